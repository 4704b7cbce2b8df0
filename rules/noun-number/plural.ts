import {
  ADJECTIVE,
  ADVERB,
  NOUN,
  VERB,
  FINITE,
  Flag,
  formOdds,
  Tag,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {roleNouns} from '../../lexicons/role-nouns.generated.js'
import {lengths} from './lengths.generated.js'
import {measures} from './measures.generated.js'
import {isManyOf, isPluralSubject} from './many.js'
import {numberNames} from './number-names.generated.js'
import {membersAndParts, type PluralFrame} from './of-phrase.js'
import {isSingular, pluralsOf} from './number.js'
import {endsPhrase, mayEnd, hasBetween, hasObjectBehind, isBroken, headAfter} from './phrase.js'

const DETERMINERS = words(
  'several',
  'many',
  'few',
  'these',
  'those',
  'various',
  'numerous',
  'both',
  'fewer',
  'countless',
  'most',
  'other',
  'more',
  'all',
  'such'
)
/** Determiners that a mass noun may follow, or an adjective that is compared. */
const LOOSE = words('most', 'other', 'more', 'all', 'such')
const PERSONS = words(...personNouns)
const TENS = words('two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety') // prettier-ignore
const NAMED_PERSONS = words(...personNouns, ...roleNouns)
const DOZEN = words('dozen', 'hundred', 'thousand')
const ARTICLE = words('a', 'half')
const PLURAL_VERBS = words('are', 'were', 'have')
const LENGTHS = words(...lengths)
/** Determiners that are nothing else. */
const ADJECTIVAL = words('various', 'numerous', 'countless')
const BOTH = words('both')
const AND = words('and', '&')
const NOT_MANY = words('one', 'zero')
const MEASURE_NAMES = new Set(measures)
const MEASURES = words(...measures)
/** Openers that are pronouns too: those seeking refuge, the two discussed trade. */
const PRONOUNS = words('these', 'those', 'many', 'few', 'both', 'several', 'most', 'more')
/** Those of them that are pronouns as often: few object. */
const FEW = words('few', 'many', 'several')
const SIZED = words('strong', 'square', 'cubic', 'plus', 'bit', 'year-old', 'years-old')
const AREAS = words('square', 'cubic')
const OUT_OF = words('in', 'of')
const TO = words('to')
const EVERY = words('every')
const OTHER_TIME = words('last', 'next', 'previous', 'early', 'late', 'per', 'every')
const NUMBER_NAMES = new Set(numberNames)
const OF = words('of')
const ALL = words('all')
const THE = words('the')
/** Determiners that a number and its noun stand behind as a modifier: a two goal lead. */
const SINGULAR_DETERMINER = words(
  'a',
  'an',
  'this',
  'that',
  'each',
  'every',
  'another',
  'any',
  'no',
  'per',
  'one'
)
const DEFINITE = maskOf('DT', 'PRP$')
const CARDINAL = maskOf('CD')
const PARTICIPLE = maskOf('VBN', 'VBG')
const VERB_BASE = maskOf('VB', 'VBP')
/** Verbs that are no nouns, whatever their number. */
const SINGULAR_VERBS = words('is', 'was', 'has', 'does', 'says')
/** Most of these end up in museums. */
const UP = words('up', 'off', 'out', 'down')
const OBJECT = maskOf('DT', 'PRP$', 'PRP', 'RP', 'RB')
const NAME = maskOf('NNP', 'NNPS')
/** Least odds of the plural where another reading is left, and where it is near; natural logarithms. */
const LIKELY = 2
const SURE = 5
/** `both` is answered by `and` within so many tokens: both government and opposition. */
const REACH = 12

/** Nouns that should be plural. */
export function* plurals(story: Story): Generator<Proposal> {
  for (const number of [...story.tagged(Tag.CD), ...openingNumbers(story)]) {
    const place = nounAfterNumber(story, number)
    if (place) yield* proposal(story, number, place.noun, 'number', place.open)
  }
  for (const determiner of story.places(DETERMINERS)) {
    const noun = nounAfterDeterminer(story, determiner)
    if (noun < 0 || (story.is(determiner, LOOSE) && !isOfPersons(story, determiner, noun))) continue
    const subject = noun === determiner + 1 && isPluralSubject(story, determiner, noun)
    const open = !subject && (story.is(determiner, LOOSE) || isOpen(story, determiner, noun))
    yield* proposal(story, determiner, noun, 'determiner', open)
  }
  for (const all of story.places(ALL)) {
    const noun = story.is(all + 1, THE) ? nounAfterDeterminer(story, all + 1) : -1
    if (noun === all + 2) yield* proposal(story, all, noun, 'determiner', !isPluralSubject(story, all, noun))
  }
  for (const {opener, noun, frame, open} of membersAndParts(story))
    yield* proposal(story, opener, noun, frame, open)
}

/** `Thirty lawmaker voted`: a number that was taken for a name at the start of its sentence. */
function* openingNumbers(story: Story): Generator<number> {
  for (const number of story.places(TENS))
    if (number === story.opener(number) && story.tags[number] !== Tag.CD) yield number
}

function* proposal(
  story: Story,
  opener: number,
  noun: number,
  frame: PluralFrame,
  open = false
): Generator<Proposal> {
  const expected = pluralsOf(story, noun)
  if (expected.length === 0 || (frame !== 'one-of' && isModifier(story, noun))) return
  const verbal = hasObjectBehind(story, noun)
  const counted = verbal || (frame === 'number' && isCounted(story, noun))
  const ends = counted || endsPhrase(story, noun)
  if (!ends && !mayEnd(story, noun)) return
  const data = {after: story.word(opener), number: 'plural'}
  const found = {...story.span(noun), expected, data}
  const odds = formOdds(story, noun, expected[0] ?? '')
  // Whatever is read there, a person is no modifier and no mass, and what has an object is a verb.
  const person =
    ends && story.is(noun, PERSONS) && !story.mayBe(noun, ADJECTIVE | VERB) && !story.is(noun + 1, TO)
  const first = opener === story.opener(opener) && noun === opener + 1
  const agreeing = story.is(noun + 1, PLURAL_VERBS) && (first || !story.mayBe(noun, VERB))
  const area =
    frame === 'number' && story.is(noun - 1, AREAS) && story.is(noun, MEASURES) && story.is(noun + 1, OF)
  const proved = (first || !story.is(opener, LOOSE)) && (verbal || agreeing) && frame !== 'one-of'
  const subject = first && !open && isPluralSubject(story, opener, noun)
  if (
    person ||
    proved ||
    area ||
    (ends && subject) ||
    (ends && !open && (story.is(opener, ALL) || isManyOf(story, opener, noun, odds)))
  ) {
    yield {...found, frame, confidence: 0.93}
    return
  }
  if (open || !ends) {
    const clause = isClauseLike(story, opener, noun)
    // `few object`, `these escape on …`
    if (
      clause &&
      (noun > opener + 1 || story.is(opener, FEW) || story.tagIn(noun + 1, OBJECT | maskOf('IN', 'TO')))
    )
      return
    if (odds >= (clause ? SURE : LIKELY)) yield {...found, frame: `${frame}-open`, odds}
    return
  }
  // After `one of the most` the words around speak of one, and the evidence goes by them: grammar alone decides.
  const sure = frame === 'one-of' || story.is(opener, ADJECTIVAL)
  yield {...found, frame, ...(sure ? {} : {odds})}
}

/**
 * `40 hectare of forest`, `two metre tall`, `the last two game were`: what follows shows that a number counts the noun,
 * and joins it to no other.
 */
function isCounted(story: Story, noun: number): boolean {
  const next = noun + 1
  if (story.is(next, OF) || story.is(next, PLURAL_VERBS)) return true
  // `90 square kilometre of forest`
  return story.is(noun, MEASURES) && story.is(next, LENGTHS) && !story.tagIn(next + 1, NOUN | ADJECTIVE)
}

/**
 * A plural behind the noun, or what was taken for a verb of the third person, which no plural could have: these booster
 * shots, the other two camp elects.
 */
function isModifier(story: Story, noun: number): boolean {
  const next = noun + 1
  if (!story.together(noun, next) || story.is(next, SINGULAR_VERBS) || story.has(next, Flag.clitic))
    return false
  return story.tags[next] === Tag.VBZ || story.mayBe(next, maskOf('NNS'))
}

/** `and few object`: a pronoun and its verb. */
function isClauseLike(story: Story, opener: number, noun: number): boolean {
  if (!story.is(opener, PRONOUNS) || !story.mayBe(opener + 1, VERB_BASE)) return false
  if (noun > opener + 1) return story.tagIn(opener + 1, NOUN)
  return story.is(opener - 1, OF) || !story.tagIn(opener - 1, maskOf('IN') | VERB)
}

/** A noun in the place of a plural, and whether it may be something else: a modifier, a verb. */
interface Place {
  noun: number
  open: boolean
}

/** The singular noun that a number from two on counts; `undefined` where there is none. */
function nounAfterNumber(story: Story, number: number): Place | undefined {
  if (!isMany(story, number) || story.tagIn(number + 1, CARDINAL)) return undefined
  let first = number
  while (story.together(first - 1, number) && story.tagIn(first - 1, CARDINAL)) first--
  // `five to nine years`
  const range = story.is(first - 1, TO) && story.tagIn(first - 2, CARDINAL)
  if (range) first -= 2
  // `a 22 points to 10 win`
  if (story.is(first - 1, TO) && story.tagIn(first - 2, NOUN) && story.tagIn(first - 3, CARDINAL))
    return undefined
  const named = isName(story, first)
  if (named && !isBehindName(story, first)) return undefined
  const noun = headAfter(story, number)
  if (noun < 0 || !isSingularNoun(story, noun) || isBroken(story, number, noun)) return undefined
  const start = Math.max(story.phrases.startOf(number), story.sentenceStart(number))
  for (let at = start; at < first; at++)
    if (story.is(at, SINGULAR_DETERMINER) && !isEvery(story, at, noun) && !isDozen(story, at))
      return undefined
  const dozen = isDozen(story, first - 1)
  const determiner = story.is(first - 1, SINGULAR_DETERMINER) && !isThat(story, first - 1)
  if (determiner && !dozen && !isEvery(story, first - 1, noun)) return undefined
  const plural = story.is(noun + 1, PLURAL_VERBS)
  // `The 990 e-file project`: a figure behind a determiner may be a name.
  const definite = story.tagIn(first - 1, DEFINITE) && !story.is(first - 1, EVERY)
  if (definite && story.has(number, Flag.digit) && hasHyphen(story, number, noun)) return undefined
  if (noun === number + 1) {
    // `4,000 painting in its vaults`
    const act = story.mayBe(noun, maskOf('VBG'))
    if (story.is(noun, SIZED) || (act && story.tags[noun] !== Tag.NN)) return undefined
    // `The two spoke`; `the 24 hour`, where what follows was left out.
    if (definite && story.mayBe(noun, maskOf('VBD'))) return undefined
    const part = story.is(first - 2, OF) && story.tagIn(first - 3, CARDINAL)
    const open = !plural && !part && definite && (story.is(noun, MEASURES) || story.mayBe(noun, VERB))
    // `All three orbit in …`
    const object = story.tagIn(first - 2, VERB) && story.together(first - 2, first)
    if (story.is(first - 1, ALL) && story.mayBe(noun, VERB_BASE) && !plural && !object) return undefined
    // `Two increase the levy`, `five end up in court`, `two million die in road crashes`
    const behind = story.tagIn(noun + 1, OBJECT | maskOf('IN', 'TO'))
    const verb = story.mayBe(noun, VERB_BASE | maskOf('VBD')) && behind && !story.is(noun, MEASURES)
    return {noun, open: named || range || open || verb || dozen || act}
  }
  // `three bedroom house`: a number joins the noun next to it. `Three senior army officer` is safe.
  let measured = false
  for (let at = number + 1; at < noun; at++) {
    measured ||= isMeasure(story, at)
    // `Two percentage point` is a measure itself.
    if ((measured && !story.is(noun, MEASURES)) || story.is(at, OTHER_TIME)) return undefined
  }
  const modifier = hasBetween(story, number, noun, maskOf('VBG')) || story.tagIn(number + 1, NOUN)
  return {noun, open: named || range || measured || modifier || mayBeVerb(story, number, first)}
}

function hasHyphen(story: Story, number: number, noun: number): boolean {
  for (let at = number + 1; at < noun; at++) if (story.has(at, Flag.hyphen)) return true
  return false
}

/** `In August five workers`, `took rescuers six hours`: a number in letters is seldom part of a name before it. */
function isBehindName(story: Story, number: number): boolean {
  return story.tagIn(number - 1, NAME | maskOf('NNS')) && !story.has(number, Flag.digit | Flag.capital)
}

/** `say that three years ago`: no determiner. */
function isThat(story: Story, token: number): boolean {
  return story.tags[token] === Tag.IN && story.lower(token) === 'that'
}

/** `most voter`, `all passenger`: a person right behind, and no article before. */
function isOfPersons(story: Story, determiner: number, noun: number): boolean {
  // `Such attack are rare`
  const agreeing = story.is(noun + 1, PLURAL_VERBS) || isPluralSubject(story, determiner, noun)
  if (agreeing && noun === determiner + 1 && determiner === story.opener(determiner)) return true
  if (noun !== determiner + 1 || !story.is(noun, NAMED_PERSONS)) return false
  return determiner === story.opener(determiner) || story.tagIn(determiner - 1, VERB | maskOf('IN', 'WRB'))
}

/** `a dozen lawyers`, `a hundred soldiers` */
function isDozen(story: Story, article: number): boolean {
  return story.is(article, ARTICLE) && story.is(article + 1, DOZEN)
}

/** `every ten years` */
function isEvery(story: Story, determiner: number, noun: number): boolean {
  return story.is(determiner, EVERY) && noun === determiner + 2
}

/** `The two also discussed trade`: the number is a pronoun, and a verb was taken for a participle. */
function mayBeVerb(story: Story, number: number, first: number): boolean {
  return story.tagIn(first - 1, DEFINITE) && story.mayBe(number + 1, PARTICIPLE | maskOf('VBD'))
}

/** `sprints one, two and three`: a list of numbers behind a noun. */
function isEnumerated(story: Story, number: number): boolean {
  let at = number - 1
  while (story.together(at, number) && (story.tagIn(at, CARDINAL | maskOf('CC')) || story.word(at) === ','))
    at--
  return at < number - 1 && story.tagIn(at, NOUN) && story.tagIn(at + 1, CARDINAL)
}

/** `square foot`, `square-foot`, `386 strong`: what a number makes a modifier with. */
function isMeasure(story: Story, token: number): boolean {
  if (story.is(token, MEASURES) || story.is(token, SIZED)) return true
  return (
    story.has(token, Flag.hyphen) &&
    story
      .lower(token)
      .split('-')
      .some((part) => MEASURE_NAMES.has(part))
  )
}

/** A number from two on that is no year, decimal, score or part of a date. */
function isMany(story: Story, number: number): boolean {
  if (story.has(number, Flag.hyphen | Flag.clitic)) return false
  if (!story.has(number, Flag.digit)) return !story.is(number, NOT_MANY) && story.mayBe(number, CARDINAL)
  const word = story.word(number)
  if (!/^\d{1,3}(?:,\d{3})*$|^\d{4,}$/u.test(word)) return false
  if (NUMBER_NAMES.has(word)) return false
  const value = Number(word.replaceAll(',', ''))
  const year = word.length === 4 && value >= 1000 && value < 2100
  return value >= 2 && !year
}

/** `Apollo 11`, `$5`, `No. 2`, `one in 10`, `May 5, 8`: the number belongs to what stands before it. */
function isName(story: Story, number: number): boolean {
  const before = number - 1
  if (!story.together(before, number)) return false
  if (story.tagIn(before, NOUN | CARDINAL)) return true
  if (!story.isWord(before))
    return !/^[,“”"‘(—–:;]+$/u.test(story.word(before)) || story.tagIn(before - 1, CARDINAL | NAME)
  if (story.word(before).endsWith('.')) return true
  if (isEnumerated(story, number)) return true
  return story.is(before, OUT_OF) && story.tagIn(before - 1, CARDINAL)
}

function isSingularNoun(story: Story, noun: number): boolean {
  return story.tags[noun] === Tag.NN || !story.tagIn(noun, NOUN) || isSingular(story, noun)
}

function nounAfterDeterminer(story: Story, determiner: number): number {
  const noun = headAfter(story, determiner)
  if (noun < 0 || isBroken(story, determiner, noun)) return -1
  // `Few expert agree`: a person that was taken for an adjective.
  if (story.tags[noun] !== Tag.NN && !(story.is(noun, PERSONS) && story.tagIn(noun, ADJECTIVE))) return -1
  if (hasBetween(story, determiner, noun, CARDINAL)) return -1
  for (let at = determiner + 1; at < noun; at++) if (story.is(at, OTHER_TIME)) return -1
  return story.is(determiner, BOTH) && isAnswered(story, noun) ? -1 : noun
}

/** `both government and opposition`; no answer comes behind a verb: both sides met and agreed. */
function isAnswered(story: Story, noun: number): boolean {
  for (let at = noun + 1; at < noun + REACH && story.together(noun, at); at++) {
    if (story.is(at, AND)) return true
    if (story.tagIn(at, FINITE | maskOf('TO'))) return false
  }
  return false
}

/** May the noun be a verb, or the determiner a pronoun: `many work nights`, `both fear him`? */
function isOpen(story: Story, determiner: number, noun: number): boolean {
  if (story.is(determiner, PRONOUNS) && mayHoldVerb(story, determiner, noun)) return true
  const direct = noun === determiner + 1
  if (!direct && story.is(determiner, BOTH)) return true
  if (!direct && story.tagIn(determiner + 1, NOUN) && story.mayBe(determiner + 1, VERB_BASE | PARTICIPLE))
    return true
  if (direct && story.mayBe(noun, PARTICIPLE | maskOf('VBD'))) return true
  return direct && story.mayBe(noun, VERB_BASE | ADJECTIVE) && !isSurelyNoun(story, determiner, noun)
}

/** `many now warn`, `those hardest hit`, `these featured lighter fare` */
function mayHoldVerb(story: Story, determiner: number, noun: number): boolean {
  if (hasBetween(story, determiner, noun, PARTICIPLE | ADVERB)) return true
  const first = determiner + 1
  return story.mayBe(noun, maskOf('VBN')) || (first < noun && story.mayBe(first, PARTICIPLE | maskOf('VBD')))
}

/** After a preposition, or before a finite verb, stands a noun. */
function isSurelyNoun(story: Story, determiner: number, noun: number): boolean {
  const object = story.tagIn(noun + 1, OBJECT | maskOf('TO', 'IN')) || story.is(noun + 1, UP)
  return (story.tagIn(determiner - 1, maskOf('IN')) && !object) || story.tagIn(noun + 1, FINITE)
}
