import {Flag, NOUN, Tag, formOdds, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {mayBeCaption} from './caption.js'
import {hasSpareVerb, isMandative} from './clause.js'
import {effortNouns} from './effort-nouns.generated.js'
import {proposalAt} from './proposal.js'
import {readingWith} from './reading.js'
import {relatingGerunds} from './relating-gerunds.generated.js'
import {isPast, tensesOf} from './tense.js'

const RELATING = words(...relatingGerunds)
const EFFORT = words(...effortNouns)
/** They open a phrase of their own: including, according to. */
const PREPOSITIONAL = words('according', 'including', 'following', 'depending', 'concerning', 'regarding', 'during', 'being', 'having', 'excluding', 'pending', 'missing', 'involving', 'containing', 'based') // prettier-ignore
const DEFINITE = words('the', 'its', 'his', 'her', 'their', 'this', 'that')
const NAME = maskOf('NNP', 'NNPS')
const THAT = words('that')
const TIMES = words('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'yesterday') // prettier-ignore
/** Least odds of the past tense. */
const LEAST = 1.5

/**
 * An -ing form where the verb of a clause must stand that has none: the rebels seizing control of the town on Tuesday. A
 * sentence that is no more than that may be a caption, unless it tells what no picture shows.
 *
 * @param story The story.
 * @param verb Token of the -ing form.
 */
export function fromIncompleteGerund(story: Story, verb: number): Proposal | undefined {
  if (story.kind(verb) !== 'body' || !/^[.”"]$/u.test(story.word(story.sentenceEnd(verb) - 1)))
    return undefined
  if (story.has(verb, Flag.capital | Flag.hyphen)) return undefined
  if (story.is(verb, PREPOSITIONAL) || story.is(verb, RELATING)) return undefined
  const before = story.beforeAdverbs(verb)
  if (!story.tagIn(before, NOUN) || story.is(before, EFFORT)) return undefined
  if (isMandative(story, story.sentenceStart(verb), verb)) return undefined
  const [past] = story.forms(verb, Tag.VBG, Tag.VBD)
  if (past === undefined || formOdds(story, verb, past) < LEAST) return undefined
  const reading = readingWith(story, verb, past)
  // `said that the ice melting faster`: rather *was melting*, which missing-word says.
  if (!reading || reading.depends) return undefined
  const {head, start} = reading.subject
  // `speech amounting to treason is banned`, `reported instances of customers refusing`: it hangs on a noun.
  const from = reading.need === 'main' ? story.sentenceStart(verb) : start
  if (hasSpareVerb(story, from, story.sentenceEnd(verb))) return undefined
  // `filed briefs on behalf of the agency arguing that …`: the noun hangs on a clause that has its verb.
  if (!story.clauses.around(verb).some(({subject, verb: has}) => subject?.head === head && has < 0))
    return undefined
  if (!story.tagIn(head, NOUN) || (reading.need === 'main' && !isNoCaption(story, verb, start)))
    return undefined
  const tenses = tensesOf(story, verb, head)
  if (!tenses) return undefined
  const told = isDated(story, verb) || isPast(story, verb, start, false)
  return proposalAt(story, verb, told ? [past, tenses.present] : [tenses.present, past], head)
}

/** Tells a sentence what no picture shows: what someone said, or what is no act for the eye, of a known one, with its day? */
function isNoCaption(story: Story, verb: number, start: number): boolean {
  if (story.is(verb + 1, THAT)) return true
  if (mayBeCaption(story, verb) || !(story.is(start, DEFINITE) || story.tagIn(start, NAME))) return false
  return isDated(story, verb)
}

function isDated(story: Story, verb: number): boolean {
  for (let at = story.sentenceStart(verb); at < story.sentenceEnd(verb); at++)
    if (story.is(at, TIMES)) return true
  return false
}
