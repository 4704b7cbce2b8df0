import {
  FINITE,
  Flag,
  NOUN,
  Tag,
  VERB,
  isSurelyFinite,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {humanPredicates} from './human-predicates.generated.js'
import {isMentioned, opensClause} from './clause.js'

/** Subject forms by determiner. */
const SUBJECT_OF = new Map([
  ['its', 'it'],
  ['their', 'they'],
  ['our', 'we'],
  ['his', 'he'],
  ['her', 'she']
])
/** Determiners that never stand for their noun, as *his* does. */
export const DETERMINERS = words(...SUBJECT_OF.keys())
const DOUBLE = words('his', 'her')
const THEIR = words('their')
const ITS = words('its')
const SINGULAR_VERBS = words('is', 'was', 'has', 'does')
const PLURAL_VERBS = words('are', 'were', 'have')
/** Auxiliaries that are no nouns: their will, its can. */
const AUXILIARIES = words('is', 'are', 'was', 'were', 'has', 'have', 'had', 'would', 'could', 'should')
const BE = words('is', 'are', 'was', 'were')
const BEEN = words('been', 'be')
/** Verbs of persons that stand before no noun as participles: not his continued absence. */
const SPEECH = words('said', 'told', 'thought')
const HUMAN = words(...humanPredicates)
const NOT_ONLY_VERB = NOUN | maskOf('JJ', 'RB', 'IN', 'VBN')
/** Behind *there are*: what is there. */
const THING = NOUN | maskOf('DT', 'CD', 'PRP$', 'EX')

/** `said its was investigating`, `said their have no water`: the determiner before its verb, where a subject must stand. */
export function possessiveAsSubject(story: Story, token: number): Proposal | undefined {
  const subject = SUBJECT_OF.get(story.lower(token))
  if (subject === undefined || story.has(token, Flag.allCaps) || isMentioned(story, token)) return undefined
  if (story.has(token, Flag.capital) && token !== story.opener(token)) return undefined
  const verb = story.afterAdverbs(token + 1)
  if (!story.together(token, verb) || !story.tagIn(verb, FINITE) || !isVerb(story, verb)) return undefined
  if (story.is(token, ITS) ? story.is(verb, PLURAL_VERBS) : !agrees(story, token, verb)) return undefined
  if (!opensClause(story, token)) return undefined
  if (story.is(token, DOUBLE) && !isOfPerson(story, verb)) return undefined
  if (story.is(token, THEIR) && isExistence(story, verb)) return undefined
  return {...story.span(token), expected: [subject], confidence: 0.93, data: {before: story.word(verb)}}
}

function isVerb(story: Story, verb: number): boolean {
  if (story.is(verb, AUXILIARIES)) return true
  if (story.is(verb, SPEECH)) return story.tags[verb] === Tag.VBD
  return isSurelyFinite(story, verb) && !story.mayBe(verb, NOT_ONLY_VERB)
}

/** *His* and *her* take either number as pronouns of a thing (his were stolen), *their* and *our* a plural. */
function agrees(story: Story, token: number, verb: number): boolean {
  return story.is(token, DOUBLE) ? !story.is(verb, PLURAL_VERBS) : !story.is(verb, SINGULAR_VERBS)
}

/** `his said`, `his was investigating`, `his was proud`: what only a person does or is, and no thing of his. */
function isOfPerson(story: Story, verb: number): boolean {
  const next = story.afterAdverbs(verb + 1)
  if (!story.is(verb, AUXILIARIES)) return story.is(verb, SPEECH)
  return story.is(verb, BE) && (story.is(next, HUMAN) || story.tags[next] === Tag.VBG)
}

/** `their are three bridges`, `their would be trouble`: *there* is meant. */
function isExistence(story: Story, verb: number): boolean {
  const next = story.afterAdverbs(verb + 1)
  if (story.is(next, BEEN)) return !story.tagIn(story.afterAdverbs(next + 1), VERB | maskOf('JJ'))
  return story.is(verb, BE) && story.tagIn(next, THING)
}
