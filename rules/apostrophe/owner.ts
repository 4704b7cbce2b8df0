import {ADJECTIVE, Flag, NOUN, Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {forMany} from './for-many.generated.js'
import {kin} from './kin.generated.js'
import {modifiers} from './modifiers.generated.js'
import {ofOne} from './of-one.generated.js'
import {owners} from './owners.generated.js'
import {ownersAdded} from './owners-added.generated.js'
import {
  SURE_VERBS,
  determinerOf,
  isSuperlative,
  nounFrom,
  ownedBy,
  roleOf,
  type Owned,
  type Role
} from './phrase.js'

/** How sure each construction is beside the noun’s own odds, as a natural logarithm. */
const CERTAINTY: Readonly<Record<Owned, number>> = {ranked: 2, described: 1, singular: 0, plural: -0.5}
/** Odds of a noun that owns five times for once that it modifies. */
const ONE_IN_FIVE = 1.6
/** Odds of a noun that neither list has. */
const UNLISTED = 0.5
/** Odds of a noun that is too rare to be counted. */
const ADDED = 3
/** What a noun that owns as a plural loses: it may be a modifier of what is meant for many (a farmers market). */
const DESCRIPTIVE = 1.5
/** Odds below which nothing is said. */
export const LEAST = 2.5
const SINGULAR = maskOf('NN')
const PLURAL = maskOf('NNS')
const NO_WORD = Flag.capital | Flag.digit | Flag.clitic | Flag.hyphen | Flag.address
const THESE = words('these', 'those', 'all', 'both', 'some', 'any', 'no', 'such', 'that')
const BOTH = words('both')
const FOR_MANY = words(...forMany)
const BODIES = new Set(forMany)
const OF_ONE = words(...ofOne)
const PERSONS = words(...personNouns)
const KIN = words(...kin)
const OWN = words('his', 'her', 'my', 'your')
const MODIFIERS = words(...modifiers)
/** Commonest plurals, as a SCOWL size: a word that is rarer may be no plural at all. */
const COMMON = 50
/** Owners by their singular. */
export const OWNERS: ReadonlyMap<string, {odds: number; plural: boolean}> = new Map([
  ...ownersAdded.map((noun): [string, {odds: number; plural: boolean}] => [
    noun,
    {odds: ADDED, plural: false}
  ]),
  ...owners.map((line): [string, {odds: number; plural: boolean}] => {
    const [noun = '', odds = ''] = line.split(' ')
    return [noun.replace("'", ''), {odds: Number(odds), plural: noun.endsWith("'")}]
  })
])

/** Plurals that own what stands behind them and lack their apostrophe: “the ministers decision”. */
export function* bareOwners(story: Story): Generator<Proposal> {
  for (const token of story.tagged(Tag.NNS)) {
    if (story.has(token, NO_WORD) || !story.mayBe(token, PLURAL) || isVerb(story, token)) continue
    // `the states highest court`: no modifier stands before a superlative.
    const isRanked = isSuperlative(story, token + 1) && !story.is(token + 1, LOOSE)
    if ((story.is(token, MODIFIERS) && !isRanked) || story.lexicon.rankOf(story.ids[token] ?? 0) > COMMON)
      continue
    const [singular] = story.forms(token, Tag.NNS, Tag.NN)
    if (singular === undefined || singular === story.lower(token) || !story.lower(token).endsWith('s'))
      continue
    const counted = story.tags[token - 1] === Tag.CD || story.is(token - 1, BOTH)
    const determiner = story.is(token - 1, BOTH) ? token - 1 : determinerOf(story, token)
    if (determiner < 0 || (!counted && story.is(determiner, THESE))) continue
    const role = roleOf(story, determiner)
    const owned = role && ownedBy(story, token, role)
    if (!owned) continue
    const known = OWNERS.get(singular)
    // `save two million teachers money`
    if (counted && !(known && (determiner === token - 1 || determiner === token - 2))) continue
    const odds = oddsOf(story, token, known, role, owned)
    if (odds < LEAST) continue
    const many = `${story.lower(token)}'`
    if (counted) {
      yield {...story.span(token), expected: [many], odds, frame: owned}
      continue
    }
    const both = [`${singular}'s`, many]
    if (role !== 'single' && ownsAsMany(story, token, singular, known?.plural ?? false)) both.reverse()
    yield {...story.span(token), expected: role === 'single' ? both.slice(0, 1) : both, odds, frame: owned}
  }
}

/** How likely a noun owns: a person does, unless what stands behind is for many or made of many (a farmers market). */
function oddsOf(
  story: Story,
  token: number,
  known: {odds: number; plural: boolean} | undefined,
  role: Role,
  owned: Owned
): number {
  const noun = nounFrom(story, token + 1)
  const certainty = CERTAINTY[owned]
  const listed = (known?.odds ?? UNLISTED) - (known?.plural ? DESCRIPTIVE : 0) + certainty
  if (isForMany(story, noun)) return listed
  const isPerson = story.is(token, PERSONS) || (known?.plural ?? false)
  // `the players wages were cut`, `the rebels leader was killed`: what is meant for many is named in the singular.
  if (
    owned === 'plural' &&
    known &&
    known.odds >= ONE_IN_FIVE &&
    role === 'subject' &&
    story.is(noun + 1, SURE_VERBS)
  )
    return Math.max(listed, LEAST)
  if (role === 'single' && isPerson && story.is(noun, OF_ONE)) return Math.max(listed, LEAST)
  // `a veterans event`: the determiner of one may belong to what stands behind.
  const persons =
    role !== 'single' &&
    isPerson &&
    story.tags[noun] === Tag.NN &&
    // `the girls basketball and volleyball coach`
    !story.tagIn(noun + 1, NOUN | maskOf('CC'))
  return persons ? Math.max(listed, LEAST + certainty) : listed
}

/** Is it a body, or a thing, that many have together: a players association, the drivers seats? */
function isForMany(story: Story, noun: number): boolean {
  return story.is(noun, FOR_MANY) || story.forms(noun, Tag.NNS, Tag.NN).some((one) => BODIES.has(one))
}

/** “the process locks gas into stars”: a verb after a singular, unless another verb follows (the police officers gun was). */
function isVerb(story: Story, token: number): boolean {
  if (story.is(token, PERSONS) && story.is(token + 2, SURE_VERBS)) return false
  return story.mayBe(token, maskOf('VBZ')) && story.tagIn(token - 1, maskOf('NN', 'NNP'))
}

/** Is it several that own: does the story speak of several, or, where it speaks of both or none, does most copy? */
function ownsAsMany(story: Story, token: number, singular: string, usually: boolean): boolean {
  const one = story.placesOfWord(singular).length
  const many = story.placesLike(token).length - 1
  return one === 0 || many === 0 ? many > one || (one === many && usually) : usually
}

/** Words in -s that are no plurals and can only own: `countrys`, `churchs`. */
export function* malformedOwners(story: Story): Generator<Proposal> {
  for (let token = 0; token < story.count; token++) {
    if (story.ids[token] !== 0 || story.has(token, NO_WORD & ~Flag.capital) || !story.isWord(token)) continue
    const word = story.lower(token)
    // `the Navys oldest`: a body in -y, which no name in -ys is (the Kennedys).
    if (story.has(token, Flag.capital) && !isBody(story, word)) continue
    if (!/(?:[^aeiou]y|ch|sh|x|ife|man|men|child|ren|people)s$/u.test(word)) continue
    const noun = word.slice(0, -1)
    const tags = story.lexicon.tagsOf(story.lexicon.idOf(noun))
    if ((tags & (SINGULAR | PLURAL)) === 0 || !story.together(token, token + 1)) continue
    // `the companys shares fell`: the slip makes a verb of the noun.
    const next = story.is(token + 1, ONLY) ? token + 2 : token + 1
    if (nounFrom(story, next) < 0 && !story.mayBe(next, NOUN)) continue
    yield {...story.span(token), expected: [`${noun}'s`], confidence: 0.97}
  }
}

/** Is it a common noun in -y with an s: Navys, Partys, Treasurys? */
function isBody(story: Story, word: string): boolean {
  if (!/[^aeiou]ys$/u.test(word)) return false
  const base = story.lexicon.idOf(word.slice(0, -1))
  return (story.lexicon.tagsOf(base) & SINGULAR) !== 0 && story.lexicon.namesOf(base) === 0
}

/** `the citys only synagogue` */
const ONLY = words('only')
const IRREGULAR = words('mens', 'womens', 'childrens', 'childs', 'peoples', 'mans', 'womans')
/** A verb too: she mans the desk. */
const MANNING = words('mans')
/** Peoples that are many: “indigenous peoples lands”. */
const MANY = ADJECTIVE | maskOf('NNP', 'CD', 'NNPS')

/** Irregular plurals with an s that the lexicon knows: “womens rights”. */
export function* irregularOwners(story: Story): Generator<Proposal> {
  for (const token of story.places(IRREGULAR)) {
    if (story.has(token, Flag.capital) && token !== story.sentenceStart(token)) continue
    // `the childrens’ ward`
    const last = isJoinedMark(story, token + 1) ? token + 1 : token
    // `the mens final`: an adjective that can be a noun.
    const owned = nounFrom(story, last + 1) >= 0 || story.mayBe(last + 1, NOUN)
    if (story.has(token, Flag.allCaps) || !owned || !story.together(token, last + 1)) continue
    const noun = story.lower(token).slice(0, -1)
    if (story.is(token, MANNING) && !story.tagIn(token - 1, maskOf('DT', 'JJ', 'PRP$'))) continue
    if (noun === 'people' && last > token) continue
    if (noun === 'people' && (story.tagIn(token - 1, MANY) || !story.tagIn(token + 1, NOUN))) continue
    yield {...story.span(token, last), expected: [`${noun}'s`], confidence: 0.95}
  }
}

/** `her mothers record`: one has one of them. */
export function* kinOwners(story: Story): Generator<Proposal> {
  for (const token of story.places(KIN)) {
    const next = token + 1
    if (!story.is(token - 1, OWN) || !story.together(token - 1, next)) continue
    if (story.mayBe(next, maskOf('NN')) && !story.mayBe(next, maskOf('IN', 'RB', 'VBD', 'VBZ', 'MD')))
      yield {...story.span(token), expected: [`${story.lower(token).slice(0, -1)}'s`], confidence: 0.94}
  }
}

function isJoinedMark(story: Story, token: number): boolean {
  return /^['’]$/u.test(story.word(token)) && story.end[token - 1] === story.start[token]
}

const THE = words('the', 'this', 'our')
/** What news ranks things by. */
const FIELDS = words('country', 'world', 'city', 'nation', 'region', 'state', 'town', 'continent', 'company', 'industry', 'party', 'county', 'village', 'island', 'area', 'capital', 'province', 'district', 'league', 'club', 'team', 'government', 'bank', 'year', 'day', 'century', 'decade', 'season', 'war', 'bloc', 'agency', 'planet', 'sector', 'economy') // prettier-ignore
/** “gave the country most help”, “the team best known”: superlatives that need no noun. */
const LOOSE = words('most', 'least', 'best', 'worst', 'latest')

/** Singulars before a superlative, which wants an owner or an article: “the country largest party”. */
export function* rankedOwners(story: Story): Generator<Proposal> {
  for (const superlative of story.tagged(Tag.JJS)) {
    const token = superlative - 1
    if (!story.together(token, superlative) || !story.is(token, FIELDS) || story.has(token, NO_WORD)) continue
    if (story.is(superlative, LOOSE) || !story.is(token - 1, THE) || nounFrom(story, superlative + 1) < 0)
      continue
    yield {...story.span(token), expected: [`${story.lower(token)}'s`], confidence: 0.9}
  }
}
