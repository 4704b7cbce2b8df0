import {ADJECTIVE, FINITE, Flag, NOUN, Tag, maskOf, words, type Story} from '../../src/define/index.js'
import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {reportingVerbs} from '../../lexicons/reporting-verbs.generated.js'

const PERSONS = words(...personNouns)
const REPORTING = words(...reportingVerbs, 'that', 'because', 'if', 'when', 'while', 'as', 'than', 'like', 'know', 'knows', 'think', 'thinks', 'hope', 'hopes') // prettier-ignore
const OF = words('of')
const COURSE = words('course')
/** Degrees: master’s and doctoral students. */
const DEGREES = words('master', 'bachelor', 'associate')
const ARE = words('are', 'were', 'have')
const NOT = words('not', "n't")
const SEVERAL = words('many', 'several', 'few', 'some', 'all', 'most', 'other', 'more', 'these', 'those', 'various', 'both', 'such', 'any') // prettier-ignore
const SINGLE = words('a', 'an', 'this', 'that', 'each', 'every', 'another', 'one', 'no')
/** What stands before a phrase that is an object, so that ’s is no *is*. */
const GOVERNING = maskOf('IN', 'VB', 'VBD', 'VBZ', 'VBG', 'VBN')
/** What no possessive stands before. */
const CLOSING = maskOf('IN', 'TO', 'MD', 'WDT', 'WP')
const INSIDE = ADJECTIVE | maskOf('NN')
/** Commonest plurals, as a SCOWL size. */
const COMMON = 20
/** Tokens behind *and* within which another owner may stand: the buyer’s and the seller’s. */
const REACH = 5

/**
 * A plural with ’s where nothing is owned: `the type’s of bread`, `the rules say the player’s are`, `more request’s from
 * the public`.
 *
 * @param story The story.
 * @param clitic The ’s behind a common noun.
 */
export function isPlainPlural(story: Story, clitic: number): boolean {
  const [noun, next] = [clitic - 1, clitic + 1]
  if (
    story.tags[noun] !== Tag.NN ||
    story.has(noun, Flag.capital) ||
    story.is(noun, DEGREES) ||
    !story.together(noun, clitic)
  )
    return false
  let start = noun
  while (story.tagIn(start - 1, INSIDE) && story.together(start - 1, noun) && !story.is(start - 1, SEVERAL))
    start--
  const before = start - 1
  if (!story.together(before, noun) || story.is(before, SINGLE) || story.has(before, Flag.clitic))
    return false
  const determined = story.tagIn(before, maskOf('DT', 'PRP$'))
  // `the type’s of bread`
  if (story.is(next, OF)) return determined && !story.is(next + 1, COURSE) && isCommon(story, noun)
  if (story.is(next, ARE)) return determined && !story.is(next + 1, NOT) && !story.is(before - 1, OF)
  const several = story.is(before, SEVERAL)
  const object = story.tagIn(before, GOVERNING) && !story.is(before, REPORTING) && !story.tagIn(before, NOUN)
  if (!(several || object) || !isCommon(story, noun)) return false
  if (story.tagIn(next, maskOf('CC'))) return !ownsBehind(story, next)
  // `at butcher’s`
  if (!story.isWord(next)) return story.word(next) === '.' && !story.is(noun, PERSONS)
  return story.tagIn(next, CLOSING) && story.together(noun, next)
}

function isCommon(story: Story, noun: number): boolean {
  const [plural = ''] = story.forms(noun, Tag.NN, Tag.NNS)
  return story.lexicon.rankOf(story.lexicon.idOf(plural)) <= COMMON
}

function ownsBehind(story: Story, and: number): boolean {
  for (let at = and + 1; at < and + REACH; at++)
    if (story.has(at, Flag.clitic) || story.tagIn(at, FINITE)) return true
  return false
}
