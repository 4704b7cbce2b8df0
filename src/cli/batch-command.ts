import {fstatSync} from 'node:fs'
import path from 'node:path'
import type {VFile} from 'vfile'
import {batchLine} from '../report/batch.js'
import {recordOf} from '../report/record.js'
import {Done} from './batch/done.js'
import {linesOf} from './batch/lines.js'
import {resultsIn, resultsTo, statsOf, type Results} from './batch/output.js'
import {Stories} from './batch/stories.js'
import {batchesOf} from './batches.js'
import {checkRules, type DeskOptions} from './read-command.js'
import {ReadingDesk, type ConfiguredFile} from './reading-desk.js'
import {ReadingRun} from './reading-run.js'
import {graver, statusOf, type Status} from './status.js'
import type {Output, Surroundings} from './surroundings.js'

/** Options of the command that reads records. */
export interface BatchOptions extends DeskOptions {
  /** Files with results of other runs: what has one is not read again. */
  done?: string[]
  /** File that results are added to, in place of standard output. */
  output?: string
  /** May records name files outside of the working folder, and hidden ones? */
  anyPath?: boolean
}

/** Where the command runs. */
type Place = Surroundings & {out: Output; err: Output}

/**
 * Read stories that come as records, a line of JSON each, and write a result for each, in their order.
 *
 * @param options Options.
 * @param place Where the command runs.
 * @returns Exit status of all results, those of stopped runs among them.
 * @throws {Error} If it is used wrongly, a configuration is broken, or results cannot be written.
 */
export async function batchCommand(options: BatchOptions, place: Place): Promise<Status> {
  const {cwd, stdin, out} = place
  checkRules(options.only ?? [])
  if (stdin.isTTY === true)
    throw new Error('`batch` reads records from standard input: `copydesk batch < stories.jsonl`')
  const done = new Done()
  for (const name of options.done ?? []) await readDone(name, done, place)
  const results = options.output === undefined ? resultsTo(out) : await resultsIn(options.output, cwd, done)
  try {
    return graver(await readRecords(options, place, done, results), done.status)
  } finally {
    await results.close()
  }
}

async function readDone(name: string, done: Done, {cwd, stdout}: Place): Promise<void> {
  const file = path.resolve(cwd, name)
  const stats = statsOf(file)
  if (!stats) throw new Error(`Cannot read the results ${name}: there is no such file`)
  if ('fd' in stdout && typeof stdout.fd === 'number' && stats.isFile()) {
    const open = fstatSync(stdout.fd)
    if (open.ino === stats.ino && open.dev === stats.dev)
      throw new Error(
        `Standard output is ${name} itself: use \`--output ${name}\` in place of \`--done\` and \`>>\``
      )
  }
  await done.read(file, name)
}

async function readRecords(
  options: BatchOptions,
  {cwd, stdin, err}: Place,
  done: Done,
  results: Results
): Promise<Status> {
  const {maxSize, encoding, format, config, only = [], budget, style, anyPath = false} = options
  const stories = new Stories({cwd, maxSize, encoding, format, anyPath, done})
  const run = new ReadingRun({cwd, config})
  const desk = new ReadingDesk({cwd, overrides: {only, budget, style}, putting: undefined})
  let status: Status = 0
  let isWanted = true
  for await (const lines of linesOf(stdin as AsyncIterable<Buffer | string>, maxSize)) {
    for await (const batch of batchesOf(configured(stories.load(lines), run))) {
      const outcomes = await desk.read(batch)
      const broken = outcomes.findIndex((outcome) => outcome.broken)
      const whole = (broken < 0 ? outcomes : outcomes.slice(0, broken)).map(({file}) => file)
      status = graver(status, statusOf(whole, false))
      isWanted = await results.write(whole.map((file) => resultOf(file, stories)).join(''))
      const failure = outcomes[broken]?.broken?.failure
      if (failure) throw brokenError(failure)
      if (!isWanted) break
    }
    if (!isWanted) break
  }
  for (const note of [...notesOf(stories), ...run.notes()]) await err.write(`copydesk: ${note}\n`)
  return status
}

async function* configured(files: AsyncIterable<VFile>, run: ReadingRun): AsyncGenerator<ConfiguredFile[]> {
  for await (const file of files) yield [{file, configuration: run.configurationOf(file.path)}]
}

function resultOf(file: VFile, stories: Stories): string {
  const origin = stories.originOf(file)
  return batchLine(origin.story, {...recordOf(file), path: origin.path})
}

/** What it is for would get a failure that is done when one goes on; so nothing is read until it is mended. */
function brokenError({path: file, messages: [message]}: VFile): Error {
  const place = message?.line === undefined ? '' : `:${message.line}:${message.column ?? 1}`
  return new Error(`${file}${place}: ${message?.reason ?? 'Wrong configuration'}; mend it and run again`)
}

function notesOf({passed, bad, firstBad}: Stories): string[] {
  const count = (number: number): string => number.toLocaleString('en-US')
  return [
    ...(passed > 0 ? [`passed over ${count(passed)} that had a result`] : []),
    ...(bad > 0
      ? [
          `${bad === 1 ? `line ${firstBad} tells` : `${count(bad)} lines tell`} of no story${bad > 1 ? `, the first is line ${firstBad}` : ''}`
        ]
      : [])
  ]
}
