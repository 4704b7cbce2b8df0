import {readFileSync} from 'node:fs'
import {rulePages} from '#models'
import {rules} from '../../rules/index.js'
import {didYouMean} from '../desk/nearest.js'
import {describeError} from './describe-error.js'
import {isColorful, type Surroundings} from './surroundings.js'
import {pageForTerminal} from './terminal-page.js'

/**
 * Explain a rule: its page, for a terminal.
 *
 * @param name Its name.
 * @param surroundings Where it is shown.
 * @returns The page.
 * @throws {Error} If there is no such rule, or the package is damaged and its page is not there.
 */
export function explainRule(name: string, {stdout, env}: Pick<Surroundings, 'stdout' | 'env'>): string {
  const names = rules.map(({rule}) => rule.name)
  if (!names.includes(name)) {
    const meant = didYouMean(name, names) || ' (`copydesk rules` lists them)'
    throw new Error(`Unknown rule \`${name}\`${meant}`)
  }
  let page: string
  try {
    page = readFileSync(new URL(`${name}.md`, rulePages), 'utf8')
  } catch (error) {
    throw new Error(`Cannot read the page of \`${name}\`: ${describeError(error)}; install copydesk again`, {
      cause: error
    })
  }
  return pageForTerminal(page, isColorful(stdout, env))
}
