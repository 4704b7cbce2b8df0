import {ADJECTIVE, Flag, NOUN, Name, Tag, maskOf, words, type Story} from '../../src/define/index.js'
import {quantities} from './quantities.generated.js'
import {measures} from './measures.generated.js'
import {pluralForms} from './plural-forms.generated.js'
import {pluralNames} from './plural-names.generated.js'
import {sciences} from './sciences.generated.js'
import {collectives} from './collectives.generated.js'
import {countedIcs} from './counted-ics.generated.js'
import {massNouns} from './mass-nouns.generated.js'
import {standingParticiples} from './standing-participles.generated.js'

/** Number of a subject. */
export type GrammaticalNumber = 'singular' | 'plural'

const COLLECTIVES = words(...collectives)
const COUNTED_ICS = words(...countedIcs)
const MASS = words(...massNouns)
const STANDING = words(...standingParticiples)
const SINGULAR_PRONOUNS = words('he', 'she', 'it', 'everyone', 'everybody', 'everything', 'someone', 'somebody', 'nobody', 'nothing', 'anyone', 'anybody', 'anything') // prettier-ignore
const PLURAL_PRONOUNS = words('they', 'we')
/** Plurals without a mark of it. */
export const PLURAL_ONLY = words('police', 'people')
/** Plurals without an s, which a list has as singulars too. */
const IRREGULAR = words('women', 'men', 'children')
/** Always plural in the news. */
export const POLICE = words('police')
const THE = words('the')
/** Singulars that look like plurals. */
const NEWS = words('news', 'measles', 'mumps', 'diabetes', 'rabies', 'rickets', 'shingles') // prettier-ignore
const PLURAL_FORMS = words(...pluralForms)
const PLURAL_NAMES = words(...pluralNames)
const UNITED_ONES = words('states', 'nations', 'emirates')
const UNITED = words('united', 'arab')
const SCIENCES = words(...sciences)
/** Nouns that with their article count what stands behind *of*: a handful of the vessels are. */
const COUNTING = words('handful', 'couple', 'lot', 'dozen')
const QUARTERS = words('quarter', 'third', 'half', 'fifth', 'tenth')
const SAME = words('same', 'greatest', 'largest', 'highest')
const NUMBER = words('number')
const OF = words('of')
const ONE = words('one')
const EVERY = words('every')
const MANY_A = words('many', 'one')
const EACH = words('each', 'either', 'neither')
const A = words('a', 'an')
const QUANTITIES = words(...quantities)
const MEASURES = words(...measures)
/** Determiners and numbers that speak of one thing. */
export const ONE_THING = words(
  'a',
  'an',
  'this',
  'that',
  'each',
  'every',
  'one',
  '1',
  'another',
  'either',
  'neither',
  'any',
  'no'
)
/** The term shareholders refers to … */
const TERM = words('term', 'word', 'name', 'phrase', 'concept')
const THAT = words('that')
const DEFINITE = words('the', 'this', 'that', 'these', 'those')
/** Rarer words that look like plurals are often names (Anas), as a SCOWL size. */
const COMMON = 35
const LARGE = words(
  'large',
  'small',
  'growing',
  'great',
  'huge',
  'increasing',
  'limited',
  'significant',
  'substantial'
)
const FRACTION = /-(?:thirds?|quarters?|fourths?|fifths?|tenths?|half)$/u
const COUNTED = maskOf('CD')
const PLURAL = maskOf('NNS')
const SINGULAR = maskOf('NN')
const DETERMINER = maskOf('DT', 'PRP$')

/**
 * Number of a noun phrase as a subject.
 *
 * @param story The story.
 * @param start First token of its base noun phrase.
 * @param head Its head.
 * @returns `undefined` where either may stand: quantities, bodies of people, names, titles.
 */
export function numberOf(story: Story, start: number, head: number): GrammaticalNumber | undefined {
  if (story.is(head, SINGULAR_PRONOUNS)) return 'singular'
  if (story.is(head, PLURAL_PRONOUNS)) return 'plural'
  if (story.is(head, PLURAL_ONLY) && start === head) return 'plural'
  if (story.is(head, POLICE) && story.is(start, THE) && start === head - 1) return 'plural'
  const ofPhrase = story.is(head + 1, OF)
  if (!ofPhrase && story.is(head, NUMBER)) return story.is(start, DEFINITE) ? 'singular' : undefined
  if (ofPhrase && story.is(head, COUNTING) && story.is(start, A) && start === head - 1)
    return isCountedPlural(story, head + 2) ? 'plural' : undefined
  if (ofPhrase && story.is(head, QUANTITIES)) return undefined
  // `One quarter have`
  if (story.is(start, ONE) && story.is(head, QUARTERS)) return undefined
  if (ofPhrase && story.is(head, NUMBER)) return numberOfNumber(story, start, head)
  if (ofPhrase && story.is(head, ONE) && story.is(start, EVERY)) return 'singular'
  // `Many a career`, `more than one minister`
  const single = story.is(head - 1, A) || (story.is(start, ONE) && start === head - 1)
  if (!ofPhrase && single && story.tags[head] === Tag.NN && story.is(start, MANY_A)) return 'singular'
  if (ofPhrase && (story.is(head, EACH) || (story.is(head, ONE) && start === head))) return 'singular'
  for (let at = start; at <= head; at++) {
    // `Rising costs are`
    if (at < head && story.is(at, STANDING)) continue
    // `10 years is a long time`, `raising taxes is unpopular`, “Two Rivers”
    if (story.tagIn(at, COUNTED | maskOf('VBG')) || story.tags[at] === Tag.SYM) return undefined
    if (at === start && at < head && story.mayBe(at, maskOf('VBG'))) return undefined
  }
  if (isOneState(story, head)) return story.is(start, THE) ? 'singular' : undefined
  if (story.tagIn(head, maskOf('NNP')))
    return isPerson(story, start, head) || isNamedBefore(story, start, head) ? 'singular' : undefined
  if (start === head && story.is(head, SCIENCES)) return 'singular'
  if (FRACTION.test(story.word(head)) || isOpenScience(story, head)) return undefined
  const name = story.has(head, Flag.capital) && head !== story.sentenceStart(head)
  if (name || story.is(head, COLLECTIVES)) return undefined
  if (story.is(head, NEWS) && (story.tagIn(start, DETERMINER) || start === head)) return 'singular'
  if (story.tags[head] === Tag.NNS) return isPlural(story, start, head) ? 'plural' : undefined
  if (story.tags[head] === Tag.NN) return isSingular(story, start, head) ? 'singular' : undefined
  return undefined
}

/** `United States`, `Philippines`: a plural by its form. */
export function isOneState(story: Story, head: number): boolean {
  if (!story.is(head, PLURAL_NAMES) || !story.has(head, Flag.capital)) return false
  return !story.is(head, UNITED_ONES) || story.is(head - 1, UNITED)
}

/** `analytics`, `statistics`: a field, or what it gives. */
export function isOpenScience(story: Story, head: number): boolean {
  return story.lower(head).endsWith('ics') && !story.is(head, NEWS) && !story.is(head, COUNTED_ICS)
}

/** `of the vessels`: a plural that is no measure of an amount (a couple of hours is enough). */
function isCountedPlural(story: Story, start: number): boolean {
  const noun = story.phrases.headOf(start)
  return (
    story.phrases.startOf(start) === start &&
    story.tags[noun] === Tag.NNS &&
    story.mayBe(noun, PLURAL) &&
    !story.mayBe(noun, SINGULAR) &&
    !story.is(noun, MEASURES)
  )
}

/** A number of shops were looted; the number of shops is small. */
function numberOfNumber(story: Story, start: number, head: number): GrammaticalNumber | undefined {
  // `a minimum number of questions is required`
  // `That a number of firms have`
  const opens = story.is(start, THAT) && story.is(start + 1, A) ? start + 1 : start
  if (story.is(opens, A)) return head === opens + 1 || story.is(head - 1, LARGE) ? 'plural' : undefined
  // `the same number of visitors were`
  return story.is(start, DEFINITE) && !story.is(head - 1, SAME) ? 'singular' : undefined
}

function isPlural(story: Story, start: number, head: number): boolean {
  // `findings`, `earnings`
  const plain =
    story.is(head, IRREGULAR) || story.is(head, PLURAL_FORMS) || story.lower(head).endsWith('ings')
  if (!story.mayBe(head, PLURAL) || (story.mayBe(head, SINGULAR) && !plain)) return false
  for (let at = start; at < head; at++) if (story.is(at, ONE_THING)) return false
  if (story.tagIn(start, maskOf('WDT', 'WP')) && story.mayBe(head, maskOf('VBZ'))) return false
  // `Statistics is her subject`; `Marks has been a member`; `Volunteers in Service to America`
  const alone = start === head
  // A name has a capital, or opens its sentence; in small letters it is none.
  const bare = alone && (story.has(head, Flag.capital) || head === story.sentenceStart(head))
  // `all that matters is`
  if (alone && story.is(start - 1, THAT) && story.mayBe(head, maskOf('VBZ'))) return false
  const name = story.has(head, Flag.allCaps) || (story.lexicon.namesOf(story.ids[head]) & Name.surname) !== 0
  if (bare && story.lexicon.rankOf(story.ids[head]) > COMMON) return false
  // `Doctors Without Borders`; but `Officials in Jakarta`, a place that is no common noun
  const called =
    story.has(head + 2, Flag.capital) && (story.mayBe(head + 2, NOUN) || !story.tagIn(head + 1, maskOf('IN')))
  if (bare && (name || called || story.has(head + 1, Flag.capital))) return false
  return !story.is(head - 1, TERM)
}

function isSingular(story: Story, start: number, head: number): boolean {
  // `The widening of roads`
  if (story.tags[start] === Tag.DT && story.is(head + 1, OF) && story.mayBe(head, maskOf('VBG')))
    return start + 1 === head
  if (!story.mayBe(head, SINGULAR) || story.mayBe(head, PLURAL) || story.ids[head] === 0) return false
  const owned = story.tags[start - 1] === Tag.POS
  // `Traffic on the two roads`, `heavy rain`: it opens the clause, so that it is nothing else.
  if (story.is(head, MASS) && start === story.opener(head)) return isDescribed(story, start, head)
  if (story.tagIn(start, DETERMINER) || owned) return !story.is(start, PLURAL_DETERMINERS)
  for (let at = start; at < head; at++) if (story.tags[at] !== Tag.NN) return false
  return !story.mayBe(head, ADJECTIVE | maskOf('VB', 'VBG', 'VBN')) && !story.mayBe(start, ADJECTIVE)
}

const PLURAL_DETERMINERS = words('these', 'those', 'some', 'all', 'both', 'any', 'many', 'few', 'several')

export const TITLES = words('mr', 'mrs', 'ms', 'miss', 'dr', 'sir', 'dame', 'lady', 'lord', 'sen', 'rep', 'gov', 'col', 'gen', 'lt', 'mr.', 'mrs.', 'ms.', 'dr.', 'sen.', 'rep.', 'gov.', 'col.', 'gen.', 'lt.') // prettier-ignore

/** Stand only adjectives and singulars before a noun? */
function isDescribed(story: Story, start: number, head: number): boolean {
  for (let at = start; at < head; at++) if (!story.tagIn(at, DETERMINER | maskOf('JJ', 'NN'))) return false
  return !story.is(start, PLURAL_DETERMINERS)
}

/** `Marsh`, whom the story calls Ann Marsh or Dr. Marsh elsewhere. */
function isNamedBefore(story: Story, start: number, head: number): boolean {
  if (start !== head || (story.lexicon.namesOf(story.ids[head]) & Name.surname) === 0) return false
  for (const at of story.placesLike(head)) {
    if (at === head || !story.has(at, Flag.capital)) continue
    if (story.is(at - 1, TITLES) || isPerson(story, at - 1, at)) return true
  }
  return false
}

/** `Ann Marsh`: a first name and a surname. */
function isPerson(story: Story, start: number, head: number): boolean {
  if (story.is(start, TITLES) && story.tagIn(head, maskOf('NNP'))) return true
  if (head !== start + 1 || !story.tagIn(start, NOUN)) return false
  const names = (token: number) => story.lexicon.namesOf(story.ids[token])
  return (names(start) & Name.first) !== 0 && (names(head) & Name.surname) !== 0
}
