/**
 * `npm run bench [-- --text FILE] [--only formats]`: words per second warm and cold, the same copy in each format, what
 * evidence costs, start-up and peak memory of the built package, for stories of 500, 1,000 and 100,000 words. Reads
 * Wikinews beside the project, or any plain text.
 */
import {execFileSync, spawnSync} from 'node:child_process'
import {Session} from 'node:inspector/promises'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {gunzipSync} from 'node:zlib'
import {Bench} from 'tinybench'
import {VFile} from 'vfile'
import {WRITINGS, type Writing} from '../test/format/written.js'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const MAIN = join(ROOT, 'dist/bin/main.js')
const INDEX = new URL('../dist/src/index.js', import.meta.url).href
const SIZES = [500, 1000, 100_000]

/** How often each story is read in each format, and how often before that counts. */
const ROUNDS = 7
const WARM_UP = 3

const {values} = parseArgs({
  options: {
    text: {type: 'string', default: join(ROOT, '../shared/data/eval/wikinews.txt.gz')},
    only: {type: 'string'}
  }
})
const {createDesk} = (await import(INDEX)) as typeof import('../src/index.js')
const paragraphs = readParagraphs(values.text)
const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'))
const parts = {warm, formats, evidence, cold, ready, 'start-up': startUp}
try {
  for (const [name, measure] of Object.entries(parts))
    if (values.only === undefined || values.only === name) await measure()
} finally {
  rmSync(folder, {recursive: true})
}

/** Words per second in a process that has read many stories: all rules, one core. */
async function warm(): Promise<void> {
  const desk = createDesk()
  for (const size of SIZES) {
    const stories = storiesOf(size)
    let next = 0
    const bench = new Bench({time: 3000, warmupTime: 2000})
    bench.add(String(size), () => {
      desk.lintSync(stories[next++ % stories.length] ?? '')
    })
    await bench.run()
    const result = bench.tasks[0]?.result
    const median = result && 'latency' in result ? result.latency.p50 : Number.NaN
    const words = stories.reduce((sum, story) => sum + countWords(story), 0) / stories.length
    console.log(
      `warm, ${size} words: ${Math.round((words / median) * 1000)} words/s (median of ${median.toFixed(2)} ms a story)`
    )
  }
}

/**
 * The same stories of 1,000 words in each format: words of the copy, not of its markup, in a second of the processor. Formats
 * take turns at each story, so that what else the machine does falls on all of them.
 */
function formats(): void {
  const desk = createDesk()
  const stories = storiesOf(1000)
  const times = new Map<string, number>()
  for (const story of stories) {
    const files = Object.entries<Writing>(WRITINGS).map(([name, {extension, write}]) => ({
      name,
      file: {path: `story.${extension}`, value: write(story.split('\n\n'))},
      tries: [] as number[]
    }))
    for (let round = -WARM_UP; round < ROUNDS; round++) {
      for (const {file, tries} of files) {
        const started = process.cpuUsage()
        desk.lintSync(new VFile(file))
        if (round >= 0) tries.push(process.cpuUsage(started).user)
      }
    }
    for (const {name, tries} of files) times.set(name, (times.get(name) ?? 0) + medianOf(tries))
  }
  const words = stories.reduce((sum, story) => sum + countWords(story), 0)
  const plain = times.get('text') ?? Number.NaN
  for (const [name, time] of times) {
    const share = ((100 * plain) / time).toFixed(0)
    console.log(`${name}: ${Math.round((words / time) * 1e6)} words/s, ${share}% of plain text`)
  }
}

/** What evidence costs on average: microseconds a word in `evidence` and `model`, by a profile of a warm process. */
async function evidence(): Promise<void> {
  const desk = createDesk()
  const [story = ''] = storiesOf(100_000)
  desk.lintSync(story)
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.start')
  desk.lintSync(story)
  const {profile} = await session.post('Profiler.stop')
  session.disconnect()
  const asked = new Set(
    profile.nodes
      .filter(({callFrame: {url}}) => /\/dist\/src\/(?:evidence|model)\//u.test(url))
      .map(({id}) => id)
  )
  let time = 0
  profile.samples?.forEach((id, index) => {
    if (asked.has(id)) time += profile.timeDeltas?.[index] ?? 0
  })
  console.log(`evidence: ${(time / countWords(story)).toFixed(2)} microseconds a word`)
}

/** How long the weights take until they can be asked: read, checked, in a fresh process; the median of nine. */
function ready(): void {
  const program = `
    const {modelSection} = await import(${JSON.stringify(new URL('../dist/src/model/models.js', import.meta.url).href)})
    const started = performance.now()
    modelSection('lexicon')
    console.log(performance.now() - started)`
  const time = medianOfNine(() =>
    Number(execFileSync(process.execPath, ['--input-type=module', '-e', program], {encoding: 'utf8'}))
  )
  console.log(`weights ready: ${time.toFixed(0)} ms`)
}

/** Words per second and peak memory of a fresh process that reads one story with the library. */
function cold(): void {
  for (const size of SIZES) {
    const file = storyFile(size)
    const program = `
      const started = performance.now()
      const {lintSync} = await import(${JSON.stringify(INDEX)})
      const text = (await import('node:fs')).readFileSync(${JSON.stringify(file)}, 'utf8')
      lintSync(text)
      const time = performance.now() - started
      console.log(JSON.stringify({time, memory: process.resourceUsage().maxRSS}))`
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], {encoding: 'utf8'})
    const {time, memory} = JSON.parse(output) as {time: number; memory: number}
    console.log(
      `cold, ${size} words: ${Math.round((size / time) * 1000)} words/s (${time.toFixed(0)} ms with import), ` +
        `peak memory ${(memory / 1024).toFixed(0)} MB`
    )
  }
}

/** Whole-process times of the command line above those of an empty `node`; medians of nine. */
function startUp(): void {
  const empty = timeOf(['-e', '0'])
  console.log(`node alone: ${empty.toFixed(0)} ms`)
  console.log(`copydesk --version: ${timeOf([MAIN, '--version']).toFixed(0)} ms in all`)
  const story = timeOf([MAIN, '--no-config', storyFile(500)])
  console.log(
    `copydesk story.txt (500 words): ${story.toFixed(0)} ms in all, ${(story - empty).toFixed(0)} ms above node`
  )
}

/** Median of nine whole-process times, in milliseconds. */
function timeOf(arguments_: string[]): number {
  return medianOfNine(() => {
    const started = performance.now()
    spawnSync(process.execPath, arguments_, {cwd: folder})
    return performance.now() - started
  })
}

function medianOfNine(measure: () => number): number {
  return medianOf(Array.from({length: 9}, measure))
}

function medianOf(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? Number.NaN
}

function readParagraphs(file: string): string[] {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('# doc '))
}

/** Stories of about so many words, at most twenty. */
function storiesOf(size: number): string[] {
  const stories: string[] = []
  let story: string[] = []
  let words = 0
  for (const paragraph of paragraphs) {
    story.push(paragraph)
    words += countWords(paragraph)
    if (words < size) continue
    stories.push(story.join('\n\n'))
    if (stories.length === 20) break
    story = []
    words = 0
  }
  return stories.length > 0 ? stories : [paragraphs.join('\n\n')]
}

function storyFile(size: number): string {
  const file = join(folder, `story-${size}.txt`)
  writeFileSync(file, storiesOf(size)[0] ?? '')
  return file
}

function countWords(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length
}
