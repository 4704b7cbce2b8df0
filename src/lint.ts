import {unified} from 'unified'
import {VFile, type Compatible} from 'vfile'
import {rules} from '../rules/index.js'
import type {RulePlugin} from './define/define-rule.js'
import type {Rule} from './define/rule.js'
import {checkSetting, defaultLevel, type RuleSetting} from './define/setting.js'
import {applyEdits, chooseEdits, keyOf} from './desk/fixes.js'
import {isCopydeskMessage, type CopydeskMessage} from './desk/message.js'
import {broughtMarks} from './desk/take-back.js'
import {readSideBySide} from './desk/turns.js'
import {copydeskParse} from './language/copydesk-parse.js'
import type {Options} from './options.js'
import {copydesk} from './preset.js'

/** What a fix came to. */
export interface FixResult {
  /** A new file with the corrected text, and the messages that are left. */
  file: VFile
  /** The corrected text. */
  value: string
  /** Messages whose fix was applied, in the order of application; their places are those of their round. */
  applied: CopydeskMessage[]
  /** Messages that are left, sorted by place. */
  left: CopydeskMessage[]
  /** Messages whose fix was tried and taken back, since it brought another mark. */
  takenBack: CopydeskMessage[]
}

/** Which fixes are made. */
export interface FixOptions {
  /** Make likely fixes too? Default `false`. */
  likely?: boolean
}

/** Can abort a reading. */
export interface Abortable {
  /** Aborts between the steps of the work. */
  signal?: AbortSignal
}

/** A text, or a file with one. */
export type Copy = string | VFile

/** One checked configuration for many stories. */
export interface Desk {
  /** Mark slips; see {@link lint}. */
  lint: (copy: Copy, options?: Abortable) => Promise<VFile>
  /** Mark slips, at once. */
  lintSync: (copy: Copy) => VFile
  /** Mark slips in many stories side by side, half as fast again as one by one; gives a promise of each, in order. */
  lintAll: (copies: readonly Copy[]) => Promise<VFile>[]
  /** Correct what is sure; see {@link fix}. */
  fix: (copy: Copy, options?: Abortable & FixOptions) => Promise<FixResult>
  /** Correct what is sure, at once. */
  fixSync: (copy: Copy, options?: FixOptions) => FixResult
  /** Every rule, with its default level. */
  rules: readonly (Rule & {level: 'info' | 'warn' | 'error'})[]
}

/** At most so many readings of one text; rules that undo one another would go on for ever. */
const ROUNDS = 10

/** A rule that is not copydesk’s, and its setting. */
export type OwnRule = readonly [rule: RulePlugin, setting: RuleSetting]

/**
 * Make a desk: check a configuration once, then read many stories with it.
 *
 * @param options Settings of rules, variety of English, findings in quotations.
 * @param own Rules of your own, as `defineRule` or `listRule` makes them, with their settings.
 * @throws {Error} If the options are wrong: names the key, what was expected and the nearest right name.
 */
export function createDesk(options?: Options, own: readonly OwnRule[] = []): Desk {
  for (const [{rule}, setting] of own) checkSetting(rule, setting)
  const processor = unified()
    .use(copydeskParse)
    .use(copydesk, options ?? {})
  for (const [plugin, setting] of own) processor.use(plugin, setting as true)
  processor.freeze()

  const lintSync = (copy: Copy): VFile => {
    const file = fileOf(copy)
    processor.runSync(processor.parse(file), file)
    return file
  }

  const fixSync = (copy: Copy, {likely = false}: FixOptions = {}): FixResult => {
    const rounds = fixRounds(copy, lintSync, likely)
    for (;;) {
      const {value, done} = rounds.next()
      if (done) return value
    }
  }

  return {
    lintSync,
    fixSync,
    async lint(copy, {signal} = {}) {
      await pause(signal)
      const file = fileOf(copy)
      const tree = processor.parse(file)
      await pause(signal)
      await processor.run(tree, file)
      signal?.throwIfAborted()
      return file
    },
    lintAll: (copies) =>
      copies.map(async (copy) => {
        const file = fileOf(copy)
        readSideBySide(file)
        await processor.run(processor.parse(file), file)
        return file
      }),
    async fix(copy, {signal, likely = false} = {}) {
      const rounds = fixRounds(copy, lintSync, likely)
      for (;;) {
        await pause(signal)
        const {value, done} = rounds.next()
        if (done) return value
      }
    },
    rules: rules.map(({rule}) => ({...rule, level: defaultLevel(rule)}))
  }
}

/**
 * Mark the slips in a story.
 *
 * @param copy Its text, or a file (whose path tells the format).
 * @param options As for {@link createDesk}, and a signal.
 * @returns The file, with messages sorted by place.
 * @throws {Error} If the options are wrong; the signal’s reason if it aborts.
 */
export async function lint(copy: Copy, options: Options & Abortable = {}): Promise<VFile> {
  const {signal, ...rest} = options
  return createDesk(rest).lint(copy, signal ? {signal} : {})
}

/**
 * Mark the slips in a story, at once. See {@link lint}.
 */
export function lintSync(copy: Copy, options: Options = {}): VFile {
  return createDesk(options).lintSync(copy)
}

/**
 * Correct what is sure in a story: splice the first suggestion of each finding whose fix is `sure`, never in
 * a quotation, and read the result again until nothing changes (at most 10 rounds).
 *
 * @param copy Its text, or a file, which is not changed.
 * @param options As for {@link lint}.
 * @throws {Error} As {@link lint} does.
 */
export async function fix(copy: Copy, options: Options & Abortable = {}): Promise<FixResult> {
  const {signal, ...rest} = options
  return createDesk(rest).fix(copy, signal ? {signal} : {})
}

/**
 * Correct what is sure in a story, at once. See {@link fix}.
 */
export function fixSync(copy: Copy, options: Options = {}): FixResult {
  return createDesk(options).fixSync(copy)
}

function fileOf(copy: Copy): VFile {
  return typeof copy === 'string' ? new VFile({value: copy}) : copy
}

/**
 * Reads and splices, a reading at each step. What was taken back is tried once more when all else is done, as the next run would
 * try it: so what comes out is what goes in again.
 */
function* fixRounds(
  copy: Copy,
  read: (file: VFile) => VFile,
  likely: boolean
): Generator<undefined, FixResult, undefined> {
  const original = fileOf(copy)
  const applied: CopydeskMessage[] = []
  let refused = new Map<string, CopydeskMessage>()
  let before = applied.length
  const seen = new Set<string>()
  let file = read(copyOf(original, String(original)))
  for (let round = 0; round < ROUNDS;) {
    const value = String(file)
    const messages = file.messages.filter(isCopydeskMessage)
    seen.add(value)
    const edits = chooseEdits(messages, value, {likely, refused})
    const next = applyEdits(value, edits)
    if (edits.length === 0 && refused.size > 0 && applied.length > before) {
      refused = new Map()
      before = applied.length
      continue
    }
    // A text that was there before means that two fixes undo each other.
    if (edits.length === 0 || seen.has(next)) break
    yield undefined
    const fixed = read(copyOf(original, next))
    const brought = broughtMarks(edits, messages, fixed.messages.filter(isCopydeskMessage))
    for (const edit of brought) refused.set(keyOf(edit, value), edit.message)
    // Without what is taken back the round is made anew.
    if (brought.length > 0) continue
    applied.push(...edits.map(({message}) => message))
    file = fixed
    round++
  }
  const left = file.messages.filter(isCopydeskMessage)
  return {file, value: String(file), applied, left, takenBack: [...refused.values()]}
}

/**
 * A file of the same path with another text, and without messages.
 *
 * @param file The file.
 * @param value The text.
 */
export function copyOf(file: VFile, value: string): VFile {
  const options: Compatible = {value, cwd: file.cwd, data: {...file.data}}
  return new VFile(file.path ? {...options, path: file.path} : options)
}

/** Lets other work, and an abort, come between two steps. */
async function pause(signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted()
  await new Promise((resolve) => setTimeout(resolve, 0))
  signal?.throwIfAborted()
}
