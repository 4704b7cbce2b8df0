import {
  ADJECTIVE, NOUN, Tag, attestationAfter, attestationBefore, formOdds, maskOf, words, type Auxiliary, type Story, type TagId
} from '../../src/define/index.js' // prettier-ignore
import {afterBe} from './after-be.generated.js'
import {timeNouns} from '../../lexicons/time-nouns.generated.js'
import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {hoping} from './hoping.generated.js'
import {naming} from './naming.generated.js'
import {particles} from './particles.generated.js'
import {soundAlikes} from './sound-alikes.generated.js'
import {unusual} from './unusual.generated.js'

/** What to write. */
export interface Repair {
  expected: readonly string[]
  /** Chance that an editor accepts it, where counts and grammar are proof. */
  confidence?: number
  /** Else what the evidence room says, and which construction it is. */
  odds?: number
  frame?: string
  sure: boolean
  /** How often the participle (`right`) and what stands here (`wrong`) were seen after the auxiliary. */
  counts?: {right: string; wrong: string}
}

const SOUND_ALIKES = words(...soundAlikes)
const PARTICLES = words(...new Set(particles.map((line) => line.split(' ')[0] ?? '')))
const NO_OBJECT = new Set(particles)
const BESIDE = new Map(
  unusual.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)])
)
const AFTER_BE = new Map(afterBe.map((line) => line.split(' ') as [string, string]))
/** `to be host for the fair` */
const HOSTED = words('for', 'to', 'of')
const NOT = words('not', "n't", 'never')
const THAT = words('that')
const BEEN = words('been', 'being')
const DAYS = words('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'yesterday', 'today', 'tomorrow', 'tonight') // prettier-ignore
const DEICTIC = words('last', 'next', 'this', 'early', 'late', 'earlier', 'later')
const TIMES = words(...timeNouns, 'this', 'last', 'that', 'in', 'on')
const OBJECT = maskOf('DT', 'PRP', 'PRP$')
/** On it’s own: another slip. */
const NEVER = words('own')
/** Adjectives that close a compound. */
const CLOSING = words('free', 'exempt', 'friendly', 'worthy')
const BY = words('by')
const PERSONS = words(...personNouns)
const HOPING = words(...hoping)
const NAMING = words(...naming)
const TITLE = maskOf('NN', 'JJ', 'JJS', 'NNP')
const BASE = maskOf('VB')
const FINITE_PAST = maskOf('VBD')
const GERUND = maskOf('VBG')
const NUMBER = maskOf('CD')
const POSSESSIVE = Tag.PRP$
const PARTICIPLE = maskOf('VBN')
const WAS = words('was', 'were')
const DID = words('did')
/** Past tenses that are nouns or adjectives too, or stand as a verb of their own: he did not. */
const AUXILIARY_FORMS = words('did', 'was', 'were', 'had', 'might', 'could')

/** The participle must be seen so often there, and so many times oftener than the bare form. */
const PROVED = {often: 20, times: 50}
const LIKELY = {often: 4, times: 20}
/** The same where no noun can stand. */
const SEEN = {often: 2, times: 5}
/** After *have* the participle of a word that is a noun too is seen so many times oftener. */
const NOUN_TIMES = 200
/** Before an infinitive so many times are enough, if the odds are good too: had hope to open. */
const BARE_TIMES = 5
const BARE_ODDS = 1.5
/** Below these odds a place asks for no participle, and above those it does. */
const LEAST_ASKED = -2
const ASKED = 0
/** A noun before nouns is seen oftener than this. */
const FEW = 2

/**
 * The participle that belongs in place of a word after an auxiliary.
 *
 * @param story The story.
 * @param verb The word.
 * @param auxiliary The verb that asks for a participle.
 * @returns What to write; `undefined` where the word may be right.
 */
export function participleFor(story: Story, verb: number, auxiliary: Auxiliary): Repair | undefined {
  if (
    isParticiple(story, verb) ||
    (story.is(verb, NEVER) && !story.is(verb + 1, BY)) ||
    isSetPhrase(story, verb)
  )
    return undefined
  if (story.is(verb, PARTICLES)) return auxiliary === 'have' ? particleRepair(story, verb) : undefined
  const past =
    story.mayBe(verb, FINITE_PAST) && auxiliary !== 'get' ? pastRepair(story, verb, auxiliary) : undefined
  const proved = past ?? (story.mayBe(verb, BASE) ? baseRepair(story, verb, auxiliary) : undefined)
  return proved ?? likelyRepair(story, verb, auxiliary)
}

/** Forms that stand where a participle is asked for, by the tag that each is read with. */
const WRITTEN: readonly (readonly [TagId, string])[] = [
  [Tag.VB, 'base'],
  [Tag.VBD, 'past']
]

/** What neither counts nor grammar prove, as far as the models have it. */
function likelyRepair(story: Story, verb: number, auxiliary: Auxiliary): Repair | undefined {
  for (const [tag, name] of WRITTEN) {
    if (!story.mayBe(verb, 1 << tag) || story.is(verb, AUXILIARY_FORMS)) continue
    const expected = story.forms(verb, tag, Tag.VBN)
    const [first] = expected
    if (tag === Tag.VB && !isParticipleUsual(story.lower(verb), auxiliary)) continue
    if (first === undefined || expected.includes(story.lower(verb))) continue
    const compound = startsNoun(story, verb + 1) ? '-compound' : ''
    // `have lower costs`: an adjective after *have*.
    if (auxiliary === 'have' && tag === Tag.VB && story.mayBe(verb, ADJECTIVE)) continue
    // `is schedule pressure`: a noun before a noun, whatever the models say.
    if (compound && tag === Tag.VB && auxiliary !== 'have') continue
    return {
      expected,
      odds: formOdds(story, verb, first),
      frame: `${auxiliary}-${name}${compound}`,
      sure: false
    }
  }
  return undefined
}

/** `is schedule` → `is scheduled`. */
function baseRepair(story: Story, verb: number, auxiliary: Auxiliary): Repair | undefined {
  const lemma = story.lower(verb)
  // `the sites you would like to have participate`
  if (auxiliary === 'have' && story.tags[verb - 2] === Tag.TO && !story.is(verb + 1, BY)) return undefined
  const {participle, base} = countsOf(story, verb, auxiliary)
  // After *not*, *been* and *being*, and before an object, stands no noun: have not sleep, has find the net.
  const asking = story.beforeAdverbs(verb)
  // `can be host on`: behind the bare *be* too, where no participle or noun follows (can be reverse engineered).
  const bareBe =
    story.word(asking) === 'be' &&
    story.isWord(verb + 1) &&
    !story.is(verb + 1, HOSTED) &&
    !startsNoun(story, verb + 1)
  const been = auxiliary === 'be' && (story.is(asking, BEEN) || bareBe)
  const verbal = story.is(verb - 1, NOT) ? auxiliary === 'have' : been || story.tagIn(verb + 1, OBJECT)
  const noun = !verbal && story.mayBe(verb, NOUN | ADJECTIVE)
  const by = story.is(verb + 1, BY)
  // `Adding to it is concern that …`
  if (noun && auxiliary === 'be' && story.is(verb + 1, THAT) && !isFelt(story, asking)) return undefined
  // `is schedule pressure`, `are target areas`: a noun before a noun.
  const titled = auxiliary === 'be' && story.is(verb, NAMING) && story.tagIn(verb + 1, TITLE)
  if (noun && startsNoun(story, verb + 1) && !titled && !(auxiliary === 'have' && takesObject(story, verb)))
    return undefined
  // One has help, and plans: a noun after *have* needs no participle unless it was next to never seen there.
  const bareNoun = noun && auxiliary === 'have' && base * NOUN_TIMES > participle
  if (bareNoun && !lacksArticle(story, verb, auxiliary)) return undefined
  const reaches = ({often, times}: typeof PROVED) => participle >= often && participle >= times * base
  // Behind *been* stands no bare verb: has been outmanoeuvre.
  const bare = been && !story.mayBe(verb, NOUN | ADJECTIVE)
  if (![PROVED, LIKELY, SEEN].some(reaches) && (noun || !(bare || isSeen(lemma)))) return undefined
  // `This is design.`: what stands around it asks for no participle.
  const expected = story.forms(verb, Tag.VB, Tag.VBN)
  const [participleForm] = expected
  if (participleForm === undefined) return undefined
  const asked = formOdds(story, verb, participleForm)
  if (noun && auxiliary === 'be' && !by && asked < LEAST_ASKED) return undefined
  // Proof must be plain for an adjective (was direct, is lead) and for a noun that ends its clause (is change).
  const doubtful = noun && !by && asked < ASKED && (story.mayBe(verb, ADJECTIVE) || !story.isWord(verb + 1))
  const levels = verbal || bareNoun ? [PROVED, LIKELY, SEEN] : doubtful ? [PROVED] : [PROVED, LIKELY]
  const level = levels.find(reaches)
  if (!level && (noun || !(bare || isSeen(lemma)))) return undefined
  const beside = BESIDE.get(lemma)
  const first = auxiliary === 'be' ? AFTER_BE.get(lemma) : undefined
  return {
    expected: [...new Set([first, ...expected, beside].filter((form) => form !== undefined))],
    // What counts prove and the place asks for needs no more evidence.
    ...(level && (asked >= ASKED || bareNoun) ? {confidence: bareNoun ? 0.9 : 0.97} : {odds: asked}),
    ...(participle > 0 ? {counts: {right: countOf(participle), wrong: countOf(base)}} : {}),
    frame: `${auxiliary}-${level === PROVED ? 'proved' : 'seen'}${noun ? '-noun' : ''}`,
    // `The order is stop, look and listen.`: where a mark follows, an editor decides; so where one *have* may be too many.
    sure:
      level === PROVED &&
      lemma !== 'have' &&
      expected.length === 1 &&
      story.word(verb + 1) !== ',' &&
      !story.is(verb, SOUND_ALIKES)
  }
}

/** How often a participle and its bare form were seen; *get* has the passive of *be* (got swept out). */
function countsOf(story: Story, verb: number, auxiliary: Auxiliary): {participle: number; base: number} {
  const lemma = story.lower(verb)
  const counts = attestationAfter(lemma, auxiliary)
  if (auxiliary !== 'get' || counts.base > 0 || !story.tagIn(verb + 1, maskOf('RP', 'WRB'))) return counts
  return {participle: attestationAfter(lemma, 'be').participle, base: 0}
}

/** Was the participle seen after the auxiliary, and the bare form not more often? */
function isParticipleUsual(lemma: string, auxiliary: Auxiliary): boolean {
  const {participle, base} = attestationAfter(lemma, auxiliary)
  return participle > 0 && participle >= base
}

/** A count as a reader takes it in: 2,140. */
function countOf(count: number): string {
  // `toLocaleString` would load its tables at every start.
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',')
}

/** `face to face`, `tax free`: a phrase that the word opens. */
function isSetPhrase(story: Story, verb: number): boolean {
  return (
    story.is(verb + 1, CLOSING) || (story.lower(verb + 2) === story.lower(verb) && story.isWord(verb + 1))
  )
}

/** Was the participle of the verb seen after any auxiliary, and its base form after none? */
function isSeen(lemma: string): boolean {
  const seen = (['be', 'have', 'get'] as const).map((auxiliary) => attestationAfter(lemma, auxiliary))
  return seen.some(({participle}) => participle > 1) && seen.every(({base}) => base === 0)
}

/** `has went` → `has gone`; `was took` → `was taken`. */
function pastRepair(story: Story, verb: number, auxiliary: Auxiliary): Repair | undefined {
  if (auxiliary === 'have' && story.is(verb, WAS)) return {expected: ['been'], confidence: 0.93, sure: true}
  // `have did two studies`, but not `the money they had did not last`
  if (story.is(verb, DID) && !story.is(verb + 1, NOT) && !story.tagIn(verb + 1, maskOf('VB', 'MD')))
    return auxiliary === 'have' || story.tagIn(verb + 1, maskOf('IN', 'RB', 'VBG'))
      ? {expected: ['done'], confidence: 0.93, sure: false}
      : undefined
  if (story.is(verb, AUXILIARY_FORMS)) return undefined
  // `had rose almost a metre`: what follows shows that it is no noun and no adjective here.
  const adverbial = auxiliary === 'have' ? isAdverbial(story, verb + 1) : story.is(verb + 1, BY)
  if (
    (story.mayBe(verb, ADJECTIVE) && !adverbial) ||
    (story.mayBe(verb, NOUN) && startsNoun(story, verb + 1))
  )
    return undefined
  const expected = story.forms(verb, Tag.VBD, Tag.VBN)
  const [first] = expected
  if (first === undefined || expected.includes(story.lower(verb))) return undefined
  const [lemma] = story.lexicon.lemmasOf(story.ids[verb], Tag.VBD)
  if (lemma === undefined) return undefined
  const {participle} = attestationAfter(story.lexicon.wordOf(lemma), auxiliary)
  // `had drank`, `had ran`: what is a past tense alone needs no counts.
  const only = auxiliary === 'have' && !story.mayBe(verb, NOUN | ADJECTIVE | BASE | PARTICIPLE)
  if (participle < 2 && !only) return undefined
  // After *be* the past tense may stand by itself: `is saw` is *is seen* or *saw*.
  const sure = auxiliary === 'have' && expected.length === 1 && participle >= PROVED.often
  return {expected, confidence: 0.93, sure: sure && !story.is(verb, SOUND_ALIKES)}
}

/** `officials are worry that`: a person is none of what *that* says. */
function isFelt(story: Story, auxiliary: number): boolean {
  return story.is(auxiliary - 1, PERSONS) || story.tagIn(auxiliary - 1, maskOf('PRP'))
}

/**
 * `had hope to open`: a noun without its article behind *have*, where an infinitive shows that a verb is meant.
 */
function lacksArticle(story: Story, verb: number, auxiliary: Auxiliary): boolean {
  if (!story.is(verb, HOPING) || !story.tagIn(verb + 1, maskOf('TO')) || story.tags[verb + 2] !== Tag.VB)
    return false
  const {participle, base} = attestationAfter(story.lower(verb), auxiliary)
  const [expected] = story.forms(verb, Tag.VB, Tag.VBN)
  return (
    expected !== undefined && participle >= BARE_TIMES * base && formOdds(story, verb, expected) >= BARE_ODDS
  )
}

/** `has lay idle`, `had rose almost a metre`: a preposition, an adverb, a number or an adjective without its noun. */
function isAdverbial(story: Story, token: number): boolean {
  if (story.tagIn(token, ADJECTIVE)) return !story.tagIn(token + 1, NOUN | ADJECTIVE)
  return story.tagIn(token, maskOf('IN', 'TO', 'RB', 'CD'))
}

/** `has up its efforts` → `has upped its efforts`, with an object behind it. */
function particleRepair(story: Story, verb: number): Repair | undefined {
  const determiner = verb + 1
  if (story.tags[determiner] !== POSSESSIVE) return undefined
  const object = determiner + 1
  const head = story.tags[object] === Tag.VBG ? object : story.phrases.headOf(object)
  if (head < 0 || NO_OBJECT.has(`${story.lower(verb)} ${story.lower(head)}`)) return undefined
  const expected = story.forms(verb, Tag.VB, Tag.VBN)
  const beside = BESIDE.get(story.lower(verb))
  if (expected.length === 0) return undefined
  return {expected: beside === undefined ? expected : [...expected, beside], confidence: 0.9, sure: false}
}

/** `has strain relations`: a plural behind a word that stands before nouns next to never. */
function takesObject(story: Story, verb: number): boolean {
  return story.tags[verb + 1] === Tag.NNS && attestationBefore(story.lower(verb)).base <= FEW
}

/** Does a noun, an adjective or a participle (tax deferred) stand there without a determiner? */
function startsNoun(story: Story, token: number): boolean {
  // `were arrested early Sunday`
  if (story.is(token, DAYS) || story.is(token + 1, DAYS) || isTime(story, token)) return false
  if (story.tagIn(token, NOUN | GERUND) || isPart(story, token) || story.mayBe(token, PARTICIPLE)) return true
  // `tax and trade policies`, `posts, poles and fences`
  const last = token + 1
  if (story.word(token) === ',' && story.word(last + 1) !== ',' && story.tags[last + 1] !== Tag.CC)
    return false
  const joined = story.word(token) === ',' || story.tags[token] === Tag.CC
  return (joined || story.tagIn(token, ADJECTIVE)) && story.tagIn(last, NOUN)
}

/** `was kill last week` */
function isTime(story: Story, token: number): boolean {
  return story.is(token, DEICTIC) && story.is(token + 1, TIMES)
}

/** `phase one of two`: a number that counts a part and no thing. */
function isPart(story: Story, token: number): boolean {
  return story.tagIn(token, NUMBER) && /^\p{L}+$/u.test(story.word(token)) && !story.tagIn(token + 1, NOUN)
}

/** Is the word itself a participle, and not only an old form that some list has (he has spoke)? */
function isParticiple(story: Story, token: number): boolean {
  const id = story.ids[token]
  const {lexicon} = story
  return lexicon.lemmasOf(id, Tag.VBN).some((lemma) => lexicon.formsOf(lemma, Tag.VBN).includes(id))
}
