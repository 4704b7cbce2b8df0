import {appendFile} from 'node:fs/promises'
import {rules} from '../../rules/index.js'
import type {Budget} from '../desk/budget.js'
import {defaultLevel} from '../define/setting.js'
import {didYouMean} from '../desk/nearest.js'
import {createReporter, type ReportName} from '../report/index.js'
import type {Format} from '../format/index.js'
import {Baselines} from './baseline/baselines.js'
import {batchesOf} from './batches.js'
import {describeError} from './describe-error.js'
import type {Keep} from './desks.js'
import {encode, type Encoding} from './encoding.js'
import {unwritableIn, writeFixed} from './file.js'
import {EXTENSIONS, findFiles, type FindOptions} from './find-files.js'
import {Loader, STDIN_PATH} from './load.js'
import {COMMANDS} from './program.js'
import {ReadingDesk} from './reading-desk.js'
import type {Since} from './since/since.js'
import {graver, statusOf, type Status} from './status.js'
import {isColorful, type Output, type Surroundings} from './surroundings.js'
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

  const loader = new Loader({
    cwd,
    maxSize: options.maxSize,
    encoding: options.encoding,
    format: options.format
  })
  const keepStdin: Keep = async (file, value) => {
    const source = loader.sourceOf(file)
    const unwritable = unwritableIn(value, source)
    if (unwritable === undefined) await out.write(encode(value, source))
    return unwritable
  }
  const keepFile: Keep = async (file, value) =>
    (await writeFixed(loader.sourceOf(file), value, {cwd, named: names}))?.reason
  const showDifference: Keep = async (file, value) => {
    const {differenceOf} = await import('./difference.js')
    await out.write(differenceOf(file.path, loader.sourceOf(file).text, value))
    return undefined
  }
  const keep = options.diff ? showDifference : fromStdin ? keepStdin : keepFile
  const desk = new ReadingDesk({
    cwd,
    config: options.config,
    overrides: {only: options.only ?? [], budget: options.budget, style: options.style},
    putting: fixes ? {keep, likely: options.fixLikely ?? false, writes: !options.diff} : undefined
  })

  const baselines = await Baselines.open(
    {cwd, baseline: options.baseline},
    fromStdin ? [options.stdinPath ?? STDIN_PATH] : found.map(({path}) => path)
  )

  const since = await sinceOf(options, loader, place)

  let status: Status = 0
  await report.write(reporter.start())
  const files = fromStdin ? loader.loadStream(place.stdin, options.stdinPath) : loader.load(found)
  for await (const batch of batchesOf(since?.changed(files) ?? files)) {
    const read = await desk.read(batch)
    baselines.hold(read)
    await since?.narrow(read)
    if (fromStdin && options.stdinPath === undefined) for (const file of batch) file.history = []
    status = graver(status, statusOf(read, options.frail ?? false))
    await report.write(reporter.files(read))
    if (report.closed) break
  }
  await report.write(reporter.end())
  if (reporter.page && env.GITHUB_STEP_SUMMARY) await addToPage(env.GITHUB_STEP_SUMMARY, reporter.page())
  // The report for people says so itself; not all others can.
  const held = options.report === 'text' ? [] : baselines.notes()
  for (const note of [...desk.notes(), ...held, ...(since?.notes() ?? [])])
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

async function sinceOf(
  {since, maxSize, encoding}: ReadOptions,
  loader: Loader,
  place: Place
): Promise<Since | undefined> {
  if (since === undefined) return undefined
  const {Since} = await import('./since/since.js')
  return Since.open({reference: since, loader, maxSize, encoding}, place)
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
