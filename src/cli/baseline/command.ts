import {existsSync} from 'node:fs'
import path from 'node:path'
import type {VFile} from 'vfile'
import {isCopydeskMessage} from '../../desk/message.js'
import {harmless} from '../../report/harmless.js'
import {writeFixed, writeNew} from '../file.js'
import {findFiles} from '../find-files.js'
import {orderFrom} from '../order.js'
import {checkRules, findOptions, type ReadingOptions} from '../read-command.js'
import {readFiles} from '../read-files.js'
import {ReadingRun} from '../reading-run.js'
import type {Status} from '../status.js'
import type {Output, Surroundings} from '../surroundings.js'
import {Baseline, ruleOf} from './baseline.js'
import {baselineFinder, BASELINE_NAME, readBaseline, type BaselineOptions, type StoredBaseline} from './baselines.js' // prettier-ignore

/** Options of the commands that change a baseline. */
export interface ChangeOptions extends ReadingOptions {
  /** May a baseline grow where nobody looks on? */
  allowGrowth?: boolean
}

type Place = Surroundings & {out: Output; err: Output}

/** How often each mark was found, and the baseline that it belongs to. */
interface Tally {
  /** Path of the baseline, absolute. */
  path: string
  /** As it is; `undefined` where there is none yet. */
  stored: StoredBaseline | undefined
  baseline: Baseline
  found: Map<string, number>
}

/** Variables that build servers set. */
const SERVERS = ['CI', 'CONTINUOUS_INTEGRATION', 'TF_BUILD', 'TEAMCITY_VERSION', 'JENKINS_URL']

/**
 * Add the marks of files to their baselines. No entry goes: that is for {@link pruneBaseline}.
 *
 * @param names Files, folders and globs.
 * @param options Options.
 * @param place Where the command runs.
 * @returns Exit status: 1 where a baseline would grow on a build server, 2 where a file cannot be read or written.
 * @throws {Error} If it is used wrongly.
 */
export async function writeBaseline(
  names: readonly string[],
  options: ChangeOptions,
  place: Place
): Promise<Status> {
  const isWatched = options.allowGrowth === true || !isBuildServer(place.env)
  return change(names, options, place, ({path: file, stored, baseline, found}, shown) => {
    const counts = new Map(baseline.counts)
    for (const [entry, count] of found) counts.set(entry, Math.max(counts.get(entry) ?? 0, count))
    const next = baseline.with(counts)
    const grown = next.size - baseline.size
    if (stored && grown > 0 && !isWatched) {
      const refusal = `${shown} would grow by ${marks(grown)}: put them right, or write it where somebody looks on (--allow-growth writes it here)`
      return {file, refusal}
    }
    return {file, next, words: `${shown}: ${marks(next.size)}, ${grown} of them new`}
  })
}

/**
 * Take out of baselines what is found no more. Rules that were not asked keep their entries.
 *
 * @param names All files that the baselines are for.
 * @param options Options.
 * @param place Where the command runs.
 * @returns Exit status: 2 where a file cannot be read or written.
 * @throws {Error} If it is used wrongly, or there is no baseline.
 */
export async function pruneBaseline(
  names: readonly string[],
  options: ChangeOptions,
  place: Place
): Promise<Status> {
  const {only = []} = options
  return change(names, options, place, ({path: file, stored, baseline, found}, shown) => {
    if (!stored) throw new Error(`There is no ${BASELINE_NAME}: \`copydesk baseline write\` makes it`)
    const isAsked = (entry: string): boolean => only.length === 0 || only.includes(ruleOf(entry))
    const next = baseline.with(
      new Map(
        [...baseline.counts].map(([entry, count]) => [
          entry,
          isAsked(entry) ? Math.min(count, found.get(entry) ?? 0) : count
        ])
      )
    )
    return {file, next, words: `${shown}: ${marks(next.size)} left, ${baseline.size - next.size} gone`}
  })
}

/**
 * Say how many marks a baseline knows of each rule.
 *
 * @param options Which one; default: the nearest upward from the working folder.
 * @param place Where the command runs.
 * @returns A table for people.
 * @throws {Error} If there is none, or it cannot be read.
 */
export async function showBaseline(
  {baseline: named}: {baseline?: string},
  {cwd}: Pick<Surroundings, 'cwd'>
): Promise<string> {
  const file = baselineFinder({cwd, baseline: named})(path.join(cwd, BASELINE_NAME))
  if (file === undefined) {
    throw new Error(`There is no ${BASELINE_NAME} here or above: \`copydesk baseline write\` makes it`)
  }
  const {baseline} = await readBaseline(file, cwd)
  const rules = [...baseline.byRule()].sort(([, a], [, b]) => b - a)
  const width = Math.max(...rules.map(([, count]) => String(count).length))
  const rows = rules.map(([rule, count]) => `${String(count).padStart(width)}  ${rule}\n`)
  return `${rows.join('')}${harmless(path.relative(cwd, file))}: ${marks(baseline.size)} of ${rules.length} ${rules.length === 1 ? 'rule' : 'rules'}\n`
}

/** What becomes of a baseline: another that is written, or why not. */
type Outcome = {file: string} & ({next: Baseline; words: string} | {refusal: string})

async function change(
  names: readonly string[],
  options: ChangeOptions,
  place: Place,
  decide: (tally: Tally, shown: string) => Outcome
): Promise<Status> {
  checkUsage(names, options)
  const {cwd, out, err} = place
  const tallies = new Tallies({cwd, baseline: options.baseline})
  const problems = await read(names, options, place, tallies)
  if (problems.length > 0) {
    for (const problem of problems) await err.write(`${harmless(problem)}\n`)
    await err.write('copydesk: the baseline stays as it is, since not everything was read\n')
    return 2
  }
  let status: Status = 0
  for (const tally of tallies.all()) {
    const shown = harmless(path.relative(cwd, tally.path))
    const outcome = decide(tally, shown)
    if ('refusal' in outcome) {
      await err.write(`copydesk: ${outcome.refusal}\n`)
      status = 1
      continue
    }
    const text = outcome.next.toString()
    const problem = tally.stored
      ? await writeFixed(tally.stored.file, text, {cwd, named: [tally.path]})
      : await writeNew(tally.path, text, cwd)
    if (problem) throw new Error(`${shown}: ${problem.reason}`, {cause: problem})
    await out.write(`${outcome.words}\n`)
  }
  return status
}

/** Reads the files; gives what could not be read. */
async function read(
  names: readonly string[],
  options: ChangeOptions,
  {cwd, err}: Place,
  tallies: Tallies
): Promise<string[]> {
  const found = await findFiles(names, findOptions(options, cwd))
  if (found.length === 0)
    throw new Error(`Nothing to read in ${names.join(', ')}: the baseline stays as it is`)
  await tallies.open(found.map((file) => file.path))
  const run = new ReadingRun({cwd, config: options.config})
  const problems: string[] = []
  for await (const outcomes of readFiles(run.tasksFor(found), orderFrom(options, cwd))) {
    for (const file of run.reported(outcomes)) {
      const failures = file.messages.filter((message) => !isCopydeskMessage(message) && message.fatal)
      problems.push(...failures.map(({reason}) => `${file.path}: ${reason}`))
      tallies.add(file)
    }
  }
  for (const note of run.notes()) await err.write(`copydesk: ${note}\n`)
  return problems
}

/** What was found, by baseline. */
class Tallies {
  readonly #find: (file: string) => string
  readonly #tallies = new Map<string, Tally>()

  constructor(private readonly options: BaselineOptions) {
    const find = baselineFinder(options)
    this.#find = (file) => find(file) ?? path.join(options.cwd, BASELINE_NAME)
  }

  async open(files: readonly string[]): Promise<void> {
    for (const file of new Set(files.map(this.#find))) {
      const stored = existsSync(file) ? await readBaseline(file, this.options.cwd) : undefined
      const baseline = stored?.baseline ?? new Baseline()
      this.#tallies.set(file, {path: file, stored, baseline, found: new Map()})
    }
  }

  add(file: VFile): void {
    const tally = this.#tallies.get(this.#find(file.path))
    if (!tally) return
    for (const message of file.messages.filter(isCopydeskMessage)) {
      const entry = tally.baseline.entryOf(message)
      tally.found.set(entry, (tally.found.get(entry) ?? 0) + 1)
    }
  }

  all(): Iterable<Tally> {
    return this.#tallies.values()
  }
}

function checkUsage(names: readonly string[], {baseline, only = []}: ChangeOptions): void {
  if (names.includes('-')) throw new Error('A baseline is for files: name them, not standard input')
  if (baseline === false) throw new Error('`--no-baseline` leaves nothing to write: take it out')
  checkRules(only)
}

/** Does a build server run this, where nobody looks on? */
function isBuildServer(env: Surroundings['env']): boolean {
  return SERVERS.some((name) => env[name] && !['0', 'false'].includes(env[name].toLowerCase()))
}

function marks(amount: number): string {
  return `${amount} ${amount === 1 ? 'mark' : 'marks'}`
}
