import {appendFile} from 'node:fs/promises'
import {rules} from '../../rules/index.js'
import type {Budget} from '../desk/budget.js'
import {defaultLevel} from '../define/setting.js'
import {didYouMean} from '../desk/nearest.js'
import {createReporter, type ReportName} from '../report/index.js'
import type {Format} from '../format/index.js'
import {Baselines} from './baseline/baselines.js'
import {batchesOf} from './batches.js'
import type {CacheOrder} from './cache/open-cache.js'
import {describeError} from './describe-error.js'
import type {Encoding} from './encoding.js'
import {isProgram} from './find-configuration.js'
import {EXTENSIONS, findFiles, type FindOptions} from './find-files.js'
import {STDIN_PATH} from './load.js'
import {orderFrom, type Correction} from './order.js'
import {COMMANDS} from './program.js'
import {readFiles} from './read-files.js'
import {showProgress} from './progress.js'
import {ReadingRun} from './reading-run.js'
import type {Since} from './since/since.js'
import {graver, statusOf, type Status} from './status.js'
import {isColorful, type Output, type Surroundings} from './surroundings.js'
import {describeTimings, type Timings} from './timing.js'
import {version} from './version.js'

/** Options of every command that reads stories. */
export interface DeskOptions {
  /** Needless marks in 10,000 words that one accepts; default: as the configuration says. */
  budget?: Budget
  /** Do matters of style and usage warn? Default: as the configuration says. */
  style?: boolean
  /** Names of rules; default: all. */
  only?: string[]
  /** Bytes. */
  maxSize: number
  /** Encoding of files that do not say their own. */
  encoding?: Encoding
  /** Format of all files, whatever their paths say. */
  format?: Format
  /** A file; `false`: none. */
  config?: string | false
}

/** Options of every command that finds files. */
export interface ReadingOptions extends DeskOptions {
  /** Extensions, with or without their dot; default: {@link EXTENSIONS}. */
  ext?: string[]
  /** A baseline; `false`: none. */
  baseline?: string | false
  ignorePath?: string
  ignorePattern?: string[]
  ignore: boolean
  silentlyIgnore?: boolean
  color?: boolean
}

/** Options of the command that reads. */
export interface ReadOptions extends ReadingOptions {
  fix?: boolean
  /** Make likely fixes too? */
  fixLikely?: boolean
  /** Show what would be put right, and write nothing? */
  diff?: boolean
  report: ReportName
  frail?: boolean
  quiet?: boolean
  verbose?: boolean
  stdinPath?: string
  /** How many threads read; default: as many as there are processors, where that is worth while. */
  concurrency?: number
  /** Keep what is found for the next run? */
  cache?: boolean
  /** Folder of what is kept; naming it keeps. */
  cacheLocation?: string
  /** Read again what changes? */
  watch?: boolean
  /** Say which rules take longest? */
  timing?: boolean
  /** A commit: only marks in lines that changed since are reported. */
  since?: string
}

/** Where the command runs. */
type Place = Surroundings & {out: Output; err: Output}

/**
 * Read files, report what was found, and put right what is sure if that is asked for.
 *
 * @param names Files, folders and globs; `-` alone for standard input.
 * @param options Options.
 * @param place Where the command runs.
 * @returns Exit status.
 * @throws {Error} If it is used wrongly, or the report cannot be written.
 */
export async function readCommand(
  names: readonly string[],
  options: ReadOptions,
  place: Place
): Promise<Status> {
  checkUsage(names, options)
  const {cwd, env, out, err} = place
  const fromStdin = names[0] === '-'
  const fixes = (options.fix ?? options.fixLikely ?? options.diff) === true
  // The corrected text of standard input, or the difference, takes the place of the report.
  const [report, stream] = (fromStdin && fixes) || options.diff ? [err, place.stderr] : [out, place.stdout]
  const reporter = await createReporter(options.report, {
    color: options.color ?? isColorful(stream, env),
    quiet: options.quiet ?? false,
    verbose: options.verbose ?? false,
    root: env.GITHUB_WORKSPACE,
    tool: () => ({version: version(), rules: rules.map(({rule}) => ({...rule, level: defaultLevel(rule)}))})
  })
  const notes = options.quiet ? undefined : err
  const found = fromStdin ? [] : await findFiles(names, findOptions(options, cwd))
  if (!fromStdin && found.length === 0)
    await notes?.write(`copydesk: nothing to read in ${names.join(', ')}\n`)

  const run = new ReadingRun({cwd, config: options.config})
  const stdinPath = options.stdinPath ?? STDIN_PATH
  const files = fromStdin ? [{path: stdinPath, named: stdinPath}] : found
  const correction: Correction = {
    likely: options.fixLikely ?? false,
    to: options.diff ? 'difference' : fromStdin ? 'text' : 'file',
    named: names
  }
  const order = {
    ...orderFrom(options, cwd, fixes ? correction : undefined),
    cache: await cacheOf(options, cwd),
    timing: options.timing
  }
  const baselines = await Baselines.open(
    {cwd, baseline: options.baseline},
    files.map(({path}) => path)
  )

  const since = await sinceOf(options, place)

  const progress = await showProgress(options.quiet ? 0 : files.length, place)
  const timings: Timings[] = []
  let status: Status = 0
  await report.write(reporter.start())
  const tasks = run.tasksFor(files)
  const outcomes = readFiles(since?.compare(tasks) ?? tasks, order, {
    concurrency: options.concurrency,
    // Node loads a program once a thread, and the next reading is to see what has changed in it.
    apart: options.watch === true && isProgram(options.config),
    stdin: fromStdin ? place.stdin : undefined,
    onRead(read) {
      progress.add(read.length)
      timings.push(...read.flatMap((outcome) => outcome.timings ?? []))
    }
  })
  for await (const batch of batchesOf(since?.changed(outcomes) ?? outcomes)) {
    progress.clear()
    for (const {output} of batch) if (output !== undefined) await out.write(output)
    const read = run.reported(batch)
    baselines.hold(read)
    await since?.narrow(read)
    if (fromStdin && options.stdinPath === undefined) for (const {file} of batch) file.history = []
    status = graver(status, statusOf(read, options.frail ?? false))
    await report.write(reporter.files(read))
    if (report.closed) break
  }
  progress.clear()
  await report.write(reporter.end())
  if (options.timing) await err.write(describeTimings(timings))
  if (reporter.page && env.GITHUB_STEP_SUMMARY) await addToPage(env.GITHUB_STEP_SUMMARY, reporter.page())
  // The report for people says so itself; not all others can.
  const held = options.report === 'text' ? [] : baselines.notes()
  for (const note of [...run.notes(), ...held, ...(since?.notes() ?? [])])
    await notes?.write(`copydesk: ${note}\n`)
  return status
}

function checkUsage(names: readonly string[], options: ReadOptions): void {
  if (names.length === 0)
    throw new Error('Nothing to read: name files, folders or globs, or `-` for standard input')
  if (names.length > 1 && names.includes('-'))
    throw new Error('`-` stands alone: name it without other files')
  if (options.stdinPath !== undefined && names[0] !== '-') {
    throw new Error('`--stdin-path` goes with `-`: name that, or leave the option out')
  }
  if (options.since !== undefined) checkSince(names, options)
  checkRules(options.only ?? [])
}

function checkSince(names: readonly string[], {fix, fixLikely, diff, stdinPath}: ReadOptions): void {
  if (fix ?? fixLikely ?? diff) {
    throw new Error(
      '`--since` shows marks in changed lines, and `--fix` puts right whole files: leave one out'
    )
  }
  if (names[0] === '-' && stdinPath === undefined) {
    throw new Error('`--since` compares a file: say with `--stdin-path` which one standard input is')
  }
}

async function cacheOf({cache, cacheLocation}: ReadOptions, cwd: string): Promise<CacheOrder | undefined> {
  if (cache !== true && cacheLocation === undefined) return undefined
  const {openCache} = await import('./cache/open-cache.js')
  return openCache(cacheLocation, cwd)
}

async function sinceOf({since, maxSize, encoding}: ReadOptions, place: Place): Promise<Since | undefined> {
  if (since === undefined) return undefined
  const {Since} = await import('./since/since.js')
  return Since.open({reference: since, maxSize, encoding}, place)
}

/**
 * Check names of rules.
 *
 * @param names The names that were given.
 * @throws {Error} If there is no such rule.
 */
export function checkRules(names: readonly string[]): void {
  const known = rules.map(({rule}) => rule.name)
  for (const name of names) {
    if (!known.includes(name)) {
      throw new Error(
        `Unknown rule \`${name}\`${didYouMean(name, known) || ' (`copydesk rules` lists them)'}`
      )
    }
  }
}

/** What a build shows beside its log is a file that steps add to. */
async function addToPage(file: string, markdown: string): Promise<void> {
  try {
    await appendFile(file, markdown)
  } catch (error) {
    throw new Error(`Cannot write the summary of the job: ${describeError(error)}`, {cause: error})
  }
}

/**
 * Which files are read.
 *
 * @param options Options of the command line.
 * @param cwd Working folder, absolute.
 */
export function findOptions(options: ReadingOptions, cwd: string): FindOptions {
  const extensions = options.ext?.map((name) => (name.startsWith('.') ? name : `.${name}`).toLowerCase())
  return {
    cwd,
    extensions: extensions ?? EXTENSIONS,
    detectIgnore: options.ignore,
    ignorePath: options.ignorePath,
    ignorePatterns: options.ignorePattern ?? [],
    silentlyIgnore: options.silentlyIgnore ?? false,
    commands: COMMANDS
  }
}
