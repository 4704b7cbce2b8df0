import {NOUN, Tag, attestationAfter, formOdds, maskOf, words, type Auxiliary, type Story} from '../../src/define/index.js' // prettier-ignore
import type {Repair} from './participle.js'

const COORDINATORS = words('and', 'or', 'but')
const BY = words('by')
const BE = words('be')
/** Auxiliaries of a singular: behind them no bare form is a present. */
const SINGULAR = words('was', 'is', 'has')
const FINITE = words('was', 'is', 'has', 'were', 'are', 'have', 'had')
const OTHER_WORD = maskOf('JJ', 'JJR', 'RB', 'RBR', 'IN', 'VBN', 'VBD', 'MD', 'CC', 'DT', 'CD', 'PRP')
const BASE = maskOf('VB')
const PARTICIPLE = maskOf('VBN')
/** What may stand between the two: was held in Graz and question by detectives. */
const BETWEEN = NOUN | maskOf('IN', 'DT', 'JJ', 'CD', 'PRP$', 'RB', 'RP')
const OBJECT = maskOf('DT', 'PRP', 'PRP$', 'NN', 'NNS', 'NNP', 'JJ', 'CD')
const CLOSES = /^[.,;]$/u
const FARTHEST = 7
const LEAST = {verb: 1, noun: 3, far: 3, plural: 4}
/** A passive is seen so often, and so many times oftener than the perfect, of a verb that needs an object. */
const PASSIVE = {often: 20, times: 2}

/** A participle that stands in coordination with one before it. */
export interface Coordinated extends Repair {
  token: number
}

/**
 * The second of two coordinated participles without its ending: was detained and question; were beaten, kick and robbed.
 *
 * @param story The story.
 * @param auxiliary Token of the auxiliary.
 * @param verb Token of the first participle.
 * @param kind The verb that asks for it.
 */
export function* coordinated(
  story: Story,
  auxiliary: number,
  verb: number,
  kind: Auxiliary
): Generator<Coordinated> {
  if (kind === 'get') return
  const end = Math.min(story.sentenceEnd(verb), verb + FARTHEST)
  let at = verb + 1
  while (at < end && story.tagIn(at, BETWEEN) && !story.mayBe(at, maskOf('VBP', 'VBZ', 'MD', 'VBD'))) at++
  const listed = story.word(at) === ',' && at === verb + 1
  if (!listed && !story.is(at, COORDINATORS)) return
  let token = at + 1
  if (story.tagIn(token, maskOf('RB')) && !story.mayBe(token, BASE)) token++
  if (
    !story.together(verb, token) ||
    !story.mayBe(token, BASE) ||
    story.is(token, BE) ||
    story.mayBe(token, OTHER_WORD)
  )
    return
  // `was searched, charge and robbed`: the list goes on with a participle.
  const goesOn = story.is(token + 1, COORDINATORS) && story.tagIn(token + 2, PARTICIPLE)
  if (listed && !goesOn) return
  const expected = story.forms(token, Tag.VB, Tag.VBN)
  const [participle] = expected
  if (participle === undefined || !isClosed(story, auxiliary, token, kind)) return
  const noun = story.mayBe(token, NOUN)
  if (noun && !listed && kind === 'be' && story.tagIn(token + 1, OBJECT)) return
  const odds = formOdds(story, token, participle)
  const [present] = story.forms(token, Tag.VB, Tag.VBZ)
  if (present !== undefined && formOdds(story, token, present) >= odds) return
  const far = at > verb + 1 && !listed
  // A passive without an object ends its clause: were treated and released.
  const ends = CLOSES.test(story.word(token + 1))
  const plural = !story.is(auxiliary, SINGULAR) && !listed && !story.is(token + 1, BY) && !ends
  if (
    odds < Math.max(noun && !ends ? LEAST.noun : LEAST.verb, far ? LEAST.far : 0, plural ? LEAST.plural : 0)
  )
    return
  yield {token, expected, confidence: 0.85, sure: false}
}

/**
 * Is the second verb none of another clause: was arrested and face(s) charges, were held and remain in prison?
 */
function isClosed(story: Story, auxiliary: number, token: number, kind: Auxiliary): boolean {
  // `to be detained and question`: *to* governs both.
  if (!story.is(auxiliary, FINITE)) return false
  const lemma = story.lower(token)
  const passive = attestationAfter(lemma, 'be').participle
  const perfect = attestationAfter(lemma, 'have').participle
  if (kind === 'have') return story.is(auxiliary, SINGULAR) || passive + perfect >= PASSIVE.often
  if (story.is(token + 1, BY)) return true
  // `was struck and knock unconscious`
  const result = story.tags[token + 1] === Tag.JJ && !story.tagIn(token + 2, NOUN | maskOf('JJ', 'CC'))
  if (story.tagIn(token + 1, OBJECT) && !result) return false
  // No bare form is the verb of a singular: was detained and question for nine hours.
  const times = story.is(auxiliary, SINGULAR) ? 1 : PASSIVE.times
  return passive >= PASSIVE.often && passive >= times * perfect
}
