import {
  ADJECTIVE,
  FINITE,
  Flag,
  NOUN,
  Tag,
  VERB,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {subordinators} from '../../lexicons/subordinators.generated.js'
import {OBJECT_OF} from './cases-of.js'
import {causativeVerbs} from '../../lexicons/causative-verbs.generated.js'
import {afterPhrase, isMentioned, standsAlone} from './clause.js'
import {invertingVerbs} from './inverting-verbs.generated.js'
import {clauseTakers} from './clause-takers.generated.js'
import {sayingVerbs} from './saying-verbs.generated.js'
import {strongPrepositions} from './strong-prepositions.generated.js'
import {weakPrepositions} from './weak-prepositions.generated.js'

const STRONG = words(...strongPrepositions)
const WEAK = words(...weakPrepositions)
const CAUSATIVE = words(...causativeVerbs)
const CLAUSE_TAKERS = words(...sayingVerbs, ...clauseTakers)
const OF = words('of')
const QUANTIFIERS = words('all', 'both', 'each', 'few', 'half', 'many', 'most', 'neither', 'none', 'one', 'several', 'some', 'dozens', 'hundreds', 'lot', 'thousands') // prettier-ignore
const GIVING = words('give', 'gives', 'gave', 'giving', 'given', 'offer', 'offers', 'offered', 'offering', 'hand', 'handed', 'handing', 'lend', 'lent', 'sent', 'send', 'sending', 'grant', 'granted', 'granting', 'cost', 'costs', 'paid') // prettier-ignore
const QUOTE_END = /^[”"’]$/u
const LET = words('let', 'lets', 'letting')
const BETWEEN = words('between')
const BY = words('by')
const BUT = words('but', 'and', 'which', 'who', 'where', 'when')
const MEMBER = maskOf('DT', 'PRP', 'PRP$', 'NNP', 'NN', 'NNS')
const TOLD = words('told', 'tells', 'informed', 'assured', 'reminded', 'warned', 'notified')
const REMINDING = words('remind', 'reminds', 'reminded', 'warn', 'warns', 'convinced', 'accused', 'accuse', 'accuses') // prettier-ignore
const AUXILIARIES = words('am', 'is', 'are', 'was', 'were', 'do', 'does', 'did', 'has', 'have', 'had')
const DO = words('do', 'does', 'did')
const INVERTING = words(...invertingVerbs)
const AND = words('and', 'or')
const WHO = words('who', 'that', 'whom')
const ASKED = words('told', 'tells', 'asked', 'asks', 'informed', 'reminded', 'questioned')
/** What opens what was asked or told. */
const QUESTION = words('if', 'whether', 'why', 'how', 'about')
const THAT = words('that')
const SAYING = words(...sayingVerbs)
const LIKES = words('likes')
/** What may stand behind a coordination that ends its clause. */
const CLOSES = /^[.,;)?!—–…]$/u
const TITLES = words('the', 'a')
const PERSONS = words(...personNouns)
const SUBORDINATE = words(...subordinators)
const AS = words('as')
const TO_WORD = words('to')
const MOST = words('most')
const WHAT = words('what')
const BE = words('is', 'was')
const HAVE = words('has', 'have', 'had')
/** What follows the person that one tells or reminds: reminded him of it. */
const OF_WHAT = words('of', 'about', 'against')
const NEW_SUBJECT = maskOf('PRP', 'DT', 'PRP$', 'NNP', 'NNS', 'EX')

/**
 * A subject form where an object must stand: between he and the minister, for my wife and I, told they to leave.
 *
 * @param story The story.
 * @param token A pronoun in the subject form.
 */
export function inObjectSlot(story: Story, token: number): Proposal | undefined {
  const object = OBJECT_OF.get(story.lower(token))
  if (object === undefined || !isPlain(story, token)) return undefined
  const before = token - 1
  if (!story.together(before, token) || !story.has(token, Flag.spaced)) return undefined
  const governor = governorOf(story, token)
  if (governor < 0) return undefined
  return {...story.span(token), expected: [object], data: {after: story.word(governor)}}
}

/** A word of its own, no name (Mr. He), no numeral (World War I) and no form that is spoken of. */
function isPlain(story: Story, token: number): boolean {
  if (story.lower(token) !== 'i' && story.has(token, Flag.capital)) return false
  // `He who hesitates`
  const antecedent = story.lower(token) !== 'i' && story.is(token + 1, WHO) && !story.is(token - 1, TOLD)
  return !isMentioned(story, token) && !antecedent && !story.has(token + 1, Flag.clitic)
}

/** The preposition or verb that the pronoun is the object of; -1 if there is none. */
function governorOf(story: Story, token: number): number {
  const before = token - 1
  if (story.is(before, STRONG) || story.is(before, WEAK))
    return byPreposition(story, before, token) ? before : -1
  if (story.is(before, AND)) return inCoordination(story, token)
  if ((story.tagIn(before, VERB) || isPerfect(story, before)) && byVerb(story, before, token)) return before
  return -1
}

function byPreposition(story: Story, preposition: number, token: number): boolean {
  if (story.is(preposition - 1, LIKES)) return false
  const sure = story.is(preposition, STRONG)
  const numeral = story.lower(token) === 'i'
  const next = token + 1
  if (story.is(next, AND)) {
    // A pronoun behind *between* is one of its two.
    if (story.is(preposition, BETWEEN) && story.tagIn(next + 1, MEMBER)) return true
    const after = afterPhrase(story, next + 1)
    if (after < 0 || !story.together(token, after - 1)) return false
    if (numeral && story.has(next + 1, Flag.allCaps)) return false
    return sure || standsAlone(story, after, false) || isFrontedPair(story, preposition, after)
  }
  // `one of they was hurt`
  if (
    story.is(preposition, OF) &&
    (story.is(preposition - 1, QUANTIFIERS) || story.tagIn(preposition - 1, maskOf('CD')))
  )
    return !story.tagIn(next, NOUN)
  if (numeral) return false
  // `images of he wearing a mask`, `a gift from he to the museum`
  if (sure && (story.tags[next] === Tag.VBG || story.tags[next] === Tag.TO)) return true
  if (story.tags[next] === Tag.TO && story.tags[next + 1] === Tag.VB) return true
  // `of they house` is another slip, and so is `for we voters`.
  if (story.tagIn(next, NOUN | ADJECTIVE)) return false
  // `Without she, the team has lost`
  if (story.word(next) === ',' && isFrontedPair(story, preposition, next)) return true
  // `sources close to they said so`
  if (story.is(preposition, TO_WORD) && story.tags[preposition - 1] === Tag.JJ) return true
  return standsAlone(story, next, sure)
}

/** `For he and his team, the defeat ended a run`: what the pair is for is a clause of its own. */
function isFrontedPair(story: Story, preposition: number, comma: number): boolean {
  if (preposition !== story.opener(preposition) || story.word(comma) !== ',') return false
  let verb = comma + 1
  while (verb < story.sentenceEnd(comma) && story.isWord(verb) && !story.tagIn(verb, FINITE)) verb++
  return verb > comma + 1 && story.tagIn(verb, FINITE) && story.isWord(verb + 1)
}

/** `has cost they half of it`, where a noun was read */
function isPerfect(story: Story, verb: number): boolean {
  return story.mayBe(verb, maskOf('VBN')) && story.is(verb - 1, HAVE)
}

/** First token of the list that a phrase ends: `by the chairman, the treasurer and I`. */
function listStart(story: Story, start: number): number {
  let first = start
  while (story.word(first - 1) === ',' && story.phrases.headOf(first - 2) === first - 2)
    first = story.phrases.startOf(first - 2)
  return first
}

/** `for my wife and I`, `between the minister and he`: the preposition before the first of two; -1 if unsure. */
function inCoordination(story: Story, token: number): number {
  const head = token - 2
  const start = story.phrases.startOf(head)
  const preposition = start < 0 ? -1 : listStart(story, start) - 1
  if (start < 0 || story.phrases.headOf(head) !== head || !story.together(preposition, token)) return -1
  if (story.tagIn(preposition, VERB))
    return byVerbInCoordination(story, preposition, token) ? preposition : -1
  const between = story.is(preposition, BETWEEN)
  if (!between && !story.is(preposition, STRONG) && !story.is(preposition, WEAK)) return -1
  // The King and I
  if (story.lower(token) === 'i' && story.has(head, Flag.capital) && story.is(start, TITLES)) return -1
  const next = token + 1
  // A singular behind *between* asks for a second member.
  if (between && story.tags[head] !== Tag.NNS) return preposition
  // `she was in Rome and he in Paris`; but `promised to his brother and he by the mayor`
  if (isSubordinate(story, token)) return preposition
  const placed = story.tagIn(next, maskOf('IN'))
  const gapped = story.lower(token) !== 'i' && placed && !story.is(next, BY)
  if (gapped || !(isClosed(story, next) || placed || story.tags[next] === Tag.TO)) return -1
  // `addressed to my wife and I, but it was for him`
  if (story.word(next) === ',' && story.is(next + 1, BUT)) return preposition
  return standsAlone(story, next, false) ? preposition : -1
}

/** `to my mother and I when the bus stopped`: a clause of its own begins behind the pair. */
function isSubordinate(story: Story, token: number): boolean {
  const next = token + 1
  if (!story.is(next, SUBORDINATE) || !story.tagIn(next + 1, NEW_SUBJECT)) return false
  return story.lower(token) === 'i' || !story.is(next, AS)
}

/** A mark, or an adverb and its mark: `treated his family and he unfairly.` */
function isClosed(story: Story, next: number): boolean {
  if (CLOSES.test(story.word(next))) return true
  return story.tags[next] === Tag.RB && story.lower(next).endsWith('ly') && CLOSES.test(story.word(next + 1))
}

/** `invited my husband and I to dinner`: a verb before the first of two, and no verb behind them. */
function byVerbInCoordination(story: Story, verb: number, token: number): boolean {
  const next = token + 1
  // `Let my brother and I explain`
  if (story.is(verb, LET)) return story.mayBe(next, maskOf('VB')) && story.isWord(next)
  if (story.is(verb, SAYING) || !hasSubject(story, verb)) return false
  // The King and I
  if (story.has(token - 2, Flag.capital) && story.is(story.phrases.startOf(token - 2), TITLES)) return false
  if (story.is(next, THAT)) return true
  // `asked the residents and we to stay`
  if (story.tags[next] === Tag.TO && story.tags[next + 1] === Tag.VB && story.is(verb, ASKED)) return true
  if (story.is(verb, INVERTING)) return false
  // `gave the brothers and he exclusive rights`
  const rights = story.phrases.headOf(next)
  if (rights > next && story.is(verb, GIVING) && story.is(token - 2, PERSONS))
    return standsAlone(story, rights + 1, false)
  if (isSubordinate(story, token) && story.tagIn(verb, maskOf('VBD'))) return true
  if (story.is(verb, CLAUSE_TAKERS)) return story.tags[next] === Tag.TO
  const closed = isClosed(story, next) || story.tagIn(next, maskOf('IN', 'TO'))
  return closed && standsAlone(story, next, false)
}

function byVerb(story: Story, verb: number, token: number): boolean {
  const next = token + 1
  const infinitive = story.tags[next] === Tag.TO && story.tags[next + 1] === Tag.VB
  if (story.lower(token) === 'i' && !infinitive) return false
  if (story.is(verb, LET)) return story.word(next) !== ','
  const bare =
    story.tags[next] === Tag.VB && story.mayBe(next, maskOf('VB')) && !story.mayBe(next, maskOf('VBD', 'RB'))
  if (story.is(verb, CAUSATIVE) && bare) return !story.is(verb - 1, AND)
  // `the judge asked they to return`: an infinitive has no subject form before it
  if (infinitive) return !story.is(verb, AUXILIARIES) && hasSubject(story, verb)
  // `asked he if he understood`
  if (story.is(verb, ASKED) && story.is(next, QUESTION)) return hasSubject(story, verb)
  if (
    story.is(next, AND) &&
    !story.is(verb, AUXILIARIES) &&
    isTold(story, verb, afterPhrase(story, next + 1))
  )
    return hasSubject(story, verb)
  // `told he that the case was closed`
  if (story.is(verb, TOLD) && story.is(next, THAT)) return hasSubject(story, verb)
  if (story.is(verb, INVERTING)) return false
  // `reminded he of it`, `What angered they most was`
  if ((story.is(verb, TOLD) || story.is(verb, REMINDING)) && story.is(next, OF_WHAT))
    return hasSubject(story, verb)
  if (story.is(verb - 1, WHAT) && story.is(next, MOST)) return story.is(next + 1, BE)
  // `offered they land`, where a verb was read
  const offered = story.tagIn(next, maskOf('VBP')) && story.mayBe(next, maskOf('NN'))
  const second = (offered || story.tagIn(next, NOUN | ADJECTIVE)) && story.is(verb, GIVING)
  if (story.tagIn(next, NOUN) && !second) return false
  // `believes they are ready`; but `does not trust they.`
  if (story.is(verb, CLAUSE_TAKERS) && story.isWord(next)) return false
  if (!hasSubject(story, verb)) return false
  if (second) return standsAlone(story, Math.max(next, story.phrases.headOf(next)) + 1, false)
  if (isGovernedBehind(story, verb, next)) return true
  if (story.is(next, AND)) {
    const after = afterPhrase(story, next + 1)
    return after > 0 && standsAlone(story, after, false)
  }
  return standsAlone(story, next, false)
}

/** `struck he on the head after they had met`: a preposition, and no verb that the pronoun could be the subject of. */
function isGovernedBehind(story: Story, verb: number, adverb: number): boolean {
  const next = story.afterAdverbs(adverb)
  if (!story.tagIn(next, maskOf('IN')) || story.is(next, SUBORDINATE) || story.is(next, THAT)) return false
  return story.tagIn(verb, maskOf('VBD', 'VBZ', 'VBN')) && story.phrases.headOf(next + 1) > next
}

/** `told she and her husband to leave`, `told he and his wife that`: what follows the pair shows that it is an object. */
function isTold(story: Story, verb: number, after: number): boolean {
  if (after < 0) return false
  return (
    (story.tags[after] === Tag.TO && story.tags[after + 1] === Tag.VB) ||
    (story.is(verb, TOLD) && story.is(after, THAT)) ||
    (story.is(verb, ASKED) && story.is(after, QUESTION))
  )
}

/** Does the verb have its subject before it, so that none is to come: the judge fined she? */
function hasSubject(story: Story, verb: number): boolean {
  if (story.tagIn(verb, maskOf('VBG'))) return true
  let at = verb - 1
  while (story.together(at, verb) && story.tagIn(at, maskOf('RB'))) at--
  if (!story.together(at, verb)) return false
  // `and fined she`, `the officers, who had seen him, chased he on foot`
  if (story.tagIn(at, maskOf('CC'))) return at > story.sentenceStart(verb)
  if (story.word(at) === ',')
    return !QUOTE_END.test(story.word(at - 1)) && story.tagIn(verb + 2, maskOf('IN', 'TO'))
  // `do not trust they`
  if (at < verb - 1 && story.is(at, DO)) return story.tags[verb] === Tag.VB
  if (story.is(at, INVERTING)) return story.tagIn(verb, maskOf('VBN', 'VBG')) || isPerfect(story, verb)
  return story.tagIn(at, NOUN | maskOf('PRP', 'WP', 'WDT', 'MD', 'TO'))
}
