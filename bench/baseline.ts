/**
 * `npm run bench:baseline [-- --text FILE --stories NUMBER]`: what a baseline is for. Makes a folder of old Markdown stories with slips, writes a
 * baseline, adds one new slip, then renames the files, wraps them anew and changes the shape of their quotation marks, and says after
 * each step which marks `copydesk --frail` reports. Exits with 1 if they are others than the new one.
 */
import {mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {PassThrough, Readable} from 'node:stream'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {gunzipSync} from 'node:zlib'
import {run} from '../src/cli/run.js'
import type {JsonReport} from '../src/report/json.js'
import {CleanDocument} from './slips/index.js'

const {values} = parseArgs({
  options: {
    text: {
      type: 'string',
      default: fileURLToPath(new URL('../../shared/data/eval/wikinews.txt.gz', import.meta.url))
    },
    stories: {type: 'string', default: '500'},
    show: {type: 'boolean', default: false}
  }
})
const NEW_SLIP = 'The old ferry was detain at the northern quay on Friday.'
const WORDS_PER_SLIP = 600
const BASELINE = 'copydesk-baseline.json'

/** A story: its paragraphs, each on a line. */
type Story = readonly string[]

const folder = mkdtempSync(join(tmpdir(), 'copydesk-baseline-'))
try {
  await measure(storiesOf(Number(values.stories)))
} finally {
  rmSync(folder, {recursive: true})
}

async function measure(old: readonly Story[]): Promise<void> {
  write(old, byNumber)
  console.log(
    `${old.length} stories, ${countWords(old)} words; marks without a baseline: ${(await marks()).length}`
  )
  await copydesk(['baseline', 'write', 'content'])
  console.log(
    `baseline: ${statSync(join(folder, BASELINE)).size} bytes; marks with it: ${(await marks()).length}`
  )
  const added = old.map((story, index) => (index === old.length >> 1 ? [...story, NEW_SLIP] : story))
  for (const [what, stories, nameOf, width] of [
    ['one new slip', added, byNumber, Infinity],
    ['files renamed', added, byHash, Infinity],
    ['wrapped at 80 columns', added, byNumber, 80],
    ['wrapped at 60 columns', added, byNumber, 60],
    ['wrapped at 40 columns', added, byNumber, 40],
    ['quotation marks curly', added.map((story) => story.map(curly)), byNumber, Infinity],
    ['quotation marks straight', added.map((story) => story.map(straight)), byNumber, Infinity],
    ['renamed, wrapped and straight', added.map((story) => story.map(straight)), byHash, 72]
  ] as const) {
    write(stories, nameOf, width)
    const found = await marks()
    const others = found.filter(({sentence}) => !sentence.includes('ferry was detain'))
    console.log(`${what}: ${found.length} reported, ${others.length} of them old`)
    if (values.show) for (const {rule, path, line} of others) console.log(`  ${path}:${line} ${rule}`)
    if (found.length !== 1 || others.length > 0) process.exitCode = 1
  }
}

function byNumber(index: number): string {
  return `content/${index % 10}/story-${index}.md`
}

function byHash(index: number): string {
  return `content/archive/${(index * 7919) % 10_007}.md`
}

function write(stories: readonly Story[], nameOf: (index: number) => string, width = Infinity): void {
  rmSync(join(folder, 'content'), {recursive: true, force: true})
  for (const [index, story] of stories.entries()) {
    const file = join(folder, nameOf(index))
    mkdirSync(dirname(file), {recursive: true})
    writeFileSync(
      file,
      `# Story ${index}\n\n${story.map((paragraph) => wrapped(paragraph, width)).join('\n\n')}\n`
    )
  }
}

/** What `--frail` would stop at, and information. */
async function marks(): Promise<{rule: string; path: string; line: number; sentence: string}[]> {
  const {text, status} = await copydesk(['--frail', '--report', 'json', 'content'])
  const {files} = JSON.parse(text) as JsonReport
  const isLoud = files.some(({messages}) => messages.some(({level}) => level !== 'info'))
  if (status !== Number(isLoud)) throw new Error(`Exit status ${status}`)
  return files.flatMap(({path, messages}) => {
    const lines = readFileSync(join(folder, path ?? ''), 'utf8').split('\n')
    return messages.map(({rule, start: {line}}) => ({
      rule,
      path: path ?? '',
      line,
      sentence: lines.slice(Math.max(0, line - 2), line + 2).join(' ')
    }))
  })
}

async function copydesk(argv: readonly string[]): Promise<{text: string; status: number}> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  let text = ''
  stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  stderr.resume()
  const status = await run(argv, {stdin: Readable.from([]), stdout, stderr, env: {}, cwd: folder})
  if (status === 2) throw new Error(`copydesk ${argv.join(' ')}: exit status 2`)
  return {text, status}
}

/** Documents cut into so many stories, with about one slip in {@link WORDS_PER_SLIP} words. */
function storiesOf(count: number): Story[] {
  const bytes = readFileSync(values.text)
  const lines = (values.text.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString().split('\n')
  const paragraphs = lines.filter((line) => line.trim() !== '' && !line.startsWith('# doc '))
  const size = Math.max(1, Math.floor(paragraphs.length / count))
  return Array.from({length: count}, (_, index) => {
    const own = paragraphs.slice(index * size, (index + 1) * size)
    return new CleanDocument(`story ${index}`, own).spoil({wordsPerSlip: WORDS_PER_SLIP}).text.split('\n\n')
  })
}

function wrapped(paragraph: string, width: number): string {
  const lines: string[] = []
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1)
    // A number or a hyphen that begins a line would begin a list, and change what the story says.
    const opensList = /^(?:[-*+>#=|]|\d+[.)])/u.test(word)
    if (last === undefined || (last.length + word.length >= width && !opensList)) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines.join('\n')
}

function curly(text: string): string {
  return text
    .replace(/(?<![^\s(—])"/gu, '“')
    .replaceAll('"', '”')
    .replace(/(?<![^\s(—“])'/gu, '‘')
    .replaceAll("'", '’')
}

function straight(text: string): string {
  return text.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'")
}

function countWords(stories: readonly Story[]): number {
  return stories.flat().reduce((sum, paragraph) => sum + paragraph.split(/\s+/u).length, 0)
}
