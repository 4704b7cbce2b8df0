import {FINITE, Flag, Tag, defineRule, maskOf, type Proposal, type Story} from '../../src/define/index.js'

const SUBJECTS = maskOf('PRP', 'WP', 'WDT', 'WRB', 'EX')
/** Paragraphs behind that an aside may run through. */
const NEAR = 5
/** Fewest words of a sentence that a bracket without its other half is a slip of. */
const FEWEST_WORDS = 6
const CURRENCY = /^[$£€]$/u
const LABEL = /^(?:\p{L}{1,2}|\d{1,3}|[ivx]+)$/u

/**
 * A bracket without its other half: *The fund (based in Oslo has sold its stake*. The suggestion is where the aside most
 * likely ends: before the main verb, before a comma, or with the sentence. Labels of items (*a)*), emoticons, and
 * asides of several paragraphs are left alone.
 */
export default defineRule({
  name: 'unclosed-bracket',
  summary: 'Brackets that close',
  category: 'punctuation',
  source: 'The Chicago Manual of Style, 17th edition, §6.95 (parentheses come in pairs)',
  fix: 'ask',
  *find(story) {
    let open: number[] = []
    let block = -1
    for (const token of story.tagged(Tag.PUNCT)) {
      const mark = story.word(token)
      if (!/^[()]$/u.test(mark)) continue
      if (story.block[token] !== block) {
        yield* unclosed(story, open)
        open = []
        block = story.block[token]
      }
      if (mark === '(') open.push(token)
      else if (open.length > 0) open.pop()
      else if (isLone(story, token)) yield {...story.span(token), spoken: false}
    }
    yield* unclosed(story, open)
  },
  message: ({expected}) =>
    expected === '' ? 'Delete `)` or open it; nothing opens this bracket' : 'Close the bracket with `)`',
  note: 'Brackets come in pairs; the other half was lost when the sentence was edited.'
})

/** What is marked for a bracket that the block does not close. */
function* unclosed(story: Story, open: readonly number[]): Generator<Proposal> {
  const [token] = open
  if (open.length !== 1 || token === undefined || !isAside(story, token) || isClosedLater(story, token))
    return
  const at = story.end[endOf(story, token)]
  yield {start: at, end: at, expected: [')'], spoken: false}
}

/** Does a word touch the bracket, and a sentence stand around it? */
function isAside(story: Story, token: number): boolean {
  if (
    (!story.isWord(token + 1) && !CURRENCY.test(story.word(token + 1))) ||
    story.has(token + 1, Flag.spaced) ||
    !story.has(token, Flag.spaced)
  )
    return false
  if (story.has(token, Flag.first)) return false
  return isSentence(story, token)
}

/** A sentence of a few words that ends in a mark. */
function isSentence(story: Story, token: number): boolean {
  const [from, end] = [story.sentenceStart(token), story.sentenceEnd(token)]
  return end - from >= FEWEST_WORDS && /[.?!”"]$/u.test(story.word(end - 1))
}

/** Does a paragraph near behind close a bracket that it does not open? */
function isClosedLater(story: Story, token: number): boolean {
  const block = story.block[token]
  let at = token + 1
  while (at < story.count && story.block[at] === block) at++
  for (; at < story.count && story.block[at] <= block + NEAR; at++) {
    const mark = story.word(at)
    if (mark === ')' && !isLabel(story, at)) return true
    if (mark === '(') return false
  }
  return false
}

/** Last token of the aside that a bracket opens, as far as can be told. */
function endOf(story: Story, open: number): number {
  const end = story.sentenceEnd(open)
  // `the World Health Organization (WHO said`: an acronym.
  if (story.has(open + 1, Flag.allCaps) && story.tagIn(open + 2, FINITE | maskOf('IN', 'TO'))) return open + 1
  // Each subject in the aside has a verb of its own; the next verb is that of the sentence around it.
  let subjects = 0
  let comma = -1
  for (let at = open + 1; at < end; at++) {
    const mark = story.word(at)
    if (story.tagIn(at, SUBJECTS)) subjects++
    if (mark === ';' || (mark === ',' && !isListed(story, at))) comma = comma < 0 ? at : comma
    if (comma >= 0 && subjects === 0) return comma - 1
    if (!story.tagIn(at, FINITE) || at === open + 1 || story.tags[at - 1] === Tag.MD) continue
    if (subjects-- > 0) continue
    const last = story.word(at - 1) === ',' ? at - 2 : at - 1
    return comma >= 0 ? comma - 1 : last
  }
  if (comma >= 0) return comma - 1
  let last = end - 1
  while (last > open + 1 && !story.isWord(last)) last--
  return last
}

/** Does a comma stand between items of a list: steel, glass and cement? */
function isListed(story: Story, comma: number): boolean {
  const {phrases} = story
  if (phrases.headOf(comma - 1) !== comma - 1) return false
  let at = comma + 1
  while (phrases.startOf(at) === at) {
    at = phrases.headOf(at) + 1
    if (story.tagIn(at, maskOf('CC'))) return phrases.startOf(at + 1) === at + 1
    if (story.word(at) !== ',') return false
    at++
    if (story.tagIn(at, maskOf('CC'))) return phrases.startOf(at + 1) === at + 1
  }
  return false
}

/** A bracket that nothing opens, behind a word of a sentence. */
function isLone(story: Story, token: number): boolean {
  if (story.has(token, Flag.spaced) || isLabel(story, token) || !isSentence(story, token)) return false
  if (!story.isWord(token - 1) || story.has(token - 1, Flag.digit | Flag.address)) return false
  // An aside that a paragraph before opened.
  for (let at = token - 1; at >= 0 && story.block[at] >= story.block[token] - NEAR; at--) {
    if (story.word(at) === '(' && story.block[at] !== story.block[token]) return false
    if (story.word(at) === ')' && story.block[at] !== story.block[token]) break
  }
  return token - story.sentenceStart(token) >= FEWEST_WORDS / 2
}

/** `a)`, `12)`, `iv)` */
function isLabel(story: Story, token: number): boolean {
  return LABEL.test(story.word(token - 1))
}
