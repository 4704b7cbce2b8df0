import {timeNouns} from '../../lexicons/time-nouns.generated.js'
import {NOUN, FINITE, Flag, Tag, maskOf, words, type Story} from '../../src/define/index.js'

const FOLLOWERS = maskOf('IN', 'TO', 'WDT', 'WP', 'WRB', 'DT', 'PRP', 'PRP$', 'EX')
const PARTICIPLE = maskOf('VBN', 'VBG')
const BEHIND_PARTICIPLE = maskOf('IN', 'TO', 'DT', 'PRP', 'PRP$')
/** What a participle behind its noun has behind itself: a deal reached in May, a letter sent late. */
const ADJUNCT = maskOf('IN', 'TO', 'RB', 'RP', 'NNP')
const LISTED = NOUN | maskOf('JJ', 'JJR', 'JJS', 'VBN', 'VBG', 'CD', 'RB')
const COORDINATORS = words('and', 'or', 'nor', 'but', '&', 'versus', 'vs.')
const OF = words('of')
/** Words that are nothing but finite verbs. */
const FINITE_ONLY = words('is', 'was', 'are', 'were', 'has', 'had', 'would', 'could', 'should', 'did', 'does')
const AND = words('and')
const ARTICLES = words('the', 'a', 'an')
const NEAR = words('last', 'next', 'this', 'every', 'each')
const TIMES = words(
  ...timeNouns,
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday'
)
/** What stands behind a whole noun phrase only. */
const CLOSING = words('yesterday', 'today', 'tomorrow', 'tonight', 'twice', 'again', 'later', 'earlier', 'together', 'alive', 'dead', 'unharmed', 'unconscious', 'overnight') // prettier-ignore
const BY = words('by')
const VERBAL = FINITE | maskOf('VB', 'PRP')
const NOT_PLAIN = Flag.capital | Flag.allCaps | Flag.digit | Flag.clitic | Flag.hyphen | Flag.address

/** A word in lower case that is no part of a name, a compound or a number. */
export function isPlain(story: Story, token: number): boolean {
  return story.isWord(token) && !story.has(token, NOT_PLAIN) && story.has(token, Flag.spaced)
}

/** May what stands behind a comma go on with a list? */
function opensItem(story: Story, token: number): boolean {
  return story.tagIn(token, LISTED) || story.is(token, COORDINATORS)
}

/** `an explosion, followed by`, `a ban, saying the`: a participle with what hangs on it. */
function isFollowedByParticiple(story: Story, token: number): boolean {
  return story.tagIn(token, PARTICIPLE) && story.tagIn(token + 1, BEHIND_PARTICIPLE)
}

/**
 * Does a noun phrase surely end with a noun: is what follows a stop, a preposition, a pronoun or a verb that is no
 * noun? Coordinations and lists are no sure ends: husband and wife, village, town and city.
 *
 * @param story The story.
 * @param noun The noun.
 */
export function closesPhrase(story: Story, noun: number): boolean {
  const next = noun + 1
  if (!story.together(noun, next)) return true
  if (story.has(next, Flag.clitic)) return false
  const mark = story.word(next)
  if (!story.isWord(next)) {
    if (mark === ',') return isFollowedByParticiple(story, next + 1) || !opensItem(story, next + 1)
    return /^[.;:?!]$/u.test(mark) && !(story.isWord(next + 1) && !story.has(next + 1, Flag.spaced))
  }
  // `a contract last week`, `a woman alive`, `a contract Monday`
  if (story.is(next, CLOSING) || (story.is(next, NEAR) && story.is(next + 1, TIMES))) return true
  // `The mosque and improve`, `a letter and he`
  if (story.is(next, AND)) {
    // `knife and a pistol`, but not `submarine and all other ship equipment`
    if (story.is(next + 1, ARTICLES)) return true
    // `a ravine and caught fire`: a past tense that may be a participle, with an object
    if (story.tags[next + 1] === Tag.VBD && !story.mayBe(next + 1, NOUN)) return !story.is(next + 2, BY)
    return story.tagIn(next + 1, VERBAL) && !story.mayBe(next + 1, NOUN | PARTICIPLE)
  }
  // `leave treaty controlled waters`: a compound that lacks its hyphen
  if (story.mayBe(next, PARTICIPLE) && story.tagIn(next + 1, NOUN) && story.together(next, next + 1))
    return false
  // `a statement late on Sunday`
  if (story.tags[next] === Tag.RB && story.tagIn(next + 1, maskOf('IN'))) return true
  if (!story.has(next, Flag.spaced) || story.is(next, COORDINATORS) || story.has(next, Flag.capital))
    return false
  // `Field of membership issues`
  if (story.is(next, OF) && story.tags[next + 1] === Tag.NN && story.tagIn(next + 2, NOUN | PARTICIPLE))
    return false
  if (story.tagIn(next, FOLLOWERS) || story.is(next, FINITE_ONLY)) return true
  if (story.mayBe(next, NOUN)) return false
  // `a statement released after the talks`, where the participle was taken for a past tense
  const past = story.tags[next] === Tag.VBD && story.mayBe(next, maskOf('VBN'))
  // `from web hosting`, `issue draft implementing language`
  if (story.tags[next] === Tag.VBG) return story.tagIn(next + 1, maskOf('DT', 'PRP$'))
  // `earthquake devastated Gujarat`
  if (story.has(next + 1, Flag.capital)) return false
  // `was deficit financed`: a compound that lacks its hyphen
  if (story.tags[next] === Tag.VBN) return story.tagIn(next + 1, ADJUNCT)
  return past && story.tagIn(next + 1, maskOf('IN'))
}
