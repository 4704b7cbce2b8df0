import {Tag, formOdds, maskOf, words, type Story} from '../../src/define/index.js'
import {stativeVerbs} from './stative-verbs.generated.js'

/** Conjunctions of telling. */
const NARRATIVE = words('after', 'before', 'until')
const WHEN = words('when', 'while', 'as')
const SAID = words('said', 'told', 'added')
const SAYS = words('says', 'tells', 'adds')
const DAYS = words('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')
const ON = words('on')
/** How much the verbs of the story, one of the sentence, and a time of the past count beside what stands around the word; news tells the past. */
const WEIGHT = {story: 1, sentence: 1.5, time: 4, day: 1.5, text: -4, news: 0.5}

/** What a text says, it says still: the report states. */
const TEXTS = words(
  'report',
  'study',
  'law',
  'bill',
  'rule',
  'article',
  'survey',
  'constitution',
  'treaty',
  'paper',
  'book'
)
const STATIVE = words(...stativeVerbs)
const THAT = words('that')
const RELATIVE = maskOf('WDT', 'WP')
const PAST_TIMES = words('yesterday', 'ago', 'last', 'earlier')
const IN = words('in')
/** Years before this are past. */
const PRESENT = 2026

/**
 * Does a word put its clause into the past: yesterday, ago, last, in 1931?
 *
 * @param story The story.
 * @param token The word.
 */
export function isPastTime(story: Story, token: number): boolean {
  if (story.is(token, PAST_TIMES)) return true
  const word = story.word(token)
  return /^1\d{3}$|^20\d\d$/u.test(word) && Number(word) < PRESENT && story.is(token - 1, IN)
}

/**
 * Past and present of an -ing form; `undefined` where the lexicon lacks one.
 *
 * @param story The story.
 * @param verb Token of the -ing form.
 * @param subject The word that shows the number of its subject.
 */
export function tensesOf(
  story: Story,
  verb: number,
  subject: number
): {past: string; present: string} | undefined {
  const [past] = story.forms(verb, Tag.VBG, Tag.VBD)
  const isPlural = story.tagIn(subject, maskOf('NNS', 'NNPS'))
  const [present] = story.forms(verb, Tag.VBG, isPlural ? Tag.VB : Tag.VBZ)
  return past === undefined || present === undefined ? undefined : {past, present}
}

/** The finite forms of a bare form, and the odds of the likelier of them as a natural logarithm. */
export interface Finite {
  past: string
  present: string
  odds: number
}

/**
 * The finite forms of a bare form, and how much likelier the likelier of them is in its place.
 *
 * @param story The story.
 * @param verb The bare form.
 * @returns `undefined` for a word that lacks one of them.
 */
export function finiteOf(story: Story, verb: number): Finite | undefined {
  const [past] = story.forms(verb, Tag.VB, Tag.VBD)
  const [present] = story.forms(verb, Tag.VB, Tag.VBZ)
  if (past === undefined || present === undefined) return undefined
  return {past, present, odds: Math.max(formOdds(story, verb, past), formOdds(story, verb, present))}
}

/** Does a word of the sentence put it into the past? */
export function isDated(story: Story, token: number): boolean {
  for (let at = story.sentenceStart(token); at < story.sentenceEnd(token); at++)
    if (isPastTime(story, at)) return true
  return false
}

/**
 * Is a clause told in the past: by its conjunction (after the court …), what stands around its verb, the other verbs of
 * the sentence, and the story?
 *
 * @param story The story.
 * @param verb Verb of the clause, a base form.
 * @param start First token of its subject.
 * @param speech Does it say who said something? Then the story’s way of attribution counts: said, or says.
 */
export function isPast(story: Story, verb: number, start: number, speech: boolean): boolean {
  if (story.is(start - 1, NARRATIVE)) return true
  // `the pilot ignore two warnings before the plane hit the ridge`
  for (let at = verb + 1; at < story.sentenceEnd(verb); at++) {
    if (!story.is(at, NARRATIVE) && !story.is(at, WHEN)) continue
    const other = story.clauses.around(at).find(({opener}) => opener === at)
    if (other && story.tags[other.verb] === Tag.VBD) return true
  }
  // `aides say the president believes`
  if (story.tagIn(start - 1, maskOf('VBZ', 'VBP'))) return false
  const tag = story.tags[verb] === Tag.VBG ? Tag.VBG : Tag.VB
  const text = story.is(verb - 1, TEXTS) || story.is(verb, STATIVE)
  if (speech && !text) return [...story.places(SAID)].length >= [...story.places(SAYS)].length
  const [past] = story.forms(verb, tag, Tag.VBD)
  const [present] = story.forms(verb, tag, Tag.VBZ)
  if (past === undefined || present === undefined) return past !== undefined
  let odds = (text ? WEIGHT.text : WEIGHT.news) + formOdds(story, verb, past) - formOdds(story, verb, present)
  const [told, shown] = [Tag.VBD, Tag.VBZ].map((tag) => story.tagged(tag).length + 1)
  odds += WEIGHT.story * Math.log((told ?? 1) / (shown ?? 1))
  for (let at = story.sentenceStart(verb); at < story.sentenceEnd(verb); at++) {
    if (at === verb) continue
    // What the verb reports, and what stands in brackets of commas, has a time of its own.
    if (at > verb && story.is(at, THAT)) break
    if (at < verb && (story.word(at - 1) === ',' || story.tagIn(at - 1, RELATIVE))) continue
    if (isPastTime(story, at)) odds += WEIGHT.time
    // `The suit, filed on Monday, accuses`
    else if (story.is(at, DAYS) && story.is(at - 1, ON))
      odds += at < verb && story.word(verb - 1) === ',' ? 0 : WEIGHT.day
    else if (story.tags[at] === Tag.VBD) odds += WEIGHT.sentence
    else if (story.tagIn(at, maskOf('VBZ', 'VBP'))) odds -= WEIGHT.sentence
  }
  return odds > 0
}

/**
 * Is a sentence told in the past, so that the present of no number can stand in it: by a time of the past or another verb in
 * the past, and no verb of the present?
 *
 * @param story The story.
 * @param verb The verb.
 * @param past Its past tense.
 * @param surely Does what stands around the verb ask for the past so that a day of the week is one that was?
 */
export function isTold(story: Story, verb: number, past: string, surely: boolean): boolean {
  if (past === story.lower(verb) || story.is(verb, STATIVE)) return false
  let told = false
  for (let at = story.sentenceStart(verb); at < story.sentenceEnd(verb); at++) {
    if (at === verb) continue
    if (
      story.tagIn(at, maskOf('VBZ', 'VBP', 'MD')) ||
      (story.tags[at] === Tag.VB && story.tags[at - 1] === Tag.CC)
    )
      return false
    // `in areas that were hit`: a relative clause has a time of its own.
    told ||=
      isPastTime(story, at) ||
      (surely && story.is(at, DAYS) && story.is(at - 1, ON)) ||
      (story.tags[at] === Tag.VBD && !story.tagIn(story.beforeAdverbs(at), RELATIVE))
  }
  return told
}
