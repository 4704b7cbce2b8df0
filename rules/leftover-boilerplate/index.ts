import {
  BLOCK_KINDS,
  FINITE,
  Flag,
  Tag,
  defineRule,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {blocks} from './blocks.generated.js'
import {credits} from './credits.generated.js'
import {deskNotes} from './desk-notes.generated.js'
import {fragments} from './fragments.generated.js'
import {Furniture} from './furniture.js'
import {pointers} from './pointers.generated.js'
import {sentences} from './sentences.generated.js'

/** A longer block is prose, whatever it begins with. */
const LONGEST = 240

const BLOCKS = new Furniture(blocks)
const DESK_NOTES = new Furniture(deskNotes)
const SENTENCES = new Furniture(sentences)
const CREDITS = new Furniture(credits.map((credit) => `${credit} *`))
/** A credit in a paragraph: `(Reporting by …)`, and not `Edited by …` of a list of books. */
const GERUND = /^\(?(?:additional )?(?:reporting|writing|editing) /iu
/** To come: what a writer puts where a fact is missing. */
const TO_COME = words('tk', 'xx', 'xxx', 'xxxx', 'tbc', 'tba')
/** Figures that some write with letters: Super Bowl XX. */
const NUMERALS = words('xx')
const FRAGMENT = new RegExp(
  fragments
    .map((fragment) =>
      fragment
        .replace(/[.+*?^${}()|[\]\\]/gu, '\\$&')
        .replaceAll('0', '\\d+')
        .replaceAll(' ', '\\s')
    )
    .join('|'),
  'gu'
)
/** Characters of which one stands in each fragment, and in hardly any prose. */
const RARE = /[[【=(]|search\d|TKTK/u

/**
 * Furniture of the page or the wire that was pasted with the story: comment forms, share buttons,
 * advertisement labels, end marks, credits, pleas to subscribe, notes of the desk, chatter of a writing program.
 * It is told by whole blocks, lines and sentences, so that prose which merely uses the words is left alone, and
 * by a few fragments that no prose has. Quoted words are left alone too.
 */
export default defineRule({
  name: 'leftover-boilerplate',
  summary: 'Nothing left over from the web page, the wire or a writing program',
  category: 'leftovers',
  source: 'Our own list of the furniture of news sites, wire services and writing programs',
  kinds: BLOCK_KINDS.filter((kind) => kind !== 'code' && kind !== 'transcript-turn'),
  fix: 'sure',
  *find(story) {
    const leftovers = [...blockLeftovers(story)]
    yield* joined(story, leftovers)
    const isInOne = ({start, end}: Proposal) => leftovers.some((one) => start >= one.start && end <= one.end)
    for (const found of [...sentenceLeftovers(story), ...fragmentsOf(story)]) if (!isInOne(found)) yield found
  },
  message: ({actual}) => `Delete \`${shorten(actual)}\`, left over from a page, a desk or a wire`,
  note: 'Furniture of the web page, the wire or a writing program was pasted with the story; readers should not see it.'
})

/** Blocks and lines that are left over, in order. */
function* blockLeftovers(story: Story): Generator<Proposal> {
  for (const block of story.manuscript.blocks) {
    // A bare number ends a wire; in a table it is a figure.
    if (block.kind === 'score') continue
    const text = story.text.slice(block.start, Math.min(block.end, block.start + LONGEST + 1))
    if (text.length > LONGEST || story.isQuoted(block.start, block.start + 1)) continue
    const whole = leftover(story, block.start, text)
    if (whole) yield whole
    else if (text.includes('\n')) yield* lineLeftovers(story, block.start, text)
  }
}

/**
 * Lines of a block of several: a form under the last verse, a label over a list. The last words of a sentence that was wrapped (`2019.`,
 * `more.`) are none.
 */
function* lineLeftovers(story: Story, start: number, text: string): Generator<Proposal> {
  for (const {0: line, index} of text.matchAll(/\S[^\n]*\S/gu)) {
    if (/^[\p{Ll}\d]/u.test(line) && /[\p{L}\p{N},]\s*$/u.test(text.slice(0, index))) continue
    const found = leftover(story, start + index, line)
    if (found) yield found
  }
}

function leftover(story: Story, start: number, text: string): Proposal | undefined {
  const place = {start, end: start + text.length, expected: ['']}
  const fit = BLOCKS.fitOf(text)
  if (fit === 'whole') return {...place, confidence: 0.98}
  if (fit === 'open') return {...place, confidence: 0.92, fix: 'likely', ...levelOf(text)}
  if (DESK_NOTES.fitOf(text)) return {...place, confidence: 0.9, fix: 'ask'}
  return isCredit(story, start, text) ? {...place, confidence: 0.9, fix: 'ask'} : undefined
}

/** `Read more about the strategy.` is furniture of a news page, and a sentence of a guide: information. */
function levelOf(text: string): Pick<Proposal, 'level'> {
  const lower = text.toLowerCase()
  return pointers.some((pointer) => lower.startsWith(pointer)) ? {level: 'info'} : {}
}

/** Is this a line of credit: `Reporting by Ada Marsh; Editing by Tom Lund`? */
function isCredit(story: Story, start: number, text: string): boolean {
  const line = text.replace(/^[([]/u, '')
  if (!CREDITS.fitOf(line)) return false
  const phrase = credits.findLast((credit) => line.toLowerCase().startsWith(`${credit} `)) ?? ''
  if (!/^\p{Lu}/u.test(line.slice(phrase.length + 1))) return false
  let token = story.tokenAt(start - 1) + 1
  for (; token < story.count && story.end[token] <= start + text.length; token++) {
    if (story.tagIn(token, FINITE)) return false
  }
  return true
}

/** Leftovers that follow one another with nothing between them are one. */
function* joined(story: Story, leftovers: Iterable<Proposal>): Generator<Proposal> {
  let last: Proposal | undefined
  for (const next of leftovers) {
    const near = last && last.fix === next.fix && story.text.slice(last.end, next.start).trim() === ''
    if (last && near) last = {...last, end: next.end}
    else {
      if (last) yield last
      last = next
    }
  }
  if (last) yield last
}

/** Sentences of furniture in paragraphs of prose. */
function* sentenceLeftovers(story: Story): Generator<Proposal> {
  for (let index = 0; index + 1 < story.sentences.length; index++) {
    const first = story.sentences[index]
    const {start, end} = story.span(first, story.sentences[index + 1] - 1)
    const block = story.manuscript.blocks[story.block[first]]
    if (end - start > LONGEST || !block || block.end - block.start <= end - start) continue
    const text = story.text.slice(start, end)
    if (SENTENCES.fitOf(text) || (GERUND.test(text) && isCredit(story, start, text))) {
      yield {start, end, expected: [''], fix: 'ask', confidence: 0.9, ...levelOf(text)}
    }
  }
}

/** Marks inside sentences. */
function* fragmentsOf(story: Story): Generator<Proposal> {
  if (RARE.test(story.text)) {
    for (const {0: fragment, index} of story.text.matchAll(FRAGMENT)) {
      yield {start: index, end: index + fragment.length, expected: [''], fix: 'ask', confidence: 0.95}
    }
  }
  for (const token of story.places(TO_COME)) {
    // `TK Maxx` is a shop; `(TBC)` stands for a name, and `.XXX` is a domain.
    if (
      /^[.(]/u.test(story.text.charAt(story.start[token] - 1)) ||
      !story.has(token, Flag.allCaps) ||
      story.has(token + 1, Flag.capital) ||
      story.has(token - 1, Flag.capital) ||
      (story.is(token, NUMERALS) && story.tags[token + 1] !== Tag.NNS)
    )
      continue
    if (story.has(token, Flag.first) && story.has(token + 1, Flag.first)) continue
    yield {...story.span(token), expected: [''], fix: 'ask', confidence: 0.85}
  }
}

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ')
  return line.length > 50 ? `${line.slice(0, 49)}…` : line
}
