import type {RuleSetting} from './define/setting.js'
import {readWordEntry} from './define/word-entry.js'

/** The rule that marks what a newsroom rejects. */
export const REJECTING = 'rejected-word'

/** Options that speak of words. */
interface WordOptions {
  rules: Readonly<Record<string, RuleSetting>>
  accept: readonly string[]
  reject: readonly string[]
}

/** What becomes of the words of a list. */
export type WordListName = 'accept' | 'reject'

/** An entry of a list, and where it stands. */
export interface ListedEntry {
  list: WordListName
  /** As it is written: `utilise* => use*`. */
  entry: string
  /** File and line, as errors name them; `undefined` where it stands among the options. */
  where?: string | undefined
}

/** Is this setting of a rule, or its level, off? */
export function isOff(setting: unknown): boolean {
  const level: unknown = Array.isArray(setting) ? setting[0] : setting
  return level === 'off' || level === false || level === 0
}

/**
 * Settings of rules, with the rejected words as those of the rule that marks them.
 *
 * @param options Checked options.
 */
export function settingsOf({rules, reject}: WordOptions): Readonly<Record<string, RuleSetting>> {
  if (reject.length === 0) return rules
  const setting = rules[REJECTING]
  const level = (typeof setting === 'object' ? setting[0] : setting) ?? true
  return {...rules, [REJECTING]: [level, {words: [...ownWords(setting), ...reject]}] as RuleSetting}
}

/**
 * Check the words that options accept and reject.
 *
 * @param options Options whose shape is checked.
 * @throws {Error} As {@link checkEntries} does; or if words are rejected and the rule that marks them is off.
 */
export function checkWords({rules, accept, reject}: WordOptions): void {
  const setting = rules[REJECTING]
  if (reject.length > 0 && isOff(setting))
    throw new Error(`\`reject\` names words, and the rule \`${REJECTING}\` is off: take one out`)
  const entries = [
    ...accept.map((entry): ListedEntry => ({list: 'accept', entry})),
    ...[...ownWords(setting), ...reject].map((entry): ListedEntry => ({list: 'reject', entry}))
  ]
  checkEntries(entries)
  checkSuggestions(entries)
}

/**
 * Check entries of lists.
 *
 * @param entries Entries of both lists.
 * @throws {Error} If one is broken, or two of them contradict one another: says where they stand and what to do.
 */
export function checkEntries(entries: readonly ListedEntry[]): void {
  const seen = new Map<string, ListedEntry>()
  for (const one of entries) {
    const {wording} = readListed(one)
    const before = seen.get(wording)
    if (before?.list === one.list)
      fail(one, `\`${wording}\` stands${isAt(before)} in \`${one.list}\` already: take one out`)
    if (before)
      fail(
        one,
        `\`${wording}\` is accepted${isAt(before.list === 'accept' ? before : one)} and rejected: take it out of one list`
      )
    seen.set(wording, one)
  }
}

/**
 * Check that no entry suggests what another rejects.
 *
 * @param entries Entries that are checked one by one.
 * @throws {Error} If one does: says where and what to do.
 */
export function checkSuggestions(entries: readonly ListedEntry[]): void {
  const rejected = entries.filter(({list}) => list === 'reject').map((one) => ({one, ...readListed(one)}))
  const wordings = new Map(rejected.map(({one, wording}) => [wording, one]))
  for (const {wording, right} of rejected) {
    for (const words of right) {
      const one = wordings.get(words)
      if (one)
        fail(one, `\`${words}\` is rejected, and suggested for \`${wording}\`: suggest other words there`)
    }
  }
}

function readListed(one: ListedEntry): {wording: string; right: readonly string[]} {
  let problem: string
  try {
    const {wording, right, hasArrow} = readWordEntry(one.entry)
    if (one.list === 'reject' || !hasArrow) return {wording, right}
    problem = `\`${wording}\` is accepted, and nothing is suggested for it: take \`=>\` out, or reject it`
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error)
  }
  // No cause: reports say what the innermost error says, and that does not know the file.
  return fail(one, problem)
}

function fail({where, list}: ListedEntry, problem: string): never {
  throw new Error(`${where ?? `\`${list}\``}: ${problem}`)
}

function isAt({where}: ListedEntry): string {
  return where === undefined ? '' : ` (${where})`
}

function ownWords(setting: unknown): readonly string[] {
  const options: unknown = Array.isArray(setting) ? setting[1] : undefined
  return (options as {words?: readonly string[]} | undefined)?.words ?? []
}
