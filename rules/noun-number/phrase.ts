import {
  ADJECTIVE,
  ADVERB,
  NOUN,
  FINITE,
  Flag,
  Tag,
  maskOf,
  formOdds,
  words,
  type Story
} from '../../src/define/index.js'
import {measures} from './measures.generated.js'
import {pluralModifiers} from './plural-modifiers.generated.js'

const PARTICIPLE_OR_NOUN = maskOf('NN', 'NNS')
const SINGULAR = maskOf('NN')
const BREAK = maskOf('DT', 'PRP$', 'WDT', 'PDT', 'NNS', 'NNPS')
const FINITE_BASE = maskOf('VBP', 'VBD')
const OPENING_OBJECT = maskOf('DT', 'PRP', 'PRP$')
const PLURAL_MODIFIERS = words(...pluralModifiers)
const MEASURES = words(...measures)
const PLURAL_NOUN = maskOf('NNS')
const PARTICIPLE = maskOf('VBN', 'VBG')
const LINKS = maskOf('IN', 'TO', 'WDT', 'WP', 'WRB', 'RP')
const OPENING = maskOf('DT', 'PRP', 'PRP$', 'WDT', 'WP', 'EX', 'WRB')
/** `freedom of information requests`, `a hands off policy`, `miles per gallon`: what may go on. */
const OF = words('of', 'per')
const PARTICLES = words('up', 'off', 'down', 'out', 'abroad')
const OR = words('or')
const INCLUDING = words('including', 'according')
const COORDINATORS = words('and', 'or', 'but', 'nor', 'then')
/** Words that are surely no nouns, though the tagger or the lexicon may think so. */
const PLAIN = words('is', 'are', 'was', 'were', 'be', 'been', 'has', 'have', 'had', 'said', 'says', 'told', 'shook', 'ago', 'later', 'earlier', 'before', 'last', 'next') // prettier-ignore
const CLOSING_MARK = /^[.;:!?)”"—–…]+$/u

/** Commonest plurals, as a SCOWL size. */
const COMMON = 35
/** A place that asks for a noun so surely lets a word be one that was taken for an adjective. */
const ASKED = 1

/**
 * Head of the base noun phrase that a determiner or number opens. A common noun that was taken for an adjective or
 * adverb is found right behind it: “two official at the ministry”.
 *
 * @param story The story.
 * @param opener The determiner or number.
 * @returns The head; -1 if there is none.
 */
export function headAfter(story: Story, opener: number): number {
  const head = story.phrases.headOf(opener)
  if (head > opener + 1 && story.tags[head - 1] === Tag.NN && hasObjectBehind(story, head - 1))
    return head - 1
  // `several village cut off by the flood`: a participle in the form of a noun.
  const cut = head > opener + 1 && story.mayBe(head, maskOf('VBN')) && story.tagIn(head + 1, maskOf('RP'))
  if (cut && story.tags[head - 1] === Tag.NN) return head - 1
  if (head > opener) return head
  const next = opener + 1
  if (!story.together(opener, next) || !story.tagIn(next, ADJECTIVE | ADVERB) || !story.mayBe(next, SINGULAR))
    return -1
  if (story.mayBe(next, ADVERB)) return -1
  const [plural] = story.forms(next, Tag.NN, Tag.NNS)
  if (plural === undefined || story.lexicon.rankOf(story.lexicon.idOf(plural)) > COMMON) return -1
  if (story.tagIn(next + 1, ADVERB | ADJECTIVE)) return -1
  return formOdds(story, next, plural) >= ASKED ? next : -1
}

/**
 * `Many voter fear the worst`, `two company plan a merger`: what was taken for one more noun, or an adjective, is a verb
 * where a determiner or a pronoun follows, its object.
 */
export function hasObjectBehind(story: Story, noun: number): boolean {
  const verb = noun + 1
  return (
    story.together(noun, verb + 1) &&
    !story.is(noun, MEASURES) &&
    story.mayBe(verb, FINITE_BASE) &&
    !story.mayBe(verb, maskOf('VBN')) &&
    !story.mayBe(verb, ADVERB | maskOf('IN')) &&
    story.tagIn(verb + 1, OPENING_OBJECT)
  )
}

/** Is one of the tokens between an opener and a head of this kind? */
export function hasBetween(story: Story, opener: number, head: number, mask: number): boolean {
  for (let at = opener + 1; at < head; at++) if (story.tagIn(at, mask)) return true
  return false
}

/**
 * May the head be another’s? Between an opener and its noun stand adjectives and singular nouns: no plural (two
 * thirds majority), no determiner, no mark (180° meridian).
 */
export function isBroken(story: Story, opener: number, head: number): boolean {
  for (let at = opener + 1; at < head; at++) {
    if (!story.isWord(at)) return true
    if (story.is(at, PLURAL_MODIFIERS)) continue
    if (story.tagIn(at, BREAK) || story.mayBe(at, PLURAL_NOUN)) return true
    if (story.has(at, Flag.capital) && story.word(at).endsWith('s')) return true
  }
  return false
}

/**
 * Does the noun phrase surely end with its head? What follows is a mark, a preposition, a pronoun that opens a
 * clause, a verb that is no noun, or *and* before a new phrase; not another noun, whatever it was tagged. A plural
 * is seldom a modifier, so that less is asked for behind it.
 *
 * @param story The story.
 * @param head The head.
 */
export function endsPhrase(story: Story, head: number): boolean {
  const next = head + 1
  if (!story.together(head, next)) return true
  if (story.has(next, Flag.clitic)) return endsAtClitic(story, next)
  if (!story.isWord(next))
    return endsAtMark(story, next) || (story.tags[next] === Tag.SYM && story.tags[head] === Tag.NNS)
  // `freedom of information requests`, `a terms of service agreement`, `two cents per pound levy`
  if (story.is(next, OF) && story.tags[next + 1] === Tag.NN && story.tagIn(next + 2, NOUN)) return false
  if (story.is(next, PARTICLES)) return !story.tagIn(next + 1, NOUN)
  if (story.is(next, COORDINATORS)) {
    // `a year or two`; but `two local and 12 foreign banks`
    const counted = story.tagIn(next + 1, maskOf('CD')) && story.is(next, OR)
    return counted || opensPhrase(story, next + 1)
  }
  if (story.is(next, PLAIN) || story.tagIn(next, LINKS | maskOf('MD', 'DT', 'PRP', 'PRP$', 'EX'))) return true
  return endsAtVerb(story, next, story.tags[head] === Tag.NNS)
}

/**
 * May the noun phrase end with its head, whatever was made of the words behind it? No noun, adjective, number or mark
 * that joins follows, and no participle with a noun.
 */
export function mayEnd(story: Story, head: number): boolean {
  const next = head + 1
  if (!story.isWord(next)) return mayEndAtMark(story, next)
  if (story.has(next, Flag.clitic | Flag.capital | Flag.digit)) return false
  if (story.is(next, OF) || story.is(next, PARTICLES)) return false
  // `these worker and residents`; but `a few acquisition and sales plans`
  if (story.is(next, COORDINATORS) && story.tagIn(next + 1, maskOf('CD')))
    return !story.mayBe(head, ADJECTIVE)
  if (story.is(next, COORDINATORS)) return story.tags[next + 1] === Tag.NNS && !story.tagIn(next + 2, NOUN)
  if (story.tagIn(next, PARTICIPLE)) return story.tagIn(next + 1, OPENING | LINKS)
  if (story.tagIn(next, ADJECTIVE)) return !story.tagIn(next + 1, NOUN | ADJECTIVE | maskOf('CC'))
  // `these installation help events`: whatever may be a noun before a noun is one.
  if (story.mayBe(next, NOUN) && story.tagIn(next + 1, NOUN)) return false
  return !story.tagIn(next, NOUN | maskOf('CD'))
}

/** A comma joins adjectives (a high stakes, costly plan), and a bracket may stand within (an air systems (AS) unit). */
function mayEndAtMark(story: Story, mark: number): boolean {
  if (story.word(mark) === ',')
    return !story.tagIn(mark + 1, ADJECTIVE | PARTICIPLE) && story.isWord(mark + 1)
  if (story.word(mark) !== '(') return false
  let close = mark + 1
  while (story.together(mark, close) && story.word(close) !== ')') close++
  return !story.tagIn(close + 1, NOUN | ADJECTIVE)
}

/** `a companies’s plan`: only a singular owns with ’s after an s. */
function endsAtClitic(story: Story, clitic: number): boolean {
  if (story.tags[clitic] !== Tag.POS) return story.tagIn(clitic, FINITE)
  return story.word(clitic).length > 1 && story.lower(clitic - 1).endsWith('s')
}

function endsAtMark(story: Story, mark: number): boolean {
  const word = story.word(mark)
  if (word === ',') return endsAtComma(story, mark)
  const attached = mark + 1 < story.count && story.isWord(mark + 1) && !story.has(mark + 1, Flag.spaced)
  if (word === '-') return story.has(mark, Flag.spaced) && !attached
  // `a “two pizza” team`
  if (/[”"]/u.test(word) && story.tagIn(mark + 1, NOUN)) return false
  return CLOSING_MARK.test(word) && (word === '—' || word === '–' || !attached)
}

function endsAtVerb(story: Story, verb: number, plural: boolean): boolean {
  const before = story.tagIn(verb + 1, LINKS | OPENING) || CLOSING_MARK.test(story.word(verb + 1))
  const plain = story.tags[verb] === Tag.VBD && !story.mayBe(verb, PARTICIPLE)
  const past = story.tags[verb] === Tag.VBD && (plural || story.tagIn(verb + 1, OPENING))
  if (past || plain) return !story.tagIn(verb + 1, maskOf('NN', 'NNS')) || !story.mayBe(verb, NOUN)
  if (story.mayBe(verb, PARTICIPLE_OR_NOUN)) return false
  if (story.tagIn(verb, PARTICIPLE) || story.mayBe(verb, PARTICIPLE)) return before
  if (story.mayBe(verb, ADJECTIVE)) return false
  return story.tagIn(verb, FINITE) || (story.tagIn(verb, ADVERB) && !story.tagIn(verb + 1, NOUN | ADJECTIVE))
}

/** A comma ends the phrase unless it joins modifiers or nouns: state, local and federal agencies. */
function endsAtComma(story: Story, comma: number): boolean {
  const next = comma + 1
  if (/^[”"’]$/u.test(story.word(next))) return true
  if (story.tagIn(next, LINKS | OPENING | FINITE) || story.is(next, INCLUDING)) return true
  // `212 suites, two pools and a beach`
  if (story.tagIn(next, maskOf('CD')) && story.tagIn(next + 1, NOUN)) return !story.is(comma - 1, MEASURES)
  if (story.is(next, COORDINATORS)) return opensPhrase(story, next + 1)
  let at = next
  while (story.together(comma, at) && story.tagIn(at, NOUN | ADJECTIVE | maskOf('VBN', 'VBG'))) at++
  if (at === next) return story.tagIn(next, ADVERB) && !story.mayBe(next, NOUN)
  return story.tagIn(at, FINITE | LINKS | OPENING) && !(at > next + 1 && story.tags[at - 1] === Tag.NNS)
}

function opensPhrase(story: Story, token: number): boolean {
  if (story.tagIn(token, OPENING)) return true
  if (!story.tagIn(token, FINITE) || story.mayBe(token, PARTICIPLE_OR_NOUN)) return false
  return !story.mayBe(token, PARTICIPLE | ADJECTIVE) || story.tagIn(token + 1, OPENING | LINKS)
}
