import {Flag, NOUN, Tag, formOdds, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {isBroken} from './bare.js'
import {hasOtherVerb, openingAt} from './clause.js'

const PARTICIPLE = maskOf('VBN')
/** Forms that are no participle only: came, become, found; and nouns and adjectives like it: a given, drunk. */
const OTHER_FORM = maskOf('VBD', 'VB', 'VBG', 'RB', 'MD')
const OBJECT = maskOf('DT', 'PRP', 'PRP$', 'CD', 'NNS')
const NOMINATIVE = words('he', 'she', 'they', 'we', 'i')
const BORNE = words('been', 'born')
/** Auxiliaries stand before the subject of a question: Had he seen him? */
const AUXILIARY = words(
  'had',
  'have',
  'has',
  "'ve",
  'was',
  'were',
  'is',
  'are',
  'be',
  'being',
  'having',
  'get',
  'got'
)
/** Least odds: after a pronoun, and after a noun, which a participle may describe. */
const LEAST = {pronoun: -1, noun: 1.5}

/**
 * A participle where the past tense must stand: he seen the man.
 *
 * @param story The story.
 * @param verb The word.
 */
export function fromParticiple(story: Story, verb: number): Proposal | undefined {
  if (!story.mayBe(verb, PARTICIPLE) || story.mayBe(verb, OTHER_FORM) || story.is(verb, BORNE))
    return undefined
  if (story.has(verb, Flag.capital | Flag.clitic | Flag.hyphen)) return undefined
  const expected = story.forms(verb, Tag.VBN, Tag.VBD)
  const [first] = expected
  if (first === undefined || expected.includes(story.lower(verb))) return undefined
  const subject = story.phrases.nounsBefore(verb)
  if (!subject || subject.joined || subject.apart) return undefined
  const {start, head} = subject
  // `Ive seen`, `hashistorically been`
  if (isBroken(story, head) || isBroken(story, story.beforeAdverbs(verb)) || isBroken(story, verb - 1))
    return undefined
  const pronoun = start === head && story.is(head, NOMINATIVE)
  const opening = openingAt(story, start)
  if (!opening || opening === 'attribution' || opening === 'coordinate') return undefined
  for (let at = story.sentenceStart(verb); at < start; at++) if (story.is(at, AUXILIARY)) return undefined
  // `The man seen at the bank was armed`: it may describe the noun unless an object follows and no other verb.
  if (!pronoun && !(isNoun(story, head) && story.tagIn(verb + 1, OBJECT))) return undefined
  // `one of three members given this honour`
  if (!pronoun && story.tagIn(start - 1, maskOf('IN', 'TO'))) return undefined
  if (
    !pronoun &&
    (story.word(story.sentenceEnd(verb) - 1) !== '.' || hasOtherVerb(story, verb, opening, false))
  )
    return undefined
  const odds = formOdds(story, verb, first)
  if (odds < (pronoun ? LEAST.pronoun : LEAST.noun)) return undefined
  return {
    ...story.span(verb),
    expected,
    ...(pronoun ? {} : {odds, frame: 'participle'}),
    fix: 'likely',
    data: {subject: story.word(head)}
  }
}

function isNoun(story: Story, head: number): boolean {
  return story.tagIn(head, NOUN)
}
