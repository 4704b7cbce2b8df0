/**
 * `npm run bench:peers [-- --install] [-- --stories NUMBER] [-- --text FILE]`: words per second and peak memory of copydesk
 * beside LanguageTool, Harper, Vale and write-good, each a process that reads the same stories once, one after the other.
 * `--install` puts the peers into `.cache/peers`. Writes `bench/peers.json`.
 */
import {spawnSync} from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import {cpus, tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {gunzipSync} from 'node:zlib'
import {folderOf, PEERS, type Run, type Stories} from './peers/peer.js'

/** What a process took. */
interface Figures {
  /** Words in a second by the clock. */
  wordsPerSecond: number
  /** Words in a second of processor, of all its threads together. */
  wordsPerCpuSecond: number
  /** Seconds. */
  wall: number
  cpu: number
  /** Largest resident set, in MB. */
  memory: number
}

/** A row of the table. */
interface Row {
  name: string
  version: string
  what: string
  figures?: Figures
  /** Why there are none. */
  missing?: string
}

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const TIME = '/usr/bin/time'
/** About so many words a story. */
const WORDS = 500

const {values} = parseArgs({
  options: {
    text: {type: 'string', default: join(ROOT, '../shared/data/train/senate-press.txt.gz')},
    stories: {type: 'string', default: '1000'},
    install: {type: 'boolean', default: false}
  }
})
if (!existsSync(TIME))
  throw new Error(`${TIME} is missing, which tells the memory of a process: install GNU time`)
const cache = join(ROOT, '.cache/peers')
const texts = readStories(values.text, Number(values.stories))
const words = texts.reduce((sum, text) => sum + countWords(text), 0)
const folder = mkdtempSync(join(tmpdir(), 'copydesk-peers-'))
try {
  const stories = write(texts)
  const rows = [measureCopydesk(stories), ...PEERS.map((peer) => measurePeer(peer, stories))]
  report(rows)
} finally {
  rmSync(folder, {recursive: true})
}

function measureCopydesk(stories: Stories): Row {
  const {version} = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {version: string}
  const argv = [join(ROOT, 'dist/bin/main.js'), 'batch', '--no-config', '--exit-zero']
  const what = '`copydesk batch`, all rules, one thread'
  return {
    name: 'copydesk',
    version,
    what,
    ...measure({command: process.execPath, argv, stdin: stories.records})
  }
}

function measurePeer(peer: (typeof PEERS)[number], stories: Stories): Row {
  const {name, version, what} = peer
  const place = folderOf(peer, cache, values.install)
  if (place instanceof Error) return {name, version, what, missing: place.message}
  return {name, version, what, ...measure(peer.run(place, stories))}
}

/** Runs a process once; it must end by itself and say something, since all peers find something in a thousand stories. */
function measure({command, argv, stdin}: Run): Pick<Row, 'figures' | 'missing'> {
  const [said, figures] = [join(folder, 'said'), join(folder, 'figures')]
  const [input, output] = [openSync(stdin ?? '/dev/null', 'r'), openSync(said, 'w')]
  const timed = ['--quiet', '--format', '%e %U %S %M', '--output', figures, command, ...argv]
  const {signal, status, error, stderr} = spawnSync(TIME, timed, {
    stdio: [input, output, 'pipe'],
    cwd: folder
  })
  closeSync(input)
  closeSync(output)
  if (error ?? signal ?? statSync(said).size === 0)
    return {
      missing: `failed (${error?.message ?? signal ?? `status ${String(status)}`}): ${stderr.toString().slice(-300)}`
    }
  const [wall = NaN, user = NaN, system = NaN, memory = NaN] = readFileSync(figures, 'utf8')
    .trim()
    .split(' ')
    .map(Number)
  const cpu = user + system
  return {
    figures: {
      wordsPerSecond: Math.round(words / wall),
      wordsPerCpuSecond: Math.round(words / cpu),
      wall: round(wall),
      cpu: round(cpu),
      memory: Math.round(memory / 1024)
    }
  }
}

function report(rows: readonly Row[]): void {
  const model = cpus()[0]?.model ?? 'unknown processor'
  const date = new Date().toISOString().slice(0, 10)
  const machine = `${cpus().length} cores, ${model}, Node ${process.versions.node}`
  console.log(`${texts.length} stories, ${words} words; ${machine}`)
  for (const {name, version, figures, missing} of rows) {
    const told = figures
      ? `${figures.wordsPerCpuSecond} words a second of processor, ${figures.wordsPerSecond} by the clock (${figures.wall} s), ${figures.memory} MB`
      : `not measured: ${missing ?? ''}`
    console.log(`${name} ${version}: ${told}`)
  }
  const source = values.text.replace(/^.*[\\/]/u, '')
  const result = {date, machine, source, stories: texts.length, words, tools: rows}
  writeFileSync(join(ROOT, 'bench/peers.json'), `${JSON.stringify(result, undefined, 2)}\n`)
}

function write(stories: readonly string[]): Stories {
  const place = join(folder, 'stories')
  mkdirSync(place)
  const files = stories.map((text, index) => {
    const file = join(place, `${String(index).padStart(5, '0')}.txt`)
    writeFileSync(file, text)
    return file
  })
  const records = join(folder, 'stories.jsonl')
  writeFileSync(records, stories.map((text, id) => `${JSON.stringify({id, text})}\n`).join(''))
  return {folder: place, files, records}
}

/** The first stories of about {@link WORDS} words, of whole paragraphs. */
function readStories(file: string, count: number): string[] {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const stories: string[] = []
  let story: string[] = []
  let size = 0
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('# doc ')) continue
    story.push(line)
    size += countWords(line)
    if (size < WORDS) continue
    stories.push(`${story.join('\n\n')}\n`)
    if (stories.length === count) break
    story = []
    size = 0
  }
  if (stories.length < count)
    throw new Error(
      `${file} has but ${stories.length} stories: name another as --text, or fewer as --stories`
    )
  return stories
}

function countWords(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length
}

function round(seconds: number): number {
  return Math.round(seconds * 10) / 10
}
