import {ADJECTIVE, Flag, NOUN, Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {owners} from './owners.generated.js'
import {determinerOf, nounFrom, ownedBy, roleOf, type Owned} from './phrase.js'
import {possessive, written} from './write.js'

/** How sure each construction is beside the noun’s own odds, as a natural logarithm. */
const CERTAINTY: Readonly<Record<Owned, number>> = {ranked: 2, described: 1, singular: 0, plural: -0.5}
/** Odds of a noun that the list lacks. */
const UNLISTED = -0.5
/** Odds below which nothing is said. */
const LEAST = 1
const SINGULAR = maskOf('NN')
const PLURAL = maskOf('NNS')
const NO_WORD = Flag.capital | Flag.digit | Flag.clitic | Flag.hyphen | Flag.address
const THESE = words('these', 'those', 'all', 'both', 'some', 'any', 'no', 'such', 'that')
const OWNERS = new Map(
  owners.map((line) => {
    const [noun = '', odds = ''] = line.split(' ')
    return [noun.replace("'", ''), {odds: Number(odds), plural: noun.endsWith("'")}]
  })
)

/** Plurals that own what stands behind them and lack their apostrophe: “the ministers decision”. */
export function* bareOwners(story: Story): Generator<Proposal> {
  for (const token of story.tagged(Tag.NNS)) {
    if (story.has(token, NO_WORD) || !story.mayBe(token, PLURAL)) continue
    const [singular] = story.forms(token, Tag.NNS, Tag.NN)
    if (singular === undefined || story.lower(token) !== `${singular}s`) continue
    const determiner = determinerOf(story, token)
    if (determiner < 0 || story.is(determiner, THESE)) continue
    const role = roleOf(story, determiner)
    const owned = role && ownedBy(story, token, role)
    if (!owned) continue
    const known = OWNERS.get(singular)
    const odds = (known?.odds ?? UNLISTED) + CERTAINTY[owned]
    if (odds < LEAST) continue
    const both = [possessive(singular), possessive(`${singular}s`, true)]
    if (known?.plural) both.reverse()
    yield {...story.span(token), expected: both.map((word) => written(story, word)), odds, frame: owned}
  }
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
    yield {...story.span(token), expected: [written(story, `${noun}'s`)], confidence: 0.97}
  }
}

const IRREGULAR = words('mens', 'womens', 'childrens', 'childs', 'peoples', 'persons')
/** Peoples that are many: “indigenous peoples lands”. */
const MANY = ADJECTIVE | maskOf('NNP', 'CD', 'NNPS')

/** Irregular plurals with an s that the lexicon knows: “womens rights”. */
export function* irregularOwners(story: Story): Generator<Proposal> {
  for (const token of story.places(IRREGULAR)) {
    if (story.has(token, Flag.capital) && token !== story.sentenceStart(token)) continue
    if (story.has(token, Flag.allCaps) || nounFrom(story, token + 1) < 0) continue
    const noun = story.lower(token).slice(0, -1)
    const isMany = noun === 'people' || noun === 'person'
    if (isMany && (story.tagIn(token - 1, MANY) || !story.tagIn(token + 1, NOUN))) continue
    yield {...story.span(token), expected: [written(story, `${noun}'s`)], confidence: 0.95}
  }
}
