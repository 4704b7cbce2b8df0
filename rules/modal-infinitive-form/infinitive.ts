import {
  ADJECTIVE,
  ADVERB,
  NOUN,
  Tag,
  VERB,
  formOdds,
  isSurelyPassive,
  maskOf,
  words,
  type Story
} from '../../src/define/index.js'
import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {skipAdverbs, type Place} from './auxiliary.js'
import {isAwaited} from './clause.js'
import {infinitiveGovernors} from './infinitive-governors.generated.js'
import {prepositionGovernors} from './preposition-governors.generated.js'
import {wrongForm, type WrongForm} from './wrong-form.js'

const INFINITIVE = words(...infinitiveGovernors)
const PREPOSITION = words(...prepositionGovernors)
const FROM = words('from', 'between')
const NOT = words('not', 'never')
// prettier-ignore
const BE = words('be', 'is', 'are', 'was', 'were', 'been', "'s", "'re", 'get', 'gets', 'got', 'become', 'became')
const FOR = words('for')
/** Words that a noun or a gerund follows too: agreed to mediated terms, used to reduced means. */
// prettier-ignore
const LOOSE = words('used', 'agreed', 'agrees', 'agree', 'agreeing', 'consented', 'like', 'necessary', 'authorized', 'hard', 'set', 'struggled', 'struggling', 'going')
/** Nouns that no noun phrase with *to* follows; efforts and time are given to things. */
const FIRM_NOUNS = words('order', 'ability', 'inability', 'attempt', 'attempts', 'decision', 'refusal', 'need', 'willingness', 'unwillingness', 'desire', 'intention', 'reluctance', 'failure', 'plan', 'plans', 'chance', 'tendency') // prettier-ignore
const HOPE = words('hope')
const SET = words('set')
const PARTICLES = words('up', 'out')
const OBJECTIVE = words('him', 'them', 'us', 'me')
/** Verbs whose object an infinitive follows. */
const CONTROLLING = words('want', 'wants', 'wanted', 'urge', 'urges', 'urged', 'urging', 'ask', 'asks', 'asked', 'asking', 'tell', 'tells', 'told', 'telling', 'order', 'orders', 'ordered', 'ordering', 'allow', 'allows', 'allowed', 'allowing', 'force', 'forces', 'forced', 'forcing', 'encourage', 'encourages', 'encouraged', 'persuade', 'persuaded', 'invite', 'invited', 'enable', 'enables', 'enabled', 'require', 'requires', 'required', 'expect', 'expects', 'expected', 'instruct', 'instructed', 'advise', 'advised', 'teach', 'taught', 'warned', 'permit', 'permits', 'permitted', 'compel', 'compelled') // prettier-ignore
const PERSONS = words(...personNouns)
const GOING = words('going')
const ORDER = words('order')
const IN = words('in')
const TOO = words('too')
const NOMINATIVE = words('he', 'she', 'they', 'we', 'i')
const PRONOUN = maskOf('PRP')
const USED = words('used')
/** No participle stands between *to* and these: to met the, to worked for, to left. */
const CLOSING = maskOf('DT', 'PRP', 'PRP$', 'PDT', 'IN', 'RP', 'TO', 'WP', 'WRB', 'WDT')
const OBJECT = maskOf('DT', 'PRP', 'PRP$', 'PDT')
const NOMINAL = NOUN | ADJECTIVE
/** So far back a range opens: from divided to united. */
const RANGE = 6
/** Where the governor does not ask for an infinitive, the odds of the base form must; more before a noun. */
const ASKED = 2
const SURE = 5.5
/** The same where *to* opens its sentence. */
const FIRM = 4
/** The same for an adjective behind a noun that may ask for one: a chance to limited. */
const EVEN = 0

/**
 * What stands wrongly behind *to*. Where *to* may be a preposition (to increased pressure, to reported cases,
 * the shift to imported gas), the word before it or the words behind must show that a verb is meant.
 *
 * @param story The story.
 * @param to The token *to*.
 * @returns The place; `undefined` where nothing is wrong or it cannot be told.
 */
export function afterTo(story: Story, to: number): Place | undefined {
  const verb = skipAdverbs(story, to + 1)
  // `opportunities to all led …`
  if (!story.together(to, verb) || story.tagIn(verb - 1, maskOf('DT', 'PDT'))) return undefined
  const wrong = wrongForm(story, verb)
  if (!wrong) return undefined
  // `to given names`, `to including others`: a preposition, or a participle before its noun.
  if (wrong.isPreposition) return undefined
  const governor = governorOf(story, to)
  if (story.is(governor, PREPOSITION) && !isVerb(story, verb, wrong)) return undefined
  const governed = hold(story, governor)
  if (governed === 'none' && !wrong.finite && inRange(story, to)) return undefined
  // A *to* that ends a relative clause stands behind its verb (the voters he spoke to), not behind a noun.
  const stranded = wrong.finite || (governed === 'none' && !story.tagIn(to - 1, NOUN | PRONOUN))
  if (stranded && isAwaited(story, to, verb, 0)) return undefined
  // `To avoiding a shutdown, both sides …`: what opens a sentence says what for.
  if (to === story.opener(to) && wrong.form !== 'past' && opensPurpose(story, verb, wrong)) {
    return {asking: to, verb, wrong, sure: true}
  }
  if (wrong.form === 'gerund') {
    return isGerund(story, governor, verb, governed, wrong.odds)
      ? {asking: to, verb, wrong, sure: true}
      : undefined
  }
  return isInfinitive(story, verb, wrong, governed)
    ? {asking: to, verb, wrong, free: governed !== 'strict'}
    : undefined
}

/** Behind a word that a noun follows (a commitment to), is a verb meant all the same, and no gerund: to ran through walls? */
function isVerb(story: Story, verb: number, {form, finite, odds, bases}: WrongForm): boolean {
  if (form === 'gerund' || !(finite || story.tagIn(verb + 1, OBJECT)) || odds < SURE) return false
  return bases.some((base) =>
    story.lexicon
      .formsOf(story.lexicon.idOf(base), Tag.VBG)
      .some((id) => formOdds(story, verb, story.lexicon.wordOf(id)) < odds)
  )
}

/** An object or a preposition behind, a comma before the clause, and a place that asks for the base form. */
function opensPurpose(story: Story, verb: number, {odds}: WrongForm): boolean {
  if (!story.tagIn(verb + 1, OBJECT | maskOf('IN')) || odds < FIRM) return false
  for (let at = verb + 1; at < story.sentenceEnd(verb); at++) if (story.word(at) === ',') return true
  return false
}

/** An -ing form where nothing but an infinitive can stand: `able to securing the deal`, `in order to meeting`. */
function isGerund(story: Story, governor: number, verb: number, governed: Hold, odds: number): boolean {
  const object = story.tagIn(verb + 1, OBJECT) && !story.is(verb + 1, NOMINATIVE)
  const nominal = story.mayBe(verb, NOMINAL)
  // `the capacity it needed to banking rules`
  const verbal = story.tags[verb] === Tag.VBG && (closes(story, verb) || odds >= ASKED)
  const named = nominal && !object && !verbal
  if (governed === 'strict') return !named
  if (governed !== 'loose' || nominal) return false
  if (story.is(governor, GOING))
    return object && story.is(governor - 1, BE) && story.is(governor - 2, NOMINATIVE)
  return story.is(governor, FIRM_NOUNS) && (!story.is(governor, ORDER) || story.is(governor - 1, IN))
}

/** The word before *to*, adverbs skipped; -1 if there is none. */
function governorOf(story: Story, to: number): number {
  let governor = to - 1
  while (story.together(governor, to) && (story.is(governor, NOT) || story.tags[governor] === Tag.RB)) {
    if (story.is(governor, INFINITIVE)) break
    governor--
  }
  return story.together(governor, to) ? governor : -1
}

/**
 * How surely the word asks for an infinitive and no noun: `wants to` strictly, `the decision to` loosely; `for the
 * treatment to` gives the infinitive a subject.
 */
type Hold = 'strict' | 'loose' | 'subject' | 'none'

function hold(story: Story, governor: number): Hold {
  if (story.is(governor, BE)) return 'loose'
  // `was used to limited means` is another *used*.
  if (story.is(governor, USED) && story.is(governor - 1, BE)) return 'none'
  // `too ill to travel`, `in order to win`
  if (story.is(governor - 1, TOO) && story.tagIn(governor, ADJECTIVE | maskOf('RB'))) return 'strict'
  if (story.is(governor, ORDER) && story.is(governor - 1, IN)) return 'strict'
  if (story.is(governor, INFINITIVE)) {
    return story.is(governor, LOOSE) || story.tagIn(governor, NOUN) ? 'loose' : 'strict'
  }
  // `hope to win`, and not `hope to ailing firms`
  if (story.is(governor, HOPE)) return story.tagIn(governor, VERB) ? 'strict' : 'none'
  // `was set up to help`
  if (story.is(governor, PARTICLES) && story.is(governor - 1, SET)) return 'strict'
  if (story.is(governor, OBJECTIVE)) return 'subject'
  // `for the treatment to work`
  const start = story.phrases.headOf(governor) === governor ? story.phrases.startOf(governor) : -1
  // `wants his keepers to practise`
  if (start > 0 && story.is(start - 1, CONTROLLING) && mayAct(story, governor)) return 'strict'
  return start > 0 && story.is(start - 1, FOR) ? 'subject' : 'none'
}

/** Can a noun do something itself: his keepers, the striker, Ann? */
function mayAct(story: Story, noun: number): boolean {
  return story.tagIn(noun, maskOf('NNP')) || story.is(noun, PERSONS)
}

function isInfinitive(story: Story, verb: number, wrong: WrongForm, governed: Hold): boolean {
  const object = story.tagIn(verb + 1, OBJECT) && !story.is(verb + 1, NOMINATIVE)
  if (wrong.finite) return governed !== 'none' || object || wrong.odds >= ASKED
  if (wrong.form === 'present') return object && (governed !== 'none' || wrong.odds >= SURE)
  if (governed === 'strict' || object) return true
  // `is to published on Monday`
  if (governed === 'loose' && isSurelyPassive(story, verb)) return true
  const closed = closes(story, verb)
  if (closed && (governed === 'loose' || governed === 'subject')) {
    return !story.mayBe(verb, NOMINAL) || wrong.odds >= EVEN
  }
  // `mobility to disabled, older residents`
  const listed = governed === 'none' && story.word(verb + 1) === ','
  return wrong.odds >= ((closed || governed === 'loose') && !listed ? ASKED : SURE)
}

/** Can no noun follow that the participle would belong to? */
function closes(story: Story, verb: number): boolean {
  let next = verb + 1
  while (story.tagIn(next, ADVERB) && story.together(verb, next)) {
    if (story.mayBe(next, maskOf('RP'))) return true
    next++
  }
  if (!story.together(verb, next)) return true
  return story.tagIn(next, CLOSING) || /^[.,;:?!]$/u.test(story.word(next))
}

function inRange(story: Story, to: number): boolean {
  for (let at = to - 1; at >= to - RANGE && story.together(at, to); at--) if (story.is(at, FROM)) return true
  return false
}
