import {FINITE, NOUN, Tag, maskOf, words, type Story} from '../../src/define/index.js'
import {reportingVerbs} from '../../lexicons/reporting-verbs.generated.js'
import {causativeVerbs} from '../../lexicons/causative-verbs.generated.js'
import {timeNouns} from '../../lexicons/time-nouns.generated.js'
import {contactNouns} from './contact-nouns.generated.js'
import {thinkingGerunds} from './thinking-gerunds.generated.js'

const CONTACT = words(...contactNouns)
const THINKING = words(...thinkingGerunds)
const CAUSATIVE = words(...causativeVerbs)
const REPORTING = words(...reportingVerbs)
const TIMES = words(...timeNouns)
const IS = words('is', 'was')
const ONE_THING = words('a', 'an', 'the', 'another', 'one', 'our', 'its', 'only')
const DO = words('do')

/**
 * May a clause without its pronoun end with the phrase next to a verb, so that the verb is that clause’s, or the phrase
 * no subject: the way trust accounts are insured; the channel a firm chooses?
 *
 * @param story The story.
 * @param head Last token of the phrase next to the verb.
 */
export function hasContact(story: Story, head: number): boolean {
  const start = story.phrases.startOf(head)
  if (start < 0) return false
  for (let at = start; at < head; at++) if (story.is(at, CONTACT) || story.tags[at] === Tag.NNS) return true
  return story.together(start - 1, head) && story.tagIn(start - 1, NOUN) && !story.is(head, TIMES)
}

/**
 * Stands between a subject and its verb what may have the verb in its own clause: the mistake of assuming that the
 * market is; what made people believe?
 *
 * @param story The story.
 * @param from The subject’s head.
 * @param verb The verb.
 */
export function hasInnerClause(story: Story, from: number, verb: number): boolean {
  for (let at = from + 1; at < verb; at++) {
    if (story.is(at, THINKING) || (story.is(at, REPORTING) && story.tagIn(at, FINITE))) return true
    if (story.is(at, CAUSATIVE) && story.tags[verb] !== Tag.VBZ) return true
  }
  return false
}

/**
 * Calls a sentence several things one: page views is a metric, the costs is one reason? Editors differ.
 *
 * @param story The story.
 * @param verb The verb.
 */
export function isWhole(story: Story, verb: number): boolean {
  if (!story.is(verb, IS)) return false
  const start = story.afterAdverbs(verb + 1)
  const head = story.phrases.headOf(start)
  return head > start && story.is(start, ONE_THING) && story.tags[head] === Tag.NN
}

/** `Rio Grande do Sul`: a name. */
export function isOfName(story: Story, verb: number): boolean {
  return story.is(verb, DO) && story.tagIn(verb - 1, maskOf('NNP')) && story.tagIn(verb + 1, maskOf('NNP'))
}
