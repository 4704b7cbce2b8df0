import {ADJECTIVE, Flag, NOUN, Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {modifiers} from './modifiers.generated.js'
import {owners} from './owners.generated.js'
import {determinerOf, nounFrom, ownedBy, roleOf, type Owned} from './phrase.js'

/** How sure each construction is beside the noun’s own odds, as a natural logarithm. */
const CERTAINTY: Readonly<Record<Owned, number>> = {ranked: 2, described: 1, singular: 0, plural: -0.5}
/** Odds of a noun that neither list has. */
const UNLISTED = 0.5
/** What a noun that owns as a plural loses: it may be a modifier of what is meant for many (a farmers market). */
const DESCRIPTIVE = 1.5
/** Odds below which nothing is said. */
export const LEAST = 2.5
const SINGULAR = maskOf('NN')
const PLURAL = maskOf('NNS')
const NO_WORD = Flag.capital | Flag.digit | Flag.clitic | Flag.hyphen | Flag.address
const THESE = words('these', 'those', 'all', 'both', 'some', 'any', 'no', 'such', 'that')
const MODIFIERS = words(...modifiers)
/** Commonest plurals, as a SCOWL size: a word that is rarer may be no plural at all. */
const COMMON = 50
/** Owners by their singular. */
export const OWNERS: ReadonlyMap<string, {odds: number; plural: boolean}> = new Map(
  owners.map((line) => {
    const [noun = '', odds = ''] = line.split(' ')
    return [noun.replace("'", ''), {odds: Number(odds), plural: noun.endsWith("'")}]
  })
)

/** Plurals that own what stands behind them and lack their apostrophe: “the ministers decision”. */
export function* bareOwners(story: Story): Generator<Proposal> {
  for (const token of story.tagged(Tag.NNS)) {
    if (story.has(token, NO_WORD) || !story.mayBe(token, PLURAL) || isVerb(story, token)) continue
    if (story.is(token, MODIFIERS) || story.lexicon.rankOf(story.ids[token] ?? 0) > COMMON) continue
    const [singular] = story.forms(token, Tag.NNS, Tag.NN)
    if (singular === undefined || story.lower(token) !== `${singular}s`) continue
    const determiner = determinerOf(story, token)
    if (determiner < 0 || story.is(determiner, THESE) || story.tags[token - 1] === Tag.CD) continue
    const role = roleOf(story, determiner)
    const owned = role && ownedBy(story, token, role)
    if (!owned) continue
    const known = OWNERS.get(singular)
    const odds = (known?.odds ?? UNLISTED) + CERTAINTY[owned] - (known?.plural ? DESCRIPTIVE : 0)
    if (odds < LEAST) continue
    const both = [`${singular}'s`, `${singular}s'`]
    if (role !== 'single' && ownsAsMany(story, token, singular, known?.plural ?? false)) both.reverse()
    yield {...story.span(token), expected: role === 'single' ? both.slice(0, 1) : both, odds, frame: owned}
  }
}

/** “the process locks gas into stars”: a verb after a singular. */
function isVerb(story: Story, token: number): boolean {
  return story.mayBe(token, maskOf('VBZ')) && story.tagIn(token - 1, maskOf('NN', 'NNP'))
}

/** Is it several that own: does the story speak of several, or, where it speaks of both or none, does most copy? */
function ownsAsMany(story: Story, token: number, singular: string, usually: boolean): boolean {
  let [one, many] = [0, 0]
  for (const place of story.places(words(singular))) if (story.lower(place) === singular) one++
  for (const place of story.places(words(story.lower(token)))) if (place !== token) many++
  return one === 0 || many === 0 ? many > one || (one === many && usually) : usually
}

/** Words in -s that are no plurals and can only own: `countrys`, `churchs`. */
export function* malformedOwners(story: Story): Generator<Proposal> {
  for (let token = 0; token < story.count; token++) {
    if (story.ids[token] !== 0 || story.has(token, NO_WORD) || !story.isWord(token)) continue
    const word = story.lower(token)
    if (!/(?:[^aeiou]y|ch|sh|x|man|men|child|ren|people)s$/u.test(word)) continue
    const noun = word.slice(0, -1)
    const tags = story.lexicon.tagsOf(story.lexicon.idOf(noun))
    if ((tags & (SINGULAR | PLURAL)) === 0 || nounFrom(story, token + 1) < 0) continue
    yield {...story.span(token), expected: [`${noun}'s`], confidence: 0.97}
  }
}

const IRREGULAR = words('mens', 'womens', 'childrens', 'childs', 'peoples')
/** Peoples that are many: “indigenous peoples lands”. */
const MANY = ADJECTIVE | maskOf('NNP', 'CD', 'NNPS')

/** Irregular plurals with an s that the lexicon knows: “womens rights”. */
export function* irregularOwners(story: Story): Generator<Proposal> {
  for (const token of story.places(IRREGULAR)) {
    if (story.has(token, Flag.capital) && token !== story.sentenceStart(token)) continue
    // `the childrens’ ward`
    const last = isJoinedMark(story, token + 1) ? token + 1 : token
    if (story.has(token, Flag.allCaps) || nounFrom(story, last + 1) < 0) continue
    const noun = story.lower(token).slice(0, -1)
    if (noun === 'people' && last > token) continue
    if (noun === 'people' && (story.tagIn(token - 1, MANY) || !story.tagIn(token + 1, NOUN))) continue
    yield {...story.span(token, last), expected: [`${noun}'s`], confidence: 0.95}
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
