import {retext} from 'retext'
import {VFile} from 'vfile'
import {defaultLevel, type RulePlugin} from '../define/index.js'
import {copydesk, createDesk, type Level, type Options, type RuleSetting} from '../index.js'
import type {Case} from './parse.js'

/** How the text of a case is read: with every rule of copydesk, the tested one and the case’s settings. */
export interface Reading {
  name: string
  /** The level that its marks have by default. */
  level: Level
  lint: (text: string) => VFile
  /** Corrects what is sure; `undefined` for a rule of a newsroom’s own. */
  fix: ((text: string) => string) | undefined
}

/**
 * Read a case with every rule, as its settings ask.
 *
 * @param tested The case.
 * @param rule Name of one of copydesk’s rules, or a rule of your own; the settings are for it.
 * @returns A file with the case’s text and what the rules say of it.
 * @throws {Error} If the case sets options that the rule does not take.
 */
export function lintCase(tested: Case, rule: string | RulePlugin): VFile {
  return readingOf(tested, rule).lint(tested.text)
}

/**
 * How the text of a case is read.
 *
 * @param tested The case.
 * @param rule Name of one of copydesk’s rules, or a rule of your own.
 * @throws {Error} As {@link lintCase} does.
 */
export function readingOf(tested: Case, rule: string | RulePlugin): Reading {
  const {variety, options, kind} = tested.settings
  const name = typeof rule === 'string' ? rule : rule.rule.name
  const known = createDesk().rules.find((other) => other.name === name)
  const setting: RuleSetting = options ? [true, options] : true
  const base: Options = variety ? {variety} : {}
  const fileOf = (text: string): VFile => new VFile({value: text, data: kind ? {copydeskKind: kind} : {}})
  if (known) {
    const {lintSync, fixSync} = createDesk({...base, rules: {[name]: setting}})
    return {
      name,
      level: known.level,
      lint: (text) => lintSync(fileOf(text)),
      fix: (text) => fixSync(fileOf(text)).value
    }
  }
  if (typeof rule === 'string') throw new Error(`Unknown rule \`${name}\``)
  const processor = retext().use(copydesk, base).use(rule, setting).freeze()
  const lint = (text: string): VFile => {
    const file = fileOf(text)
    processor.runSync(processor.parse(file), file)
    return file
  }
  return {name, level: defaultLevel(rule.rule), lint, fix: undefined}
}
