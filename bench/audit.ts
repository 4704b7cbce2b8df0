/**
 * `npm run audit -- [--rule NAME] [--words N] [--source NAME] [--every N]`: read plain texts that are taken to
 * be clean, and print every mark in its sentence, most confident first, and marks in 10,000 words by rule.
 */
import {createReadStream, existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {createGunzip} from 'node:zlib'
import {isCopydeskMessage, type CopydeskMessage} from '../src/desk/message.js'
import {createDesk} from '../src/index.js'

/** A mark with the words around it. */
interface Mark {
  message: CopydeskMessage
  context: string
}

const SHARED = fileURLToPath(new URL('../../shared/data/', import.meta.url))
const {values} = parseArgs({
  options: {
    rule: {type: 'string'},
    words: {type: 'string', default: '1000000'},
    source: {type: 'string'},
    every: {type: 'string', default: '1'}
  }
})
const desk = createDesk()
const limit = Number(values.words)
const marks: Mark[] = []
let words = 0
let index = 0
const started = performance.now()
reading: for (const file of sources()) {
  for await (const {name, text} of documents(file)) {
    if (index++ % Number(values.every) !== 0) continue
    words += text.split(/\s+/u).length
    for (const message of desk.lintSync(text).messages.filter(isCopydeskMessage)) {
      if (!values.rule || message.ruleId === values.rule)
        marks.push({message, context: contextOf(name, text, message)})
    }
    if (words >= limit) break reading
  }
}
report()

/** Files of plain text: training texts and Wikinews, or those whose name holds `--source`. */
function sources(): string[] {
  const files = ['train', 'eval'].flatMap((folder) => {
    const path = join(SHARED, folder)
    return existsSync(path)
      ? readdirSync(path)
          .filter((name) => name.endsWith('.txt.gz'))
          .map((name) => join(path, name))
      : []
  })
  if (files.length === 0) throw new Error(`audit: no texts in ${SHARED}`)
  return files.filter((file) => !values.source || file.includes(values.source)).sort()
}

async function* documents(file: string): AsyncGenerator<{name: string; text: string}> {
  let name = ''
  let paragraphs: string[] = []
  for await (const line of createInterface({input: createReadStream(file).pipe(createGunzip())})) {
    if (line.startsWith('# doc ')) {
      if (paragraphs.length > 0) yield {name, text: paragraphs.join('\n\n')}
      name = line.slice('# doc '.length)
      paragraphs = []
    } else if (line !== '') paragraphs.push(line)
  }
  if (paragraphs.length > 0) yield {name, text: paragraphs.join('\n\n')}
}

function contextOf(name: string, text: string, message: CopydeskMessage): string {
  const {place} = message
  if (!place || !('start' in place)) return name
  const start = place.start.offset ?? 0
  const end = place.end.offset ?? 0
  const before = text.slice(Math.max(0, start - 90), start)
  const marked = text.slice(start, Math.min(end, start + 120))
  return `${name}: …${before}[${marked} → ${message.expected[0] ?? '-'}]${text.slice(end, end + 70)}…`.replaceAll(
    '\n',
    '¶'
  )
}

function report(): void {
  const rate = (count: number) => ((count / words) * 10_000).toFixed(3)
  for (const loud of [true, false]) {
    const chosen = marks.filter(({message}) => (message.fatal !== undefined) === loud)
    const rules = new Map<string, Mark[]>()
    for (const mark of chosen)
      rules.set(mark.message.ruleId, [...(rules.get(mark.message.ruleId) ?? []), mark])
    console.log(
      `${loud ? 'warnings' : 'information'}: ${chosen.length} in ${words} words, ${rate(chosen.length)} in 10,000`
    )
    for (const [rule, list] of [...rules].sort((a, b) => b[1].length - a[1].length)) {
      console.log(`\n## ${rule}: ${list.length}, ${rate(list.length)} in 10,000`)
      for (const {message, context} of list.sort((a, b) => b.message.confidence - a.message.confidence)) {
        console.log(`${message.confidence.toFixed(2)} ${context}`)
      }
    }
  }
  const seconds = (performance.now() - started) / 1000
  console.log(`\n${Math.round(words / seconds)} words/s with reading and unpacking`)
}
