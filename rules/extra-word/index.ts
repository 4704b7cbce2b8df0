import {
  Flag,
  Sieves,
  Tag,
  choiceOdds,
  defineRule,
  fillOdds,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {doubledSubjects} from './clauses.js'
import {strayDeterminers} from './determiners.js'
import {doubledWords} from './doubled.js'
import {needOf, parseFrame, stands, wordsOf} from './frames.js'
import {toBehindModals} from './modals.js'
import {strayWords} from './strays.js'
import {doubledPrepositions, isPrepositionPair, isStranded} from './prepositions.js'
import {frames} from './frames.generated.js'

const FRAMES = frames.map(parseFrame)
/** Frames by the words that they are looked up by, as indexes of the list. */
const BY_WORD = new Map<string, number[]>()
for (const [index, frame] of FRAMES.entries()) {
  for (const word of wordsOf(frame, frame.anchor)) {
    const found = BY_WORD.get(word)
    if (found) found.push(index)
    else BY_WORD.set(word, [index])
  }
}
const SIEVES = new Sieves<number>(
  (story, anchor) => BY_WORD.get(story.lower(anchor)) ?? [],
  (story, index) => needOf(story, FRAMES[index])
)
const BE = words('be')
const AUXILIARIES = words('is', 'was', 'are', 'were', 'has', 'had', 'have', 'will', 'would', 'can', 'could', 'may', 'might', 'must', 'should', 'shall') // prettier-ignore
const BEING = words('is', 'was', 'are', 'were')
const PRESENT = words('is', 'are')
const BY = words('by')
const IN_TIME = words('in', 'on')
const THE = words('the')
const ARTICLES = words('the', 'a', 'an')
const QUANTITIES = words('half', 'all', 'both', 'several', 'many', 'some')
const OBJECT = maskOf('DT', 'PDT', 'PRP$', 'PRP', 'CD', 'NNP')
/** More than a rule has that reads one of the words alone. */
const SURE = 0.97
const ANCHORS = words(...BY_WORD.keys())

/**
 * A small word too many: two determiners (the both), two prepositions (of for the), two verbs for one (will be
 * meet, was been released), a preposition behind a verb that takes its object without one (discuss about,
 * investigating into), *back* behind *return*, and a subject or conjunction that is there already (the envoy, who
 * served in Cairo, he will leave). Silent where the word has its own work: discussed about 40
 * amendments, return back taxes.
 */
export default defineRule({
  name: 'extra-word',
  summary: 'Small words too many',
  category: 'grammar',
  source: 'Quirk et al., A Comprehensive Grammar of the English Language, §3.21, §5.10 and §16.26',
  *find(story) {
    for (const {token, odds} of doubledSubjects(story)) yield proposalOf(story, token, {odds})
    const told = new Set<number>()
    let last = -2
    for (const {token, index} of standing(story)) {
      // Of two words side by side one alone is too many.
      if (token <= last + 1) continue
      // `the folks we work with at the office`
      if (isPrepositionPair(story, token) && isStranded(story, token - 1)) continue
      const {extras, least, isProven} = FRAMES[index]
      // A word that stands twice is repeated-word’s.
      if (story.lower(token) === story.lower(token + extras)) continue
      const known = fillOdds(story, token, token + extras, '')
      if (known < least && known !== -Infinity) continue
      yield proposalOf(story, token, {
        odds: isProven || known === -Infinity ? undefined : known - least,
        extras,
        isProven
      })
      last = token + extras - 1
      told.add(token)
    }
    for (const {token, odds} of doubledPrepositions(story))
      if (isFree(told, token)) {
        told.add(token)
        yield proposalOf(story, token, {odds})
      }
    for (const token of toBehindModals(story)) {
      if (told.has(token)) continue
      told.add(token)
      yield proposalOf(story, token, {isProven: true})
    }
    for (const token of doubledWords(story)) {
      told.add(token)
      yield proposalOf(story, token)
    }
    for (const {token, proposal} of strayDeterminers(story)) {
      told.add(token)
      yield proposal
    }
    for (const token of strayWords(story)) if (isFree(told, token)) yield strayOf(story, token)
  },
  message: ({actual, expected, data}) => {
    if (data.instead !== undefined) return `Write \`${expected}\`, not \`${actual}\``
    if (data.gap !== undefined)
      return `Put a noun between \`${data.before ?? ''}\` and \`${data.extra ?? ''}\`, or delete one of them`
    return `Delete \`${data.extra ?? actual}\` between \`${data.before ?? ''}\` and \`${data.after ?? ''}\``
  },
  note: ({data}) =>
    data.gap === undefined && data.instead === undefined
      ? 'The words before and behind it go together without it.'
      : 'No noun phrase opens so.'
})

/** Frames that stand in the story, by the token of their extra word, then in the order of the list. */
function standing(story: Story): {token: number; index: number}[] {
  const found: {token: number; index: number}[] = []
  for (const anchor of story.places(ANCHORS)) {
    const sieve = SIEVES.of(story, anchor)
    for (let at = sieve.next(story, anchor, 0); at >= 0; at = sieve.next(story, anchor, at + 1)) {
      const index = sieve.at(at)
      const frame = FRAMES[index]
      const token = anchor - frame.anchor + frame.extra
      if (stands(story, frame, token)) found.push({token, index})
    }
  }
  return found.sort((a, b) => a.token - b.token || a.index - b.index)
}

/**
 * The proposal to delete words.
 *
 * @param story The story.
 * @param token The first of them.
 * @param about Evidence, how many words there are, if more than one, and whether the grammar alone is proof.
 */
function proposalOf(
  story: Story,
  token: number,
  {odds, extras = 1, isProven = false}: {odds?: number | undefined; extras?: number; isProven?: boolean} = {}
): Proposal {
  const last = token + extras - 1
  const next = last + 1
  const after = story.word(next)
  const about = {
    frame: story.lower(token),
    data: {extra: story.slice(token, last), before: story.word(token - 1), after}
  }
  const first = story.is(token - 1, ARTICLES) ? token - 1 : token
  // Either of two articles may be the one that was meant.
  if (
    story.is(first, THE) !== story.is(first + 1, THE) &&
    story.is(first, ARTICLES) &&
    story.is(first + 1, ARTICLES)
  ) {
    const isFirst = story.has(first + 2, Flag.capital)
      ? !story.is(first, THE)
      : choiceOdds(story, first, first + 2, story.lower(first + 1), story.lower(first)) > 0
    const pair = [story.word(first), story.word(first + 1)]
    return {...story.span(first, first + 1), expected: isFirst ? pair.reverse() : pair, ...about}
  }
  // Either of two auxiliaries may be the leftover.
  if (story.is(token, AUXILIARIES) && story.is(next, AUXILIARIES)) {
    const pair = [after, story.word(token)]
    const expected = isFirstExtra(story, token) ? pair : pair.reverse()
    return {...story.span(token, next), expected, confidence: SURE, ...about}
  }
  // The verb behind `be` is no participle: the words are marked together, so that one mark speaks of them.
  if (story.is(token, BE)) return {...story.span(token, next), expected: [after], confidence: SURE, ...about}
  const proof = {...(odds === undefined ? {} : {odds}), ...(isProven ? {confidence: SURE} : {})}
  // The word before is marked with them, so that no other mark puts a word between: can be able to.
  if (extras > 1 && token > story.sentenceStart(token))
    return {...story.span(token - 1, last), expected: [story.word(token - 1)], ...proof, ...about}
  return {...story.span(token, last), expected: [''], ...proof, ...about}
}

/** Was nothing said of a word and of those beside it? */
function isFree(told: ReadonlySet<number>, token: number): boolean {
  return !told.has(token - 1) && !told.has(token) && !told.has(token + 1)
}

/** The proposal to delete one word that is nothing's. */
function strayOf(story: Story, token: number): Proposal {
  const data = {extra: story.word(token), before: story.word(token - 1), after: story.word(token + 1)}
  return {...story.span(token), expected: [''], frame: 'stray', data}
}

/** Of two auxiliaries, is the first too many? A participle with an object is no passive: are have lost their homes. */
function isFirstExtra(story: Story, first: number): boolean {
  const second = first + 1
  const [isBeFirst, isBeSecond] = [story.is(first, BEING), story.is(second, BEING)]
  // `was had no plans`
  if (isBeFirst && !isBeSecond && story.tagIn(second + 1, OBJECT)) return true
  const participle = story.afterAdverbs(second + 1)
  if (story.tags[participle] === Tag.VBN || story.tags[participle] === Tag.VBD) {
    const behind = story.afterAdverbs(participle + 1)
    const isObject = story.tagIn(behind, OBJECT) || story.is(behind, QUANTITIES)
    if (isBeFirst !== isBeSecond && (isObject || story.is(behind, BY) || endsThere(story, behind)))
      return isBeFirst === isObject
  }
  if (story.is(first, PRESENT) !== story.is(second, PRESENT) && isBeFirst && isBeSecond)
    return story.is(first, PRESENT) !== isInPresent(story, first)
  const odds = choiceOdds(story, first, second + 1, story.lower(second), story.lower(first))
  // a modal, which the model does not know
  return odds === 0 ? fillOdds(story, first, second, '') > fillOdds(story, second, second + 1, '') : odds > 0
}

/** Is there no object behind a participle of the past of a year or a date: has was shut in 2012? */
function endsThere(story: Story, behind: number): boolean {
  return story.is(behind, IN_TIME) && story.tagIn(behind + 1, maskOf('CD', 'NNP'))
}

/** Is a sentence in the present, but for a pair of verbs: has it one in the present, and none in the past? */
function isInPresent(story: Story, pair: number): boolean {
  let isPresent = false
  for (let at = story.sentenceStart(pair); at < story.sentenceEnd(pair); at++) {
    if (at === pair || at === pair + 1) continue
    if (story.tags[at] === Tag.VBD) return false
    isPresent ||= story.tagIn(at, maskOf('VBZ', 'VBP', 'MD'))
  }
  return isPresent
}
