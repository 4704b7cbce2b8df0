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
import {endsPhrase, hasBetween, isBroken, mayEnd} from './phrase.js'
import {singularsOf} from './number.js'

const DETERMINERS = words('a', 'an', 'this', 'that', 'each', 'every', 'another', 'either', 'neither', 'one')
/** As a senator years earlier. */
const AGO = words('ago', 'before', 'after', 'since', 'later', 'earlier')
/** Determiners that are nothing else. */
const ARTICLES = words('a', 'an', 'every')
/** A verb of one behind them shows that they are no conjunction: neither countries has signed. */
const EITHER = words('either', 'neither')
const SINGULAR_VERBS = words('is', 'was', 'has', 'does')
const THAT = words('that')
const WAYS = words('ways')
const SUCH = words('such')
const TIMES = words('seconds', 'minutes', 'hours', 'days', 'weeks', 'months', 'years', 'decades')
const EACH = words('each')
const ONE = words('one')
const OR = words('or', 'nor')
/** Determiners that are pronouns too: this costs, each works. */
const PRONOUNS = words('this', 'that', 'each', 'another', 'either', 'neither', 'one')
/** What counts between the determiner and a plural: a few days, another dozen men, a good many friends. */
const QUANTITIES = words('few', 'many', 'dozen', 'half-dozen', 'hundred', 'thousand', 'million', 'billion', 'trillion', 'couple', 'half', 'score', 'other', 'quarter', 'some', 'more', 'several', 'number', 'lot', 'myriad') // prettier-ignore
const LATIN = words('priori', 'posteriori', 'fortiori')
const COUNTING = /^(?:twen|thir|for|fif|six|seven|eigh|nine)ty-/u
const PLURAL_VERBS = words('are', 'were', 'have')
const PREPOSITIONS = words('of', 'in', 'for', 'on', 'with', 'by', 'from', 'at', 'to', 'into', 'over', 'under', 'about', 'against', 'during', 'through', 'among') // prettier-ignore
const IN = words('in')
/** Odds of the singular, as natural logarithms. */
const UNLIKELY = 2
const LIKELY = 3
const SURE = 6
const CLAUSE = maskOf('WDT', 'WP', 'WRB')
const COUNTED = maskOf('CD')

/** Nouns that should be singular. */
export function* singulars(story: Story): Generator<Proposal> {
  for (const determiner of story.places(DETERMINERS)) {
    const noun = nounAfter(story, determiner)
    if (noun < 0) continue
    const expected = singularsOf(story, noun)
    if (expected.length === 0 || isOther(story, determiner, noun)) continue
    const ends = endsPhrase(story, noun)
    if (!ends && !mayEnd(story, noun)) continue
    if (!ends && isJoined(story, determiner, noun)) continue
    const open = !ends || mayBeClause(story, determiner, noun)
    const [first = ''] = expected
    const odds = formOdds(story, noun, first)
    // `Neither sides would say`, `That decisions cost him his job`
    if (ends && isSurelyOne(story, determiner, noun) && odds >= 0) {
      yield {
        ...story.span(noun),
        expected,
        frame: 'singular',
        confidence: 0.93,
        data: {after: story.word(determiner), number: 'singular'}
      }
      continue
    }
    if (open && odds < leastOdds(story, determiner, noun)) continue
    const frame = open ? 'singular-open' : 'singular'
    const data = {after: story.word(determiner), number: 'singular'}
    // `This proposals are`: the determiner is the slip.
    if (
      story.lower(determiner) === 'this' &&
      story.is(noun + 1, PLURAL_VERBS) &&
      !story.tagIn(determiner - 1, maskOf('IN'))
    ) {
      const rest = story.text.slice(story.end[determiner], story.start[noun])
      const [plural, single] = [`these${rest}${story.lower(noun)}`, `this${rest}${first}`]
      yield {...story.span(determiner, noun), expected: [plural, single], frame, odds, data}
    } else yield {...story.span(noun), expected, frame, odds, data}
  }
}

/** `Neither sides would say`: what opens its sentence, with no alternative, before an auxiliary. */
function isSurelyOne(story: Story, determiner: number, noun: number): boolean {
  if (noun !== determiner + 1 || !story.is(determiner, EITHER)) return false
  return determiner === story.opener(determiner) && story.tagIn(noun + 1, maskOf('MD', 'VBD', 'VBZ'))
}

/** `one sheets`; `a parents and teachers group`, `a mixed methods approach`: what follows may be a noun. */
function isJoined(story: Story, determiner: number, noun: number): boolean {
  if (story.is(determiner, ONE) || story.tagIn(noun + 1, maskOf('CC'))) return true
  // `A new laws bans it`: what an object follows is a verb.
  return story.mayBe(noun + 1, NOUN) && !story.tagIn(noun + 2, maskOf('DT', 'PRP', 'PRP$'))
}

/** The plural behind a determiner, also where it was taken for a verb: `a risky processes`; -1 if there is none. */
function nounAfter(story: Story, determiner: number): number {
  if (
    story.is(determiner, EITHER) &&
    story.tags[determiner + 1] === Tag.NNS &&
    (story.is(determiner + 2, SINGULAR_VERBS) || story.tagIn(determiner + 2, maskOf('MD', 'VBD')))
  )
    return determiner + 1
  const head = story.phrases.headOf(determiner)
  if (head > determiner && story.tags[head] === Tag.NNS) return head
  if (!story.is(determiner, ARTICLES)) return -1
  let noun = determiner + 1
  while (story.tagIn(noun, ADJECTIVE) && !story.mayBe(noun, NOUN) && story.together(determiner, noun)) noun++
  const isVerb = story.tagIn(noun, maskOf('VBZ')) && story.mayBe(noun, maskOf('NNS'))
  return isVerb && story.together(determiner, noun) ? noun : -1
}

/**
 * Least odds of the singular where grammar leaves another reading: the plural may be the verb of the noun before it (a
 * key maps to), unless a preposition governs both (in a deployment processes), or the subject of a clause of its own (a
 * price buyers will pay).
 */
function leastOdds(story: Story, determiner: number, noun: number): number {
  const before = noun - 1
  const verb = story.mayBe(noun, maskOf('VBZ'))
  if (before === determiner) {
    if (!verb || !story.is(determiner, PRONOUNS)) return UNLIKELY
    // `why this matters`; `each lists its prices`
    if (story.tagIn(determiner - 1, CLAUSE)) return Infinity
    if (story.tagIn(noun + 1, maskOf('DT', 'PRP', 'PRP$'))) return Infinity
    return story.tagIn(determiner - 1, VERB) && hasVerbBefore(story, determiner) ? LIKELY : SURE
  }
  // `This surprised scientists`, `a project changed hands`
  const past = story.mayBe(before, maskOf('VBD'))
  if (past && (story.is(determiner, PRONOUNS) || hasBetween(story, determiner, before, NOUN))) return Infinity
  if (!mayBeNoun(story, before)) return UNLIKELY
  if (story.is(determiner, ONE)) return Infinity
  const governed = story.is(determiner - 1, PREPOSITIONS) && hasVerbBefore(story, determiner)
  if (story.tagIn(noun + 1, FINITE | ADVERB | maskOf('VB')))
    return determiner === story.sentenceStart(determiner) ? LIKELY : Infinity
  if (!verb || governed) return LIKELY
  if (!story.tagIn(before, ADJECTIVE)) return SURE
  return hasVerbBefore(story, determiner) ? UNLIKELY : SURE
}

/** Has the clause its verb before a token, so that no other follows: `the light in a lighthouse turns`? */
function hasVerbBefore(story: Story, token: number): boolean {
  for (let at = token - 1; at >= story.sentenceStart(token); at--) {
    if (story.tagIn(at, FINITE)) return true
    if (story.tagIn(at, CLAUSE) || story.is(at, THAT)) return false
  }
  return false
}

/** Is the plural right, or the determiner none? */
function isOther(story: Story, determiner: number, noun: number): boolean {
  // `Vitamin A levels`, `A’s`; `no one wins`, `day one events`
  if (story.has(determiner, Flag.capital) && determiner !== story.sentenceStart(determiner)) return true
  if (isBroken(story, determiner, noun)) return true
  for (let at = determiner + 1; at < noun; at++)
    if (story.is(at, QUANTITIES) || COUNTING.test(story.lower(at))) return true
  if (hasBetween(story, determiner, noun, COUNTED)) return true
  // `a plant manufacturing components`
  if (noun > determiner + 2 && story.mayBe(noun - 1, maskOf('VBG')) && story.tagIn(noun - 2, NOUN))
    return true
  // `a long ways off`
  if (story.is(noun, WAYS) && noun > determiner + 1) return true
  // `a priori arguments`, `one to one sessions`
  if (story.is(determiner + 1, LATIN) || (story.is(determiner, ONE) && story.is(determiner - 2, ONE)))
    return true
  if (story.is(determiner, ONE) && story.tagIn(determiner - 1, NOUN | maskOf('DT', 'JJ'))) return true
  // `They saw this centuries ago`, `gave her a medal days before`, `such a`, for such as
  if (story.is(determiner, PRONOUNS) && story.is(noun + 1, AGO) && !story.is(determiner, ONE)) return true
  if (noun > determiner + 1 && story.is(noun, TIMES) && story.is(noun + 1, AGO)) return true
  if (story.is(determiner - 1, SUCH)) return true
  if (story.is(determiner, THAT) && !isDemonstrative(story, determiner, noun)) return true
  // `each other’s`
  if (story.is(determiner, EACH) && story.lower(determiner + 1).startsWith('other')) return true
  return hasAlternative(story, determiner, noun)
}

/**
 * A noun before the plural may be the object or subject of what follows: `a price buyers will pay`, `a small firm
 * reports`.
 */
function mayBeClause(story: Story, determiner: number, noun: number): boolean {
  if (
    story.is(determiner, PRONOUNS) &&
    story.mayBe(noun, maskOf('VBZ')) &&
    !isSurelyNoun(story, determiner, noun)
  )
    return true
  for (let at = determiner + 1; at < noun; at++) {
    if (story.tagIn(at, maskOf('VBG', 'VBN'))) return true
    // `a key maps to`, `this surprised scientists`, `one so businesses`
    if (mayBeNoun(story, at) && story.mayBe(noun, maskOf('VBZ'))) return true
    if (story.is(determiner, PRONOUNS) && (story.mayBe(at, VERB) || story.tagIn(at, NOUN | ADVERB)))
      return true
    if (at === noun - 1 && (story.tagIn(at, ADVERB) || story.is(noun + 1, AGO))) return true
    if (!story.tagIn(at, NOUN)) continue
    if (story.mayBe(noun, maskOf('VBZ')) || story.mayBe(at, maskOf('VB', 'VBZ', 'VBD'))) return true
    if (story.isWord(noun + 1) && !story.tagIn(noun + 1, maskOf('IN'))) return true
  }
  return false
}

function mayBeNoun(story: Story, token: number): boolean {
  return story.ids[token] === 0 || story.mayBe(token, NOUN) || story.has(token, Flag.capital)
}

/** In `of this hinges on` and `what this returns is`, the word is a verb. */
function isSurelyNoun(story: Story, determiner: number, noun: number): boolean {
  if (story.tagIn(determiner - 1, maskOf('WP', 'WDT', 'WRB', 'NN', 'NNS'))) return false
  if (story.tagIn(noun + 1, FINITE) || (story.is(determiner, EACH) && story.word(noun + 1) === ','))
    return true
  // `For this chapters we need`: a phrase that opens the sentence.
  const fronted = story.is(determiner - 1, PREPOSITIONS) && determiner - 1 === story.opener(determiner)
  if (fronted && story.tagIn(noun + 1, maskOf('PRP', 'DT', 'PRP$')) && story.lower(determiner) === 'this')
    return true
  return (
    story.is(determiner - 1, PREPOSITIONS) &&
    !story.tagIn(noun + 1, maskOf('IN', 'TO', 'DT', 'PRP', 'PRP$', 'RB'))
  )
}

/** `that` is a determiner where a preposition stands before it and no verb behind the noun. */
function isDemonstrative(story: Story, determiner: number, noun: number): boolean {
  // `That decisions cost him his job`
  const opens = determiner === story.opener(determiner) && story.tags[determiner] === Tag.DT
  if (opens)
    return (
      noun === determiner + 1 && story.tagIn(noun + 1, maskOf('VBD', 'VBZ')) && isOnlyVerb(story, noun + 1)
    )
  return story.is(determiner - 1, PREPOSITIONS) && !story.is(determiner - 1, IN) && !story.isWord(noun + 1)
}

function isOnlyVerb(story: Story, verb: number): boolean {
  for (let at = verb + 1; at < story.sentenceEnd(verb); at++) if (story.tagIn(at, FINITE)) return false
  return true
}

/** `either parents or teachers` */
function hasAlternative(story: Story, determiner: number, noun: number): boolean {
  if (!/^n?either$/u.test(story.lower(determiner))) return false
  for (let at = noun; story.together(noun, at); at++) if (story.is(at, OR)) return true
  return false
}
