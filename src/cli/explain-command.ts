import {readFileSync} from 'node:fs'
import {rulePage} from '#models'
import {rules} from '../../rules/index.js'
import {didYouMean} from '../desk/nearest.js'
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
  const page = rulePage(name)
  if (page === undefined) throw new Error(`The page of \`${name}\` is missing: install copydesk again`)
  return pageForTerminal(readFileSync(new URL(page), 'utf8'), isColorful(stdout, env))
}
