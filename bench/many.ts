/**
 * `npm run bench:many [-- --stories 10000 --text FILE …]`: words per second of the built command line over many stories with one thread
 * and with two, with a cache that is empty and with one that is full; peak memory of all threads together. Makes stories of 500 words in
 * a temporary folder, from training texts beside the project or any plain text. Ends with 1 where the four reports are not equal.
 */
import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {mkdirSync, mkdtempSync, openSync, closeSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {availableParallelism, loadavg, tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {gunzipSync} from 'node:zlib'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const MAIN = path.join(ROOT, 'dist/bin/main.js')
const TRAIN = path.join(ROOT, '../shared/data/train')
const TEXTS = ['house-press.txt.gz', 'senate-press.txt.gz']
const WORDS = 500

/** Writes what the process came to where it is told to; threads have no part in it. */
const WATCH = `data:text/javascript,${encodeURIComponent(`
  import {writeFileSync} from 'node:fs'
  import {isMainThread} from 'node:worker_threads'
  if (isMainThread) process.on('exit', () => {
    const {maxRSS, userCPUTime, systemCPUTime} = process.resourceUsage()
    writeFileSync(process.env.BENCH_USAGE, JSON.stringify({maxRSS, cpu: userCPUTime + systemCPUTime}))
  })`)}`

const {values} = parseArgs({
  options: {
    stories: {type: 'string', default: '10000'},
    text: {type: 'string', multiple: true, default: TEXTS.map((name) => path.join(TRAIN, name))}
  }
})
const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-many-'))
try {
  const words = makeStories(values.text, Number(values.stories))
  console.log(
    `${values.stories} stories, ${words.toLocaleString('en-US')} words, ${availableParallelism()} processors`
  )
  const kept = ['--cache-location', path.join(folder, 'kept')]
  const one = measure('one thread', words, ['--concurrency', '1'])
  const two = measure('two threads', words, ['--concurrency', '2'])
  const first = measure('two threads, empty cache', words, ['--concurrency', '2', ...kept])
  const second = measure('two threads, full cache', words, ['--concurrency', '2', ...kept])
  console.log(`one thread to two: ${(one.time / two.time).toFixed(2)} times as fast`)
  console.log(`full cache: ${((100 * second.time) / first.time).toFixed(1)}% of the time with an empty one`)
  const reports = new Set([one, two, first, second].map(({report}) => report))
  console.log(reports.size === 1 ? 'all four reports are equal' : 'the reports are NOT equal')
  if (reports.size > 1) process.exitCode = 1
} finally {
  rmSync(folder, {recursive: true})
}

/** Runs the command line over all stories. Times are in milliseconds. */
function measure(what: string, words: number, argv: readonly string[]): {time: number; report: string} {
  const [load = 0] = loadavg()
  const report = path.join(folder, 'report.jsonl')
  const usage = path.join(folder, 'usage.json')
  const output = openSync(report, 'w')
  const started = performance.now()
  const {status} = spawnSync(
    process.execPath,
    ['--import', WATCH, MAIN, '--no-config', '--report', 'jsonl', ...argv, 'stories'],
    {cwd: folder, env: {...process.env, BENCH_USAGE: usage}, stdio: ['ignore', output, 'inherit']}
  )
  const time = performance.now() - started
  closeSync(output)
  if (status !== 0) throw new Error(`copydesk ended with ${String(status)}`)
  const {maxRSS, cpu} = JSON.parse(readFileSync(usage, 'utf8')) as {maxRSS: number; cpu: number}
  console.log(
    `${what}: ${Math.round((words / time) * 1000).toLocaleString('en-US')} words/s (${(time / 1000).toFixed(1)} s, ` +
      `${(cpu / 1e6).toFixed(1)} s of CPU), peak memory ${(maxRSS / 1024).toFixed(0)} MB, load before ${load.toFixed(1)}`
  )
  return {time, report: createHash('sha256').update(readFileSync(report)).digest('hex')}
}

/** Writes stories; gives how many words they have. */
function makeStories(texts: readonly string[], count: number): number {
  mkdirSync(path.join(folder, 'stories'))
  let words = 0
  let made = 0
  for (const story of storiesIn(texts)) {
    writeFileSync(path.join(folder, 'stories', `${String(++made).padStart(6, '0')}.txt`), `${story}\n`)
    words += countWords(story)
    if (made === count) return words
  }
  throw new Error(`These texts make ${made} stories only: name more with --text`)
}

function* storiesIn(texts: readonly string[]): Generator<string> {
  for (const text of texts) {
    const bytes = readFileSync(text)
    const lines = (text.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n')
    let story: string[] = []
    let words = 0
    for (const line of lines) {
      if (line.trim() === '' || line.startsWith('# doc ')) continue
      story.push(line)
      words += countWords(line)
      if (words < WORDS) continue
      yield story.join('\n\n')
      story = []
      words = 0
    }
  }
}

function countWords(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length
}
