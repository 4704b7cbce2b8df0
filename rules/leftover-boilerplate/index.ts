import {BLOCK_KINDS, defineRule, maskOf, type Proposal, type Story} from '../../src/define/index.js'
import {blocks} from './blocks.generated.js'
import {credits} from './credits.generated.js'
import {sentences} from './sentences.generated.js'

/** A longer block is prose, whatever it begins with. */
const LONGEST = 240

const FINITE = maskOf('VBZ', 'VBP', 'VBD', 'MD')

/** Entries of a list, those with an open end by their first word. */
interface Furniture {
  whole: Set<string>
  open: Map<string, RegExp[]>
}

const FURNITURE = {blocks: furnitureOf(blocks), sentences: furnitureOf(sentences)}

/**
 * Furniture of the page or the wire that was pasted with the story: comment forms, share buttons,
 * advertisement labels, end marks, credits, pleas to subscribe, chatter of a writing program. It is told by
 * whole blocks and whole sentences, so that prose which merely uses the words is left alone.
 */
export default defineRule({
  name: 'leftover-boilerplate',
  summary: 'Nothing left over from the web page, the wire or a writing program',
  category: 'leftovers',
  source: 'Our own list of the furniture of news sites, wire services and writing programs',
  kinds: BLOCK_KINDS.filter((kind) => kind !== 'code' && kind !== 'transcript-turn'),
  fix: 'sure',
  *find(story) {
    for (const block of story.manuscript.blocks) {
      if (isEnclosed(story, block.start)) continue
      const found = leftover(story, block.start, block.end)
      if (found) yield found
    }
    for (let index = 0; index + 1 < story.sentences.length; index++) {
      const first = story.sentences[index]
      const last = story.sentences[index + 1] - 1
      const {start, end} = story.span(first, last)
      const block = story.manuscript.blocks[story.block[first]]
      if (end - start > LONGEST || (block && block.end - block.start <= end - start)) continue
      const match = matches(FURNITURE.sentences, story.text.slice(start, end))
      if (match) yield {start, end, expected: [''], fix: 'ask', confidence: 0.9}
    }
  },
  message: ({actual}) => `Delete \`${shorten(actual)}\`, left over from a page or a wire`,
  note: 'Furniture of the web page, the wire or a writing program was pasted with the story; readers should not see it.'
})

function leftover(story: Story, start: number, end: number): Proposal | undefined {
  const text = story.text.slice(start, end)
  if (text.length > LONGEST) return undefined
  const match = matches(FURNITURE.blocks, text)
  if (match === 'whole') return {start, end, expected: [''], confidence: 0.98}
  if (match === 'open') return {start, end, expected: [''], confidence: 0.92, fix: 'likely'}
  return isCredit(story, text, start, end)
    ? {start, end, expected: [''], confidence: 0.9, fix: 'ask'}
    : undefined
}

/** Is the block a line of credit: `Reporting by Ada Marsh; Editing by Tom Lund`? */
function isCredit(story: Story, text: string, start: number, end: number): boolean {
  const line = text.replace(/^[([]/u, '')
  const phrase = credits.find((entry) => line.toLowerCase().startsWith(`${entry} `))
  if (!phrase || !/^\p{Lu}/u.test(line.slice(phrase.length + 1))) return false
  for (let token = 0; token < story.count; token++) {
    if (story.start[token] >= start && story.end[token] <= end && story.tagIn(token, FINITE)) return false
  }
  return true
}

/** Does the block lie in a quotation: the speaker’s words? */
function isEnclosed(story: Story, start: number): boolean {
  return story.isQuoted(start, start + 1)
}

function matches({whole, open}: Furniture, text: string): 'whole' | 'open' | undefined {
  const exact = text.trim().replaceAll('# # #', '###')
  const plain = plainOf(exact)
  if (whole.has(exact) || whole.has(plain)) return 'whole'
  const patterns = open.get(firstWord(plain)) ?? []
  return patterns.some((pattern) => pattern.test(plain)) ? 'open' : undefined
}

function furnitureOf(entries: readonly string[]): Furniture {
  const furniture: Furniture = {whole: new Set(), open: new Map()}
  for (const entry of entries) {
    const plain = plainOf(entry)
    if (!entry.includes('*')) furniture.whole.add(entry === entry.toLowerCase() ? plain : entry)
    else {
      const source = plain.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/gu, '\\$&'))
      const patterns = furniture.open.get(firstWord(plain)) ?? []
      patterns.push(new RegExp(`^${source.join('.+')}$`, 'u'))
      furniture.open.set(firstWord(plain), patterns)
    }
  }
  return furniture
}

/** Lower case, straight apostrophes, numbers as `0`, without the marks around it. */
function plainOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\d[\d.,]*/gu, '0')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s>»•*-]+(?=[\p{L}0©[])|[\s.:;!…»›>→-]+$/gu, '')
}

function firstWord(text: string): string {
  return text.split(/[\s:,]/u, 1)[0] ?? ''
}

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ')
  return line.length > 50 ? `${line.slice(0, 49)}…` : line
}
