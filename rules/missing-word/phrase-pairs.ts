import {FINITE, NOUN, Tag, VERB, fillOdds, maskOf, prepositionsAfter, shareOf, words, type Story} from '../../src/define/index.js' // prettier-ignore
import {gapsAt, isPlain, sureGapAt, withOthers, type Gap} from './gap.js'
import {DETERMINERS, QUANTITIES, isNoTime, isObjectless, isThing} from './objectless.js'
import {hasVerbOf, opensBefore} from './relative.js'
import {twoObjectVerbs} from './two-object-verbs.generated.js'

const TWO_OBJECTS = words(...twoObjectVerbs.flatMap((line) => line.split(' ')))
const PREPOSITIONS = ['of', 'in', 'for', 'by', 'at', 'on', 'with', 'from', 'to', 'since', 'after'] as const
const BE = words('is', 'was', 'are', 'were', 'be', 'been')
const DETERMINER = maskOf('DT', 'PRP$')
const PREPOSITION = words(
  'of',
  'in',
  'for',
  'with',
  'without',
  'on',
  'at',
  'from',
  'by',
  'during',
  'under',
  'into',
  'near'
)
/** A star the size of the sun. */
export const MEASURES = words(
  'size',
  'age',
  'height',
  'length',
  'width',
  'weight',
  'shape',
  'colour',
  'color',
  'likes',
  'sort',
  'kind',
  'type',
  'clock'
)
const VERBAL = VERB | maskOf('RB', 'IN')
/** Odds (natural logarithm) that the likeliest preposition needs. */
const LEAST = 4.3

/**
 * Two noun phrases side by side that no verb takes both of: homes without power the south of the country.
 *
 * @param story The story.
 */
export function* droppedBetweenPhrases(story: Story): Generator<Gap> {
  for (const tag of DETERMINERS) yield* gapsAt(story, story.tagged(tag), between)
}

function between(story: Story, at: number): Gap | undefined {
  const head = at - 1
  if (!story.together(head, at) || !story.tagIn(head, maskOf('NN', 'NNS')) || !isPlain(story, head))
    return undefined
  if (!isPlain(story, at) || story.is(at, QUANTITIES) || story.phrases.headOf(head) !== head) return undefined
  const start = story.phrases.startOf(head)
  if (!isPhrase(story, start, head) || !isSecond(story, at) || !isThing(story, at) || !isNoTime(story, start))
    return undefined
  if (!leavesNoRoom(story, start - 1) || takesTwo(story, at) || opensBefore(story, at)) return undefined
  const seen = prepositionsAfter(story, head)
  const [best, ...others] = PREPOSITIONS.map((word) => {
    const share = shareOf(seen, word) ?? 0.1
    return {
      word,
      odds: fillOdds(story, at, at, word),
      sum: fillOdds(story, at, at, word) + Math.log(share + 0.02)
    }
  }).sort((a, b) => b.sum - a.sum)
  if (!best || best.odds < LEAST) return undefined
  return withOthers(
    sureGapAt(story, at, best.word),
    others.slice(0, 2).map(({word}) => word)
  )
}

/** Is the word surely a noun: behind its determiner or a preposition, or nothing else? */
function isPhrase(story: Story, start: number, head: number): boolean {
  for (let token = start; token <= head; token++) if (!isPlain(story, token)) return false
  if (start < head && story.tagIn(start, DETERMINER | maskOf('CD'))) return true
  return !story.mayBe(head, VERBAL)
}

/** Is the second phrase no measure or apposition, and does it end where no verb can follow? */
function isSecond(story: Story, at: number): boolean {
  const head = story.phrases.ownedHeadOf(at)
  if (story.is(head, MEASURES) || story.tagIn(at + 1, maskOf('JJS', 'RBS'))) return false
  if (head > at + 1 && story.mayBe(head, maskOf('VBZ', 'VBD'))) return false
  // `the ties our countries share`
  if (story.tags[head - 1] === Tag.NNS && story.mayBe(head, VERB)) return false
  const next = story.afterAdverbs(head + 1)
  if (story.isWord(next) && !story.tagIn(next, maskOf('IN', 'TO', 'CC', 'WDT', 'WP'))) return false
  // `an agreement his aide, Roy Cohn, had made`: a relative clause without its pronoun
  if (hasVerbOf(story, head)) return false
  // `the code the Department of Health shared`: a past tense that was taken for a participle
  for (let token = next; story.together(token, at) && story.isWord(token); token++)
    if (story.tagIn(token, maskOf('VBN')) && story.mayBe(token, maskOf('VBD'))) return false
  // `From the village the road goes on`: the clause has its verb before the two.
  for (let token = at - 1; story.together(token, at) && story.isWord(token); token--)
    if (story.tagIn(token, FINITE | maskOf('VB'))) return true
  return false
}

/** What stands before the first phrase: is it nothing that a second one may be the object of (signed into law the bill)? */
function leavesNoRoom(story: Story, before: number): boolean {
  if (!story.is(before, PREPOSITION)) return story.is(before, BE) || story.tagIn(before, VERB)
  const governor = before - 1
  if (story.tagIn(governor, NOUN)) return true
  if (story.tags[governor] === Tag.VBN && story.is(story.beforeAdverbs(governor), BE)) return true
  return isObjectless(story, governor)
}

/** Is a verb before it that takes two objects, or an object and a predicate? */
export function takesTwo(story: Story, at: number): boolean {
  for (let token = at - 1; token >= story.sentenceStart(at); token--)
    if (story.is(token, TWO_OBJECTS)) return true
  return story.word(story.sentenceEnd(at) - 1) === '?'
}
