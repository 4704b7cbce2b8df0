import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {roleNouns} from '../../lexicons/role-nouns.generated.js'
import {subordinators} from '../../lexicons/subordinators.generated.js'
import {frontedTimes} from '../../lexicons/fronted-times.generated.js'
import {FINITE, Flag, Tag, isSurelyFinite, maskOf, words, type Story} from '../../src/define/index.js'
import {kinds} from './kinds.generated.js'
import {parenthetic} from './parenthetic.generated.js'

export const PERSONS = words(...personNouns, ...roleNouns)
const KINDS = words(...kinds)
export const OF = words('of')
/** They have a clause behind them and no object: said the man, a baker, was. */
export const SAID = words('said', 'say', 'says')
export const SUBORDINATORS = words(...subordinators)
export const TIME = words(...frontedTimes)
export const PARENTHETIC = parenthetic.map((phrase) => phrase.split(' '))
export const INDEFINITE = words('a', 'an')
/** `Mr. Chairman, any expert would`: a subject of its own. */
export const QUANTIFIERS = words(
  'any',
  'every',
  'each',
  'no',
  'some',
  'all',
  'both',
  'these',
  'those',
  'this',
  'that'
)
export const OPENERS = maskOf('WDT', 'WP', 'WRB', 'CC', 'EX')
export const BEHIND_VERB = maskOf('DT', 'PRP', 'PRP$', 'NNS', 'CD', 'IN', 'TO', 'NNP', 'JJ')
export const DEFINITE = maskOf('DT', 'PRP$')
export const LONGEST = 14

/** A verb in the past, or in the present with an object or a place behind it: `based in Milan makes brakes`. */
export function isFinite(story: Story, at: number): boolean {
  if (isSurelyFinite(story, at) || (story.is(at, SAID) && story.tagIn(at, FINITE))) return true
  return (
    story.tags[at] === Tag.VBZ &&
    !story.has(at, Flag.capital | Flag.clitic) &&
    story.tagIn(at + 1, BEHIND_VERB)
  )
}

/** A person and what he or she is: `Jane Roe, the firm’s finance director`; a place and what it is: `Lisbon, the capital of`. */
export function isApposition(story: Story, comma: number, first: number): boolean {
  const head = story.phrases.ownedHeadOf(first)
  const named = story.tags[comma - 1] === Tag.NNP
  if (story.tags[head] !== Tag.NN || head === first || story.is(head, TIME)) return false
  if (named && story.is(head, KINDS)) return story.is(first, INDEFINITE) || story.is(head + 1, OF)
  // `Chairman Roe, my constituents have`: a number of its own tells that it is the subject.
  if (!named && !story.is(comma - 1, PERSONS)) return false
  return story.is(head, PERSONS) || story.tagIn(first, maskOf('PRP$')) || story.is(first, INDEFINITE)
}
