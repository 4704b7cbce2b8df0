import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {timeNouns} from '../../lexicons/time-nouns.generated.js'
import {FINITE, Flag, NOUN, Tag, fillOdds, maskOf, words, type Story} from '../../src/define/index.js'
import type {Entry} from './complements.js'
import {people} from './people.generated.js'
import type {Slip} from './slip.js'
import {
  baseOfGerund,
  gerundAfterTo,
  gerundOfBase,
  isInRelative,
  isOnlyVerb,
  isTo,
  startsObject
} from './words.js'

const PERSONS = words('him', 'them', 'us', 'me')
const ANY_PERSON = words('him', 'her', 'them', 'us', 'me')
const NAMELESS = words('him', 'her', 'them', 'us', 'me', 'he', 'she', 'they', 'we', 'i', 'you', 'who', 'anyone', 'nobody', 'everyone') // prettier-ignore
const PEOPLE = words(...personNouns, ...people)
/** One makes them, and then to some purpose: made friends to help. */
const MADE = words('friend', 'friends', 'enemy', 'enemies', 'ally', 'allies')
/** `allows Sunday opening hours` */
const TIMES = words(...timeNouns)
const THEM = words('them')
const THAT = words('that')
const NOT = words('not')
const OF = words('of')
const CONTENT = words('that', 'whether', 'if', 'about', 'for', 'against', 'of', 'not', 'be')
const TO = words('to')
const AUXILIARIES = words('be', 'have', 'do', 'include')
const LET = words('let', 'lets', 'letting')
/** What happens to a thing is no purpose of it: made the prices to rise. */
const HAPPENING = words('rise', 'fall', 'feel', 'look', 'seem', 'appear', 'collapse', 'sound', 'shrink', 'shake') // prettier-ignore
/** Nouns that bring an infinitive of their own: made an effort to rise. */
const INFINITIVAL = words('effort', 'attempt', 'decision', 'pledge', 'promise', 'vow', 'bid', 'move', 'offer', 'threat', 'plan', 'choice') // prettier-ignore
const PREPOSITIONS = words('including', 'following', 'regarding', 'concerning')
const UNITS = words('years', 'months', 'weeks', 'days', 'hours', 'minutes', 'year', 'month', 'week', 'day', 'decade', 'decades', 'lifetime') // prettier-ignore
const SPEECH = words('say', 'believe', 'think')
/** Whoever is their object does what follows. */
const FORCING = words('force', 'forces', 'forced', 'forcing', 'enable', 'enables', 'enabled', 'enabling', 'oblige', 'obliges', 'obliged', 'compel', 'compels', 'compelled', 'urge', 'urges', 'urged', 'allow', 'allows', 'allowed', 'persuade', 'persuades', 'persuaded') // prettier-ignore
/** What follows may be a clause of its own without *that*: told workers face layoffs. */
const CLAUSAL = words(
  'tell', 'tells', 'told', 'telling', 'warn', 'warns', 'warned', 'warning', 'teach', 'taught', 'teaches', 'advise',
  'advises', 'advised', 'require', 'requires', 'required', 'ask', 'asks', 'asked', 'expect', 'expects', 'expected',
  'remind', 'reminds', 'reminded', 'wish', 'wishes', 'wished', 'trust', 'plead', 'pleads', 'pleaded', 'convince',
  'convinces', 'convinced', 'request', 'need', 'needs', 'needed', 'persuaded', 'persuade', 'direct', 'order', 'urge',
  'urges', 'urged', 'beg', 'challenge', 'instruct', 'petition', 'assign', 'implore', 'ordered', 'orders'
) // prettier-ignore
const OBJECT_START = maskOf('DT', 'PRP$', 'PRP', 'NN', 'NNS', 'NNP', 'CD')
const OWN_START = maskOf('DT', 'PRP$', 'NNS')
const RELATIVE = maskOf('WDT', 'WP')
const STARTS = maskOf('DT', 'PRP$', 'PDT', 'JJ')
const LONGEST_OBJECT = 9

/**
 * Does a verb stand behind an object in a form that the verb before it does not ask for: “allow him enter”,
 * “enables visitors compare”, “let the men to go”?
 *
 * @param story The story.
 * @param entry The entry.
 * @param last Token of its last word.
 */
export function behindObject(story: Story, {right, wrong}: Entry, last: number): Slip | undefined {
  const first = last + 1
  const stray = right === 'to' ? strayBefore(story, last) : undefined
  if (stray) return stray
  const person = story.is(first, right === 'bare' ? ANY_PERSON : PERSONS)
  const head = person ? first : objectHead(story, first)
  const verb = head + 1
  if (head < 0 || !story.together(last, verb + 1)) return undefined
  if (right === 'ing') return behindTime(story, head)
  if (right === 'bare') return withTo(story, person, last, head, wrong.get('to') === false)
  if (story.is(verb, NOT)) return gerundBehindNot(story, verb)
  if (!person && story.tags[verb] === Tag.VBG)
    return wrong.has('ing') && !story.is(head, TIMES) ? gerundBehind(story, last, head) : undefined
  if (!person)
    return isBareBehind(story, last, head) ? {from: verb, to: verb - 1, expected: 'to '} : undefined
  // `allowed him entering the hall`
  const base = wrong.has('ing') ? baseOfGerund(story, verb, false) : undefined
  if (base !== undefined) return {from: verb, to: verb, expected: `to ${base}`}
  if (!story.tagIn(verb, maskOf('VB', 'VBP')) || gerundOfBase(story, verb) === undefined) return undefined
  // `asked them what`, `taught them math`: only a verb that is nothing else, or has an object.
  const isVerb = story.tags[verb] === Tag.VB && story.tagIn(verb + 1, maskOf('IN', 'RP'))
  return isOnlyVerb(story, verb) || startsObject(story, verb + 1) || isVerb
    ? {from: verb, to: verb - 1, expected: 'to '}
    : undefined
}

/** `allowed to the lawyers to speak`, `urged that members to vote`: what the object needs no word before. */
function strayBefore(story: Story, verb: number): Slip | undefined {
  const stray = verb + 1
  const first = stray + 1
  const isThat = story.is(stray, THAT)
  if (!isThat && !(isTo(story, stray) && isMainVerb(story, verb))) return undefined
  if (!story.tagIn(first, OWN_START) || story.mayBe(first, maskOf('VB')) || !story.together(verb, first))
    return undefined
  const head = objectHead(story, first)
  if (head < 0 || !isTo(story, head + 1) || story.tags[head + 2] !== Tag.VB) return undefined
  // `warned that the decision to close the plant would cost jobs`
  if (isThat && (head > first + 1 || hasVerb(story, head + 3))) return undefined
  return {from: stray, to: stray, expected: ''}
}

/** Is it the one finite verb behind its subject, and no participle: `aid ordered to the region to help`? */
function isMainVerb(story: Story, verb: number): boolean {
  if (story.tagIn(verb, maskOf('VBZ'))) return true
  if (!story.tagIn(verb, maskOf('VBD')) || !story.tagIn(verb - 1, NOUN | maskOf('PRP'))) return false
  for (let at = story.sentenceStart(verb); at < story.sentenceEnd(verb); at++)
    if (at !== verb && story.tagIn(at, FINITE)) return false
  return true
}

function hasTo(story: Story, from: number): boolean {
  for (let at = from; at < story.sentenceEnd(from); at++)
    if (isTo(story, at) && story.tags[at + 1] === Tag.VB) return true
  return false
}

/** `asked the nurse treating him whether`: what was asked comes behind a reduced clause. */
function hasContent(story: Story, from: number): boolean {
  for (let at = from; at < story.sentenceEnd(from); at++)
    if (story.is(at, CONTENT) || story.tagIn(at, maskOf('WRB', 'WP'))) return true
  return false
}

function hasVerb(story: Story, from: number): boolean {
  for (let at = from; at < story.sentenceEnd(from); at++)
    if (story.tagIn(at, FINITE | maskOf('VB'))) return true
  return false
}

/** `warned residents not drinking the water`, unless an infinitive follows. */
function gerundBehindNot(story: Story, not: number): Slip | undefined {
  const verb = not + 1
  const [base] = story.forms(verb, Tag.VBG, Tag.VB)
  if (base === undefined || story.tags[verb] !== Tag.VBG) return undefined
  if (hasTo(story, verb + 1)) return undefined
  return {from: not, to: verb, expected: `not to ${base}`}
}

/** `persuaded the novelist dictating a chapter`, unless an infinitive follows behind a reduced clause. */
function gerundBehind(story: Story, last: number, head: number): Slip | undefined {
  const [first, verb] = [last + 1, head + 1]
  // `invites teams representing the branches`: a bare plural has reduced clauses behind it, but for one that is forced.
  const isDefinite = story.tags[head] !== Tag.NNS || story.tags[first] === Tag.DT || story.is(last, FORCING)
  if (!isPerson(story, head) || !isDefinite || story.is(verb, PREPOSITIONS)) return undefined
  if (hasTo(story, verb + 1) || (story.is(last, CLAUSAL) && hasContent(story, verb + 1))) return undefined
  const [base] = story.forms(verb, Tag.VBG, Tag.VB)
  return base !== undefined && story.tagIn(verb + 1, OBJECT_START | maskOf('WRB', 'WP'))
    ? {from: verb, to: verb, expected: `to ${base}`}
    : undefined
}

/** `spent two years to write` */
function behindTime(story: Story, head: number): Slip | undefined {
  const verb = head + 2
  if (!story.is(head, UNITS) || !isTo(story, head + 1)) return undefined
  const gerund = gerundAfterTo(story, verb)
  return gerund === undefined ? undefined : {from: head + 1, to: verb, expected: gerund}
}

/** `let him to go`, `made the men to wait` */
function withTo(
  story: Story,
  person: boolean,
  last: number,
  head: number,
  isSure: boolean
): Slip | undefined {
  const to = head + 1
  if (!isTo(story, to) || gerundAfterTo(story, to + 1) === undefined) return undefined
  const slip = {from: to, to, expected: ''}
  const isLet = story.is(last, LET)
  // `made them to last`
  if (person && (!story.is(head, THEM) || isLet) && isSure) return slip
  const doubted = {...slip, odds: fillOdds(story, to, to + 1, '')}
  if (person || !isSure) return person || story.tags[head] === Tag.NN ? doubted : undefined
  if (isInRelative(story, last)) return undefined
  if (isLet) return isPerson(story, head) ? slip : doubted
  if (!story.tagIn(last + 1, STARTS) && !story.is(head, PEOPLE)) return undefined
  if (story.is(to + 1, HAPPENING) && !story.is(head, INFINITIVAL)) return slip
  return story.is(head, PEOPLE) && !story.is(head, MADE) ? slip : undefined
}

/** `forces the operator publish its accounts`, `enables visitors compare`: no clause, no compound. */
function isBareBehind(story: Story, last: number, head: number): boolean {
  const verb = head + 1
  if (story.is(last, CLAUSAL) || story.is(verb, SPEECH) || isOfRelative(story, last)) return false
  // `Motivating workers require a strategy`, `a letter urging that funding be provided`
  if (last === story.sentenceStart(last) || story.is(verb, AUXILIARIES)) return false
  if (!story.tagIn(verb, maskOf('VB', 'VBP')) || story.has(verb, Flag.capital | Flag.hyphen)) return false
  if (story.forms(verb, Tag.VB, Tag.VBG).length === 0) return false
  if (story.tags[head] === Tag.NN) {
    return isOnlyVerb(story, verb) || (story.tags[verb] === Tag.VB && startsObject(story, verb + 1))
  }
  if (story.tags[head] !== Tag.NNS || isCompound(story, last)) return false
  return isOnlyVerb(story, verb) || story.tagIn(verb + 1, OBJECT_START)
}

/** `sales force objectives include`, `attempts to hire workers fail`: the plural may be the subject of the base form. */
function isCompound(story: Story, last: number): boolean {
  if (story.is(last - 1, TO)) return story.tagIn(last - 2, NOUN)
  return (
    !story.tagIn(last, maskOf('VBZ', 'VBD', 'VBN')) &&
    story.mayBe(last, NOUN) &&
    story.tags[last - 1] !== Tag.MD
  )
}

/**
 * Belongs the verb to a relative clause behind whose end a plural subject waits for the base form: rules that allow
 * companies hurt workers? Behind a singular verb, or where the main clause has its verb already, it does not.
 */
function isOfRelative(story: Story, verb: number): boolean {
  const pronoun = story.beforeAdverbs(verb)
  if (!story.tagIn(pronoun, RELATIVE) && !story.is(pronoun, THAT)) return isInRelative(story, verb)
  if (story.tags[verb] === Tag.VBZ) return false
  for (let at = story.sentenceStart(verb); at < pronoun; at++) if (story.tagIn(at, FINITE)) return false
  return true
}

/** Is it a person or a name: a pronoun, a noun for people, a proper noun? */
export function isPerson(story: Story, token: number): boolean {
  return story.is(token, PEOPLE) || story.is(token, NAMELESS) || story.tagIn(token, maskOf('NNP', 'NNPS'))
}

/** Last token of the object, an *of* phrase included; -1 where there is none. */
export function objectHead(story: Story, first: number): number {
  const {phrases} = story
  // A participle before a noun is read as a part of its phrase: has forced farmers.
  const start = phrases.startOf(first)
  if ((start !== first && start !== first - 1) || story.is(first, THAT)) return -1
  let head = phrases.ownedHeadOf(first)
  if (story.is(head + 1, OF) && phrases.startOf(head + 2) === head + 2) head = phrases.ownedHeadOf(head + 2)
  return head - first < LONGEST_OBJECT && story.tagIn(head, NOUN) ? head : -1
}
