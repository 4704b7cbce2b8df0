import {frontedTimes} from '../../lexicons/fronted-times.generated.js'
import {firstPerson} from '../../lexicons/first-person.generated.js'
import {
  FINITE,
  Flag,
  Tag,
  attributionAt,
  defineRule,
  maskOf,
  words,
  type Attribution,
  type Proposal,
  type Story
} from '../../src/define/index.js'

type Quotation = Story['quotations'][number]

/** Paragraphs behind in which a quotation may close that is not opened anew in each. */
const NEAR = 6
/** Tokens of a part of a sentence that is quoted, at most. */
const JOINS = words('and', 'but')
const PAST = maskOf('VBD')
const LONGEST_PART = 12
/** Marks in a story, at most. */
const MOST = 2
const FIRST_PERSON = words(...firstPerson)
const OBJECT = maskOf('DT', 'PRP', 'PRP$', 'NNS', 'NNP', 'WP', 'WRB', 'CD', 'EX')
/** What tells when, where and how it was said. */
const BEHIND = maskOf('IN', 'RB', 'TO', 'VBG')
const THAT = words('that')
const TIME = words(...frontedTimes, 'last', 'earlier', 'later')
const BARE_OBJECT = maskOf('NN', 'JJ')
const REPORTS = words('said', 'says', 'added', 'replied', 'asked', 'wrote', 'told', 'continued', 'concluded')
/** Verbs of speech that take a hearer: told residents. */
const TOLD = words('told', 'tells', 'asked', 'asks', 'warned', 'warns')
const CLOSERS: Readonly<Record<string, string>> = {'“': '”', '"': '"', '„': '“', '‘': '’'}
/** A mark that can close a quotation in single marks, and may be an apostrophe behind a plural. */
const SINGLE_CLOSER = /['’](?!\p{L})/u
/** A subject that tells of the speaker, and does not speak. */
const SPEAKER = words('he', 'she')

/**
 * A quotation that nothing closes: *He needed “a little more time, and declined to say how much.* The suggestion is where
 * it most likely ends: before the attribution, at the comma
 * behind a partial quotation, or with the paragraph. Where
 * a quotation runs on, each paragraph opens it and the last one closes it.
 */
export default defineRule({
  name: 'unclosed-quote',
  summary: 'Quotation marks that close',
  category: 'punctuation',
  source: 'The Chicago Manual of Style, 17th edition, §§13.30, 13.32 (quotations of several paragraphs)',
  fix: 'ask',
  *find(story) {
    const found: Proposal[] = []
    for (const quotation of [...story.quotations, ...singles(story)]) {
      const place = quotation.closed ? undefined : closingPlace(story, quotation)
      if (place) found.push({...place, spoken: false})
    }
    found.push(...unopened(story))
    // A story that leaves several open has a custom of its own.
    if (found.length <= MOST) yield* found
  },
  message: ({expected}) => `${expected === '“' ? 'Open' : 'Close'} the quotation: \`${expected}\``,
  note: 'Quotation marks come in pairs; without the other one the reader cannot tell where the speaker starts or stops.'
})

/** Quotations in single marks that the block does not close. */
function singles(story: Story): Quotation[] {
  const found: Quotation[] = []
  for (const token of story.tagged(Tag.PUNCT)) {
    if (story.word(token) !== '‘' || story.isQuoted(story.start[token], story.end[token])) continue
    const next = token + 1
    const isOpen = story.has(token, Flag.spaced | Flag.first) && !story.has(next, Flag.spaced | Flag.digit)
    const end = story.manuscript.blocks[story.block[token]]?.end ?? 0
    const pair = story.quotations.some(({start}) => start === story.start[token])
    if (isOpen && !pair && !SINGLE_CLOSER.test(story.text.slice(story.end[token], end)))
      found.push({start: story.start[token], end, closed: false})
  }
  return found
}

/** `The road is closed,” she said`: marks that close what nothing opens. */
function* unopened(story: Story): Generator<Proposal> {
  for (const token of story.tagged(Tag.PUNCT)) {
    if (story.word(token) !== '”' || !/^[,.?!]$/u.test(story.word(token - 1))) continue
    const block = story.block[token]
    let at = token - 1
    while (at >= 0 && story.block[at] === block && !/^[“”„"]$/u.test(story.word(at))) at--
    if (at >= 0 && story.block[at] === block && story.word(at) !== '”') continue
    if (isOpenBefore(story, token)) continue
    const start = openingPlace(story, token, at + 1)
    if (start >= 0) yield {start, end: start, expected: ['“'], spoken: false}
  }
}

/** Is it in a quotation, or may it close one that a paragraph near before began? */
function isOpenBefore(story: Story, token: number): boolean {
  const offset = story.end[token]
  return story.quotations.some(({start, end, closed}) => {
    if (start >= offset) return false
    return end >= offset || (!closed && story.block[token] - story.block[story.tokenAt(start)] <= NEAR)
  })
}

/** Where the mark goes that is lost: before the sentence that is attributed, or behind *he said,*; -1 if unsure. */
function openingPlace(story: Story, close: number, from: number): number {
  const first = story.opener(close)
  const sentence = Math.max(from, story.sentenceStart(close))
  // Behind other sentences of its paragraph the quotation may have begun with any of them.
  if (attributionAt(story, close + 1))
    return sentence <= first && story.has(first, Flag.first) ? story.start[first] : -1
  for (let at = close - 1; at > sentence + 1; at--) {
    if (!/^[,:]$/u.test(story.word(at)) || !story.has(at + 1, Flag.capital)) continue
    return story.is(at - 1, REPORTS) ? story.start[at + 1] : -1
  }
  return -1
}

/** What closes a quotation, and where; `undefined` where that is not sure, or it may close further down. */
function closingPlace(story: Story, {start, end}: Quotation): Proposal | undefined {
  const open = openingIn(story, start, end)
  const closer = CLOSERS[story.word(open)]
  const last = story.tokenAt(end - 1)
  if (closer === undefined || last <= open || !story.has(open + 1, Flag.word)) return undefined
  if (story.has(open + 1, Flag.spaced)) return undefined
  const isNested = last + 1 < story.count && story.block[last + 1] === story.block[last]
  if (!isNested && closesLater(story, last)) return undefined
  const attributed = beforeAttribution(story, open, last)
  if (attributed >= 0) return insertion(story, attributed, closer)
  if (isNested) return undefined
  if (isPart(story, open)) return behindPart(story, open, closer)
  if (!isIntroduced(story, open)) return undefined
  const told = beforeSpeaker(story, open, last)
  if (told >= 0) return insertion(story, told, closer)
  // Statements are quoted a paragraph at a time, and go on without a mark: only one of the writer’s own behind tells.
  return isAnswered(story, last) && !goesOn(story, last) ? insertion(story, last, closer) : undefined
}

function insertion(story: Story, token: number, closer: string): Proposal {
  return {start: story.end[token], end: story.end[token], expected: [closer]}
}

/** The mark that opens the last paragraph of a quotation. */
function openingIn(story: Story, start: number, end: number): number {
  const last = story.tokenAt(end - 1)
  let first = last
  while (first > 0 && story.block[first - 1] === story.block[last] && story.start[first - 1] >= start) first--
  return first
}

/** Does a paragraph near behind close a quotation that it does not open? */
function closesLater(story: Story, last: number): boolean {
  const limit = story.block[last] + NEAR
  for (let at = last + 1; at < story.count && story.block[at] <= limit; at++) {
    const mark = story.word(at)
    if (mark === '”') return true
    if (mark === '“') return false
    if (mark === '"') return !story.has(at, Flag.spaced) || isOdd(story, at)
  }
  return false
}

/** Has a paragraph an odd number of straight marks? */
function isOdd(story: Story, token: number): boolean {
  let count = 0
  for (let at = token; at < story.count && story.block[at] === story.block[token]; at++) {
    if (story.word(at) === '"') count++
  }
  return count % 2 === 1
}

/** The mark before an attribution: `one down, | she said outside court`; -1 if there is none. */
function beforeAttribution(story: Story, open: number, last: number): number {
  for (let at = open + 2; at < last; at++) {
    if (!/^[,?!]$/u.test(story.word(at))) continue
    const attribution = attributionAt(story, at + 1)
    if (attribution && endsAttribution(story, attribution) && isSpeech(story, open + 1, at)) return at
  }
  return -1
}

/** Is the speech all that the verb has for its object, and does nothing but a time, a place or a mark follow? */
function endsAttribution(story: Story, {verb, end}: Attribution): boolean {
  const next = end + 1
  if (story.is(verb, TOLD) || !story.together(end, next) || !story.isWord(next)) return true
  if (story.is(next, THAT)) return false
  return story.tagIn(next, BEHIND) || story.is(next, TIME) || !story.tagIn(next, OBJECT | BARE_OBJECT)
}

/** A clause of its own, and neither `In the days that followed,` nor `Mr. Speaker,`: there the speech goes on. */
function isSpeech(story: Story, from: number, end: number): boolean {
  const opens = story.tagIn(from, maskOf('IN', 'RB', 'VBG')) || story.is(story.phrases.headOf(from), TIME)
  const addressed = story.phrases.headOf(from) === end - 1 && story.tagIn(end - 1, maskOf('NNP'))
  return story.word(end) !== ',' || !(opens || addressed) || hasMain(story, from, end)
}

/** Does a clause follow that no conjunction opens: `Though I was reluctant` has none? */
function hasMain(story: Story, from: number, end: number): boolean {
  return story.clauses.around(from).some(({kind, verb}) => kind === 'main' && verb > from && verb < end)
}

/** Does the quotation open in a sentence, with a small letter? */
function isPart(story: Story, open: number): boolean {
  // `Diamond said, “and that is new`: a speech, of which the beginning stands before.
  return (
    story.sentenceStart(open) !== open && !story.has(open + 1, Flag.capital) && story.word(open - 1) !== ','
  )
}

/** The end of a partial quotation: `“a little more time | , and declined`, or that of its sentence. */
function behindPart(story: Story, open: number, closer: string): Proposal | undefined {
  const end = Math.min(story.sentenceEnd(open), open + LONGEST_PART)
  for (let at = open + 2; at < end; at++) {
    if (story.word(at) === ',') return {...story.span(at), expected: [`,${closer}`, `${closer},`]}
    // `called it “a blow to farmers | and promised to fight it`
    if (story.is(at, JOINS) && story.tagIn(story.afterAdverbs(at + 1), PAST) && hasPast(story, open))
      return insertion(story, at - 1, closer)
  }
  return end === story.sentenceEnd(open) ? insertion(story, end - 1, closer) : undefined
}

/** Stands a verb in the past before the quotation, in its sentence? */
function hasPast(story: Story, open: number): boolean {
  for (let at = story.sentenceStart(open); at < open; at++) if (story.tagIn(at, PAST)) return true
  return false
}

/** Does the quotation open a paragraph, or follow an attribution, a comma or a colon? */
function isIntroduced(story: Story, open: number): boolean {
  if (story.has(open, Flag.first) || /^[,:]$/u.test(story.word(open - 1))) return true
  const from = story.sentenceStart(open - 1)
  for (let at = from; at < open; at++) if (/^[”"]$/u.test(story.word(at))) return true
  return false
}

/** The end of the sentence before one that tells of the speaker: `to go. | He then left`; -1 if there is none. */
function beforeSpeaker(story: Story, open: number, last: number): number {
  if (!/^[,:]$/u.test(story.word(open - 1))) return -1
  for (let end = story.sentenceEnd(open); end < last; end = story.sentenceEnd(end)) {
    if (!story.is(end, SPEAKER)) continue
    for (let at = end; at <= last; at++) if (story.is(at, FIRST_PERSON)) return -1
    return story.tags[end + 1] === Tag.VBD || story.tags[end + 2] === Tag.VBD ? end - 1 : -1
  }
  return -1
}

/** Is the paragraph behind the writer’s: does it open a quotation, begin with the speaker, or say that somebody spoke? */
function isAnswered(story: Story, last: number): boolean {
  const next = last + 1
  if (next >= story.count) return false
  if (/^[“"‘]$/u.test(story.word(next)) || story.is(next, SPEAKER)) return true
  for (let at = next; at < story.count && story.block[at] === story.block[next]; at++) {
    if (story.is(at, REPORTS) && story.tagIn(at, FINITE)) return true
  }
  return false
}

/** Does the paragraph behind seem to be the speaker’s too, though it opens with no mark? */
function goesOn(story: Story, last: number): boolean {
  const next = last + 1
  for (let at = next; at < story.count && story.block[at] === story.block[next]; at++) {
    if (/^[“"‘]$/u.test(story.word(at))) return false
    if (story.is(at, FIRST_PERSON)) return true
  }
  return false
}
