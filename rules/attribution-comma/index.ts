import {subordinators} from '../../lexicons/subordinators.generated.js'
import {
  ADVERB,
  FINITE,
  Flag,
  NOUN,
  Tag,
  attributionAt,
  defineRule,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {spokenNouns} from './spoken-nouns.generated.js'

const SUBORDINATORS = words(...subordinators)
/** Nouns that may be what somebody said. */
const SPOKEN = words(...spokenNouns)
/** The verb of speech that takes a hearer and a whole quotation. */
const TOLD = words('told')
/** Classes of few words, which open a sentence with a capital and are no names. */
const OPENS_SENTENCE = maskOf('DT', 'PRP', 'PRP$', 'CC', 'IN', 'WRB', 'WP', 'EX', 'MD')
const DETERMINER = maskOf('DT', 'PRP$')
const LONGEST_SPEAKER = 10
const SPEAKER = maskOf('NN', 'NNS', 'NNP', 'PRP')
/** Verbs before a quotation that take no other object than what is spoken. */
const SAID = words('said', 'says', 'added', 'adds', 'replied', 'replies', 'answered', 'shouted')
/** Fewest words of a quotation that is a sentence for sure, and of those with a small letter. */
const FEWEST_WORDS = 4
const FEWEST_SMALL = 2

/**
 * The comma between a quotation and its attribution: *“The dam will hold” the governor said*, *“The dam will hold.” the
 * governor said*, *The governor said “The dam will hold.”* It goes inside the closing mark, or outside where the story
 * has it so. Titles, partial quotations, and quotations that end in a question, an exclamation or a dash are left alone.
 */
export default defineRule({
  name: 'attribution-comma',
  summary: 'A comma between a quotation and who said it',
  category: 'punctuation',
  source: 'The Chicago Manual of Style, 17th edition, §§6.40, 13.14; Quirk et al. 1985, §14.29',
  *find(story) {
    let outside: boolean | undefined
    for (const quotation of story.quotations) {
      if (!quotation.closed) continue
      const open = story.tokenAt(quotation.start)
      const close = story.tokenAt(quotation.end - 1)
      if (close - open < 2 || story.kind(open) === 'quotation' || !isCloser(story, close)) continue
      const found =
        stopBetween(story, open) ??
        commaBetween(story, open) ??
        commaBefore(story, open, close) ??
        stopBehind(story, close) ??
        stopOutside(story, open, close) ??
        commaBehind(story, open, close, () => (outside ??= isCommaOutside(story)))
      if (found) yield {...found, spoken: false}
    }
    yield* lastWords(story)
  },
  message: ({actual, expected, data}) => {
    if (data.parts) return `Write \`${expected}\` between the two parts of the quotation, not \`${actual}\``
    if (data.whole) return `Write \`${expected}\`, not \`${actual}\`: the stop is the quotation’s own`
    if (actual === '') return `Put \`${expected}\` between what is said and the words that say who said it`
    return `Write \`${expected}\` before the attribution, not \`${actual}\``
  },
  note: 'A comma parts a quotation that is a sentence from the words that say whose it is.'
})

/** A closing mark that touches what it closes. */
function isCloser(story: Story, token: number): boolean {
  return /^[”"’']$/u.test(story.word(token)) && !story.has(token, Flag.spaced)
}

/** `said “The dam will hold.”` */
function commaBefore(story: Story, open: number, close: number): Proposal | undefined {
  const last = open - 1
  // `told reporters “The dam will hold.”`
  const hearer = story.phrases.headOf(last) === last ? story.phrases.startOf(last) : open
  const told = hearer < open && story.is(hearer - 1, TOLD)
  const verb = told ? hearer - 1 : last
  if (!story.together(verb, open) || !(told || story.is(verb, SAID)) || !story.has(open, Flag.spaced))
    return undefined
  if (
    !story.tagIn(verb, FINITE) ||
    !story.has(open + 1, Flag.capital) ||
    !/^[.?!]$/u.test(story.word(close - 1))
  )
    return undefined
  let subject = verb - 1
  while (story.tagIn(subject, ADVERB)) subject--
  if (!story.together(subject, verb) || !story.tagIn(subject, SPEAKER)) return undefined
  if (!isSentence(story, open + 1, close)) return undefined
  return {start: story.end[last], end: story.end[last], expected: [',']}
}

/** `“The dam is old,” he said “and it leaks.”`: the attribution stands between two parts of one quotation. */
function commaBetween(story: Story, open: number): Proposal | undefined {
  const from = story.sentenceStart(open)
  let close = open - 1
  while (close > from && !/^[”"’]$/u.test(story.word(close))) close--
  if (!/^[,?!]$/u.test(story.word(close - 1)) || !story.has(open, Flag.spaced)) return undefined
  // `said the groundsman “is …”`: between two parts of a quotation anybody can be a speaker.
  const inverted = story.is(close + 1, SAID) && story.phrases.startOf(open - 1) === close + 2
  if (!inverted && attributionAt(story, close + 1)?.end !== open - 1) return undefined
  const place = {start: story.end[open - 1], end: story.end[open - 1]}
  return {...place, expected: story.has(open + 1, Flag.capital) ? ['.', ','] : [',']}
}

/** `“We have three weeks,” he said, “After that it closes.”`: the second part is a sentence of its own, or none. */
function stopBetween(story: Story, open: number): Proposal | undefined {
  const [mark, first] = [open - 1, open + 1]
  const from = story.sentenceStart(mark)
  let close = mark - 1
  while (close > from && !/^[”"]$/u.test(story.word(close))) close--
  if (!/^[,?!]$/u.test(story.word(close - 1)) || !story.has(open, Flag.spaced)) return undefined
  if (story.block[close] !== story.block[open] || attributionAt(story, close + 1)?.end !== mark - 1)
    return undefined
  const capital =
    story.has(first, Flag.capital) && story.mayBe(first, OPENS_SENTENCE) && story.word(first) !== 'I'
  const small = story.isWord(first) && story.word(first) === story.lower(first)
  const right = story.word(mark) === ',' && capital ? '.' : story.word(mark) === '.' && small ? ',' : ''
  return right ? {...story.span(mark), expected: [right], data: {parts: 'yes'}} : undefined
}

/** `“The dam will hold”.`: a whole sentence has its stop inside, in any style. */
function stopOutside(story: Story, open: number, close: number): Proposal | undefined {
  const stop = close + 1
  if (story.word(stop) !== '.' || story.has(stop, Flag.spaced) || !story.isWord(close - 1)) return undefined
  if (story.sentenceStart(open) !== open || !story.has(open + 1, Flag.capital)) return undefined
  if (!isSentence(story, open + 1, close)) return undefined
  return {...story.span(close, stop), expected: [`.${story.word(close)}`], data: {whole: 'yes'}}
}

/** `The strike will go ahead on Friday the union said.`: what is reported without marks of quotation. */
function* lastWords(story: Story): Generator<Proposal> {
  for (const verb of story.places(SAID)) {
    if (story.word(verb + 1) !== '.' || verb + 2 < story.sentenceEnd(verb) || !story.tagIn(verb, FINITE))
      continue
    const from = story.sentenceStart(verb)
    let first = -1
    for (let at = verb - 1; at > from && at > verb - LONGEST_SPEAKER; at--) {
      if (attributionAt(story, at)?.end === verb) first = at
    }
    const last = first - 1
    if (first < 0 || !endsReport(story, from, last)) continue
    yield {start: story.end[last], end: story.end[last], expected: [','], spoken: false}
  }
}

/** One clause that ends where no noun is left for *said* to have for its object: the words the union said. */
function endsReport(story: Story, from: number, last: number): boolean {
  if (!story.tagIn(last, NOUN | ADVERB | maskOf('CD', 'VBN', 'RP')) || story.is(last, SPOKEN)) return false
  let finite = false
  for (let at = from; at <= last; at++) {
    if (!story.isWord(at) && story.tags[at] !== Tag.POS) return false
    if (story.is(at, SUBORDINATORS) || story.tagIn(at, maskOf('WDT', 'WP', 'WRB'))) return false
    finite ||= story.tagIn(at, FINITE)
  }
  return finite
}

/** A clause of four words or more that is no title. */
function isSentence(story: Story, from: number, end: number): boolean {
  let count = 0
  let small = 0
  let finite = false
  for (let at = from; at < end; at++) {
    if (!story.isWord(at)) continue
    count++
    finite ||= story.tagIn(at, FINITE)
    if (
      at > from &&
      !story.has(at, Flag.capital | Flag.clitic) &&
      !story.tagIn(at, maskOf('IN', 'DT', 'TO', 'CC'))
    )
      small++
  }
  return finite && count >= FEWEST_WORDS && small >= FEWEST_SMALL
}

/** `“The dam will hold.” the governor said` */
function stopBehind(story: Story, close: number): Proposal | undefined {
  const stop = close - 1
  if (story.word(stop) !== '.' || story.has(stop, Flag.spaced) || !story.isWord(stop - 1)) return undefined
  const comma = story.word(close + 1) === ','
  const behind = comma ? close + 2 : close + 1
  if (!isSpaced(story, behind)) return undefined
  const attribution = attributionAt(story, behind)
  if (!attribution) return undefined
  // `“…” Lindqvist said the dam was old.`: a sentence of its own.
  const alone = story.word(attribution.end + 1) === '.' && story.tags[behind] === Tag.NNP
  if (story.has(behind, Flag.capital) && !alone && !comma) return undefined
  const to = comma ? close + 1 : close
  return {...story.span(stop, to), expected: [`,${story.word(close)}`]}
}

function isSpaced(story: Story, token: number): boolean {
  return token < story.count && story.has(token, Flag.spaced) && !story.has(token, Flag.first)
}

/** `“The dam will hold” the governor said` */
function commaBehind(
  story: Story,
  open: number,
  close: number,
  isOutside: () => boolean
): Proposal | undefined {
  const last = close - 1
  if (!story.has(last, Flag.word | Flag.clitic) && !/^[)%]$/u.test(story.word(last))) return undefined
  if (story.sentenceStart(open) !== open || !isSpaced(story, close + 1)) return undefined
  // `“… in the U.S.” The mayor said`: a new sentence.
  if (
    story.has(close + 1, Flag.capital) &&
    story.tags[close + 1] !== Tag.NNP &&
    story.word(close + 1) !== 'I'
  )
    return undefined
  if (!attributionAt(story, close + 1) && !isInverted(story, close + 1)) return undefined
  if (!isSpeech(story, open + 1, close)) return undefined
  const mark = story.word(close)
  const marks = isOutside() ? [`${mark},`, `,${mark}`] : [`,${mark}`, `${mark},`]
  return {...story.span(close), expected: marks}
}

/** `said the grandad of six`: whoever stands behind *said* with no verb of his own has spoken. */
function isInverted(story: Story, verb: number): boolean {
  const from = verb + 1
  if (!story.is(verb, SAID) || !story.tagIn(from, DETERMINER) || story.phrases.startOf(from) !== from)
    return false
  const head = story.phrases.headOf(from)
  return story.tags[head] === Tag.NN && !story.tagIn(head + 1, FINITE | maskOf('VB', 'VBN'))
}

/** Is what stands between the marks a clause and no title? */
function isSpeech(story: Story, from: number, end: number): boolean {
  let small = 0
  let finite = false
  for (let at = from; at < end; at++) {
    finite ||= story.tagIn(at, FINITE)
    if (
      story.isWord(at) &&
      !story.has(at, Flag.capital | Flag.clitic) &&
      !story.tagIn(at, maskOf('IN', 'DT', 'TO', 'CC'))
    )
      small++
  }
  return finite && small > 0
}

/** Does the story put most of these commas outside the marks, as logical punctuation has it? */
function isCommaOutside(story: Story): boolean {
  let balance = 0
  for (const {end, closed} of story.quotations) {
    if (!closed) continue
    if (story.text.charAt(end) === ',') balance++
    else if (story.text.charAt(end - 2) === ',') balance--
  }
  return balance > 0
}
