import {Tag, agreementOdds, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import type {GrammaticalNumber} from './subject.js'

/** The other number of a verb. */
export interface OtherForm {
  /** Number of the form that stands there. */
  number: GrammaticalNumber
  /** Forms of the other number, best first. */
  expected: string[]
  /** Which verb it is. */
  frame: 'be' | 'have' | 'do' | 's'
}

const PAIRS: ReadonlyMap<string, {number: GrammaticalNumber; other: string; frame: OtherForm['frame']}> =
  new Map([
    ['is', {number: 'singular', other: 'are', frame: 'be'}],
    ['are', {number: 'plural', other: 'is', frame: 'be'}],
    ['was', {number: 'singular', other: 'were', frame: 'be'}],
    ['were', {number: 'plural', other: 'was', frame: 'be'}],
    ['has', {number: 'singular', other: 'have', frame: 'have'}],
    ['have', {number: 'plural', other: 'has', frame: 'have'}],
    ['does', {number: 'singular', other: 'do', frame: 'do'}],
    ['do', {number: 'plural', other: 'does', frame: 'do'}]
  ])

/** Forms of be, have and do that show number. */
export const AGREEING = words(...PAIRS.keys())

/**
 * What a finite verb is in the other number.
 *
 * @param story The story.
 * @param verb The verb.
 * @returns `undefined` where the form shows no number, or has no other.
 */
export function otherForm(story: Story, verb: number): OtherForm | undefined {
  const pair = PAIRS.get(story.lower(verb))
  if (pair) return {number: pair.number, expected: [pair.other], frame: pair.frame}
  if (story.mayBe(verb, maskOf('VBD', 'VBN', 'MD'))) return undefined
  const singular = story.tags[verb] === Tag.VBZ
  const expected = singular ? story.forms(verb, Tag.VBZ, Tag.VB) : story.forms(verb, Tag.VB, Tag.VBZ)
  const changed = expected.filter((form) => form !== story.lower(verb))
  return changed.length > 0
    ? {number: singular ? 'singular' : 'plural', expected: changed, frame: 's'}
    : undefined
}

/**
 * The proposal to change a verb’s number.
 *
 * @param story The story.
 * @param verb The verb.
 * @param start First token of the subject’s first base noun phrase.
 * @param head Its head.
 * @param form What the verb should be.
 * @param sure Does the grammar leave no doubt? What stands next to the verb misleads the evidence as it does the
 *   writer (the collapse of two banks have), so that none is asked for.
 */
export function proposalOf(
  story: Story,
  verb: number,
  start: number,
  head: number,
  form: OtherForm,
  sure = false
): Proposal {
  const number = form.number === 'plural' ? 'singular' : 'plural'
  return {
    ...story.span(verb),
    expected: tensed(story, verb, form),
    frame: form.frame,
    ...(sure ? {} : {odds: agreementOdds(story, verb)}),
    data: {subject: story.slice(start, head), number}
  }
}

/** A bare form in a sentence of the past is rather a past tense without its ending: the storm that killed nine weaken. */
function tensed(story: Story, verb: number, {expected, frame, number}: OtherForm): string[] {
  if (frame !== 's' || number === 'singular') return expected
  const [past] = story.forms(verb, Tag.VB, Tag.VBD)
  let told = false
  for (let at = story.sentenceStart(verb); at < story.sentenceEnd(verb); at++) {
    if (at === verb) continue
    if (story.tagIn(at, maskOf('VBZ', 'VBP', 'MD'))) return expected
    told ||= story.tags[at] === Tag.VBD
  }
  return told && past !== undefined ? [past, ...expected] : expected
}
