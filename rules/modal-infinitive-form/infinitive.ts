import {
  ADJECTIVE,
  ADVERB,
  NOUN,
  Tag,
  maskOf,
  slotProbability,
  words,
  type Story
} from '../../src/define/index.js'
import {skipAdverbs, type Place} from './auxiliary.js'
import {isAwaited} from './clause.js'
import {infinitiveGovernors} from './infinitive-governors.generated.js'
import {prepositionGovernors} from './preposition-governors.generated.js'
import {wrongForm, type WrongForm} from './wrong-form.js'

const INFINITIVE = words(...infinitiveGovernors)
const PREPOSITION = words(...prepositionGovernors)
const FROM = words('from', 'between')
const NOT = words('not', 'never')
const BE = words(
  'be',
  'is',
  'are',
  'was',
  'were',
  'been',
  "'s",
  "'re",
  'get',
  'gets',
  'got',
  'become',
  'became'
)
const USED = words('used')
/** No participle stands between *to* and these: to met the, to worked for, to left. */
const CLOSING = maskOf('DT', 'PRP', 'PRP$', 'PDT', 'IN', 'RP', 'TO', 'WP', 'WRB', 'WDT')
const OBJECT = maskOf('DT', 'PRP', 'PRP$', 'PDT')
const NOMINAL = NOUN | ADJECTIVE
const BASE = maskOf('VB')
/** So far back a range opens: from divided to united. */
const RANGE = 6
/** The place must ask for a base form with this probability where the governor does not. */
const ASKED = 0.9

/**
 * What stands wrongly behind *to*. Where *to* may be a preposition (to increased pressure, to reported cases,
 * the shift to imported gas), the word before it or the words behind must show that a verb is meant.
 *
 * @param story The story.
 * @param to The token *to*.
 * @returns The place; `undefined` where nothing is wrong or it cannot be told.
 */
export function afterTo(story: Story, to: number): Place | undefined {
  const verb = skipAdverbs(story, to + 1)
  if (!story.together(to, verb)) return undefined
  const wrong = wrongForm(story, verb)
  if (!wrong || !isInfinitive(story, to, verb, wrong) || isAwaited(story, to, verb, 0)) return undefined
  return {asking: to, verb, wrong}
}

function isInfinitive(story: Story, to: number, verb: number, wrong: WrongForm): boolean {
  let governor = to - 1
  while (story.together(governor, to) && (story.is(governor, NOT) || story.tags[governor] === Tag.RB))
    governor--
  if (!story.together(governor, to)) governor = -1
  if (story.is(governor, PREPOSITION) || inRange(story, to)) return false
  // `was used to limited means`
  const governed = story.is(governor, INFINITIVE) && !(story.is(governor, USED) && story.is(governor - 1, BE))
  if (wrong.form === 'gerund') return governed && story.tagIn(verb + 1, OBJECT) && !story.mayBe(verb, NOMINAL)
  if (wrong.form === 'present') return (governed && story.tagIn(verb + 1, OBJECT)) || wrong.finite
  if (wrong.finite) return true
  if (governed) return true
  if (story.mayBe(verb, NOMINAL)) return story.tagIn(verb + 1, OBJECT)
  return closes(story, verb) && slotProbability(story, verb, BASE) >= ASKED
}

/** Can no noun follow that the participle would belong to? */
function closes(story: Story, verb: number): boolean {
  let next = verb + 1
  while (story.tagIn(next, ADVERB) && story.together(verb, next)) next++
  if (!story.together(verb, next)) return true
  return story.tagIn(next, CLOSING) || /^[.,;:?!]$/u.test(story.word(next))
}

function inRange(story: Story, to: number): boolean {
  for (let at = to - 1; at >= to - RANGE && story.together(at, to); at--) if (story.is(at, FROM)) return true
  return false
}
