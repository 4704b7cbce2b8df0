import {NOUN, Tag, VERB, fillOdds, formOdds, maskOf, words, type Story} from '../../src/define/index.js'
import type {Entry} from './complements.js'
import {
  baseOfGerund,
  followsBe,
  gerundAfterTo,
  gerundOfBase,
  isActive,
  isAmbiguous,
  isInRelative,
  isOnlyVerb,
  isTo,
  startsObject
} from './words.js'

/** A verb in a form that its governor does not ask for. */
export interface Slip {
  /** First and last token that are replaced; an insertion has `to` before `from`. */
  from: number
  to: number
  expected: string
  /** Evidence for it, in natural logarithms of odds, where the words alone are no proof. */
  odds?: number
}

const PERSONS = words('him', 'them', 'us', 'me')
const ANY_PERSON = words('him', 'her', 'them', 'us', 'me')
const THEM = words('them')
const THAT = words('that')
const STATES = words('be', 'have')
/** Verbs with an object and an infinitive: an answer that they consider to be right. */
const BELIEVING = words('consider', 'considers', 'considered', 'considering', 'imagine', 'imagined')
const LET = words('let', 'lets', 'letting')
const PARTICLE = maskOf('RP')
/** What follows may be a clause of its own without *that*: told workers face layoffs. */
const CLAUSAL = words(
  'tell', 'tells', 'told', 'telling', 'warn', 'warns', 'warned', 'warning', 'teach', 'taught', 'teaches', 'advise',
  'advises', 'advised', 'require', 'requires', 'required', 'ask', 'asks', 'asked', 'expect', 'expects', 'expected',
  'remind', 'reminds', 'reminded', 'wish', 'wishes', 'wished', 'trust', 'plead', 'pleads', 'pleaded', 'convince',
  'convinces', 'convinced', 'request', 'need', 'needs', 'needed', 'persuaded', 'persuade', 'direct', 'order', 'urge',
  'urges', 'urged', 'beg', 'challenge', 'instruct', 'petition', 'assign', 'implore'
) // prettier-ignore
const LONGEST_OBJECT = 6
/** `In come the judges`: adverbs before a verb too. */
const PARTICLES = words('in', 'on', 'over', 'through', 'about')
/** So much more evidence is asked for where a noun may stand: took it by force. */
const NOMINAL = 2.5

/**
 * Does a verb stand in a wrong form behind a word of the list?
 *
 * @param story The story.
 * @param entry The entry.
 * @param token Token of the entry’s key word.
 */
export function slipOf(story: Story, entry: Entry, token: number): Slip | undefined {
  const start = token - entry.key
  const last = start + entry.words.length - 1
  if (!story.together(start, last + 1) || !spells(story, entry, start)) return undefined
  switch (entry.frame) {
    case 'verb':
      return isActive(story, start) && !isAmbiguous(story, start) ? directly(story, entry, last) : undefined
    case 'adjective':
      return followsBe(story, start) && !story.tagIn(start, NOUN) ? directly(story, entry, last) : undefined
    case 'object':
      return isActive(story, start) ? behindObject(story, entry, last) : undefined
    case 'passive':
      return followsBe(story, start) ? behindPassive(story, entry, last) : undefined
    case 'opening':
      return opens(story, start) ? directly(story, entry, last) : undefined
    case 'preposition':
      return behindPreposition(story, entry, start, last)
    case 'word':
      return directly(story, entry, last)
  }
}

/** Do the words stand there? Of one word the index knows it. */
function spells(story: Story, {words: spelled}: Entry, start: number): boolean {
  return (
    spelled.length === 1 ||
    spelled.every((spellings, index) => spellings.includes(story.lower(start + index)))
  )
}

function opens(story: Story, token: number): boolean {
  return token === story.sentenceStart(token)
}

/** The verb right behind. */
function directly(story: Story, {frame, right, wrong, isFirm}: Entry, last: number): Slip | undefined {
  const next = last + 1
  if (wrong.has('ing')) {
    const base = baseOfGerund(story, next, frame === 'verb' && !isFirm)
    return base === undefined ? undefined : {from: next, to: next, expected: `to ${base}`}
  }
  if (!wrong.has('to') || !isTo(story, next) || !story.together(last, next + 1)) return undefined
  const verb = next + 1
  const gerund = frame === 'word' ? story.forms(verb, Tag.VB, Tag.VBG)[0] : gerundAfterTo(story, verb)
  if (gerund === undefined || story.tags[verb] !== Tag.VB || isInRelative(story, last)) return undefined
  if (right === 'bare') return {from: next, to: next, expected: ''}
  if (frame === 'verb' && story.is(verb, STATES) && (story.is(last, BELIEVING) || story.lower(verb) === 'be'))
    return undefined
  return {from: next, to: verb, expected: gerund}
}

/** `allow him enter`, `let him to go` */
function behindObject(story: Story, {right, wrong}: Entry, last: number): Slip | undefined {
  const first = last + 1
  const person = story.is(first, right === 'bare' ? ANY_PERSON : PERSONS)
  const head = person ? first : objectHead(story, first)
  const verb = head + 1
  if (head < 0 || !story.together(last, verb + 1)) return undefined
  if (right === 'to') {
    // `allowed him entering the hall`
    const base = person && wrong.has('ing') ? baseOfGerund(story, verb, false) : undefined
    if (base !== undefined) return {from: verb, to: verb, expected: `to ${base}`}
    if (!person && (story.is(last, CLAUSAL) || !isOnlyVerb(story, verb) || !startsObject(story, verb + 1)))
      return undefined
    if (!story.tagIn(verb, maskOf('VB', 'VBP')) || gerundOfBase(story, verb) === undefined) return undefined
    // `asked them what`, `taught them math`: only a verb that is nothing else, or has an object.
    return isOnlyVerb(story, verb) || startsObject(story, verb + 1)
      ? {from: verb, to: verb - 1, expected: 'to '}
      : undefined
  }
  if (!isTo(story, verb) || gerundAfterTo(story, verb + 1) === undefined) return undefined
  // `made them to last`
  const sure = person && (!story.is(first, THEM) || story.is(last, LET)) && wrong.get('to') === false
  return {
    from: verb,
    to: verb,
    expected: '',
    ...(sure ? {} : {odds: fillOdds(story, verb, verb + 1, '')})
  }
}

/** Head of a singular object; -1 where there is none. */
function objectHead(story: Story, first: number): number {
  if (
    story.phrases.startOf(first) !== first ||
    story.is(first, THAT) ||
    !story.tagIn(first, maskOf('DT', 'PRP$'))
  )
    return -1
  const head = story.phrases.headOf(first)
  return head - first < LONGEST_OBJECT && story.tags[head] === Tag.NN ? head : -1
}

/** `was made sign`, `were seen enter` */
function behindPassive(story: Story, {right}: Entry, last: number): Slip | undefined {
  const verb = last + 1
  const gerund = gerundOfBase(story, verb)
  if (gerund === undefined || !isOnlyVerb(story, verb) || !story.tagIn(verb, maskOf('VB', 'VBP')))
    return undefined
  return right === 'to'
    ? {from: verb, to: verb - 1, expected: 'to '}
    : {from: verb, to: verb, expected: gerund}
}

/** `without to sign`, `look forward to see`, `accused of hide the losses` */
function behindPreposition(story: Story, {wrong}: Entry, start: number, last: number): Slip | undefined {
  const next = last + 1
  // A preposition that ends a relative clause or belongs to a verb: the people he works with say the …
  const single = start === last
  if (single && (story.tagIn(last, PARTICLE) || isInRelative(story, last))) return undefined
  if (wrong.has('to') && isTo(story, next)) {
    const gerund = gerundAfterTo(story, next + 1)
    if (gerund === undefined || (single && wrong.get('bare') !== false && story.tagIn(last - 1, VERB)))
      return undefined
    return {from: next, to: next + 1, expected: gerund}
  }
  const weighed = wrong.get('bare')
  if (weighed === undefined) return undefined
  const gerund = gerundOfBase(story, next)
  if (gerund === undefined || (!startsObject(story, next + 1) && !isOnlyVerb(story, next))) return undefined
  if (!weighed && isOnlyVerb(story, next)) return {from: next, to: next, expected: gerund}
  // `With help the team can …`: the subject follows.
  const clauseStarts = opens(story, start) || story.word(start - 1) === ','
  return startsObject(story, next + 1) &&
    (!clauseStarts || (isOnlyVerb(story, next) && !story.is(start, PARTICLES)))
    ? {
        from: next,
        to: next,
        expected: gerund,
        odds: formOdds(story, next, gerund) - (isOnlyVerb(story, next) ? 0 : NOMINAL)
      }
    : undefined
}
