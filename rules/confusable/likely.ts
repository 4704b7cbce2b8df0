import {
  ADJECTIVE,
  Flag,
  NOUN,
  VERB,
  WordSet,
  isPlain,
  maskOf,
  pairOdds,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {confusables} from '../../lexicons/confusables.generated.js'
import {floors} from './floors.generated.js'
import {readOthers, type Other} from './sets.js'

/**
 * Added to the floor of two nouns: press releases, which the floors come from, seldom speak of flour, piers and coasts, and so
 * took them for floors, peers and costs.
 */
const OF_NOUNS = 3.5
const NAME = maskOf('NNP', 'NNPS')
const MODIFIER = ADJECTIVE | maskOf('CD', 'DT')
type Gate = (story: Story, token: number) => boolean
const never: Gate = () => false

/**
 * Function words stand everywhere, and each has few places where it can be a slip: the models are asked there
 * alone, or nowhere. A pair that is not named here is asked about wherever it stands, in both directions.
 */
const GATES: Readonly<Record<string, Gate>> = {
  'to two': (story, token) => story.tagIn(token - 1, maskOf('DT')),
  'to too': never,
  'of off': (story, token) => story.tagIn(token - 1, VERB) && story.isWord(token + 1),
  'for four': never,
  'on one': never,
  'on won': never,
  'on no': never,
  'by buy': (story, token) => story.tagIn(token - 1, maskOf('TO')),
  'by bye': never,
  'our hour': (story, token) => story.tagIn(token - 1, MODIFIER) && !story.tagIn(token + 1, NOUN | ADJECTIVE),
  'from form': (story, token) => story.tagIn(token - 1, MODIFIER) || story.tagIn(token - 1, maskOf('TO')),
  'one won': (story, token) => story.tagIn(token - 1, maskOf('PRP', 'WP', 'VBZ', 'VBP', 'VBD')),
  // were the likes of …, were he to go
  'were where': (story, token) => story.tagIn(token - 1, NOUN) && story.tagIn(token + 1, maskOf('PRP')),
  'last least': never,
  'pubic public': (story, token) => !story.tagIn(token + 1, NOUN),
  'now no': never,
  'new knew': (story, token) => story.tagIn(token - 1, maskOf('PRP', 'WP'))
}

/** What a word is mistaken for, and where the models are asked about it. */
interface Doubt extends Other {
  gate: Gate | undefined
}

const DOUBTS = new Map<string, Doubt[]>()
for (const [written, others] of readOthers(confusables, floors)) {
  const doubts = others
    .map((other) => ({...other, gate: GATES[`${written} ${other.word}`]}))
    .filter(({gate}) => gate !== never)
  if (doubts.length > 0) DOUBTS.set(written, doubts)
}
/** Where a word of two tokens starts: `it` of `it’s`. */
const OPENINGS = new WordSet([...DOUBTS.keys()].map((word) => word.split("'")[0] ?? word))

/**
 * Words of a set in a place where another of its words is likelier, as the models have it. A word with a
 * capital, or in quotation marks, is left alone.
 */
export function* likelySlips(story: Story): Generator<Proposal> {
  for (const token of story.places(OPENINGS)) {
    const next = token + 1
    const joined = story.has(next, Flag.clitic)
    const end = joined ? token + 2 : next
    const written = story.lower(token) + (joined ? story.lower(next) : '')
    const doubts = DOUBTS.get(written)
    if (!doubts || isName(story, token) || !isPlain(story, token)) continue
    const {start, end: stop} = story.span(token, end - 1)
    if (story.isQuoted(start, stop)) continue
    const slip = bestOf(story, token, end, written, doubts)
    if (slip) yield slip
  }
}

/** The likeliest of the other words, if it is likely enough. */
function bestOf(
  story: Story,
  token: number,
  end: number,
  written: string,
  doubts: readonly Doubt[]
): Proposal | undefined {
  let best = ''
  let most = 0
  for (const {word, least, gate} of doubts) {
    if (gate && !gate(story, token)) continue
    let over = pairOdds(story, token, end, word) - least
    if (over > most && areNouns(story, token, word)) over -= OF_NOUNS
    if (over <= most) continue
    best = word
    most = over
  }
  if (best === '') return undefined
  const entry = [written, best].sort().join('/')
  return {...story.span(token, end - 1), expected: [best], confidence: 0.9, data: {entry}}
}

/** May both be nouns, which stand in the same places? */
function areNouns({lexicon, ids}: Story, token: number, word: string): boolean {
  return (lexicon.tagsOf(ids[token] ?? 0) & lexicon.tagsOf(lexicon.idOf(word)) & NOUN) !== 0
}

function isName(story: Story, token: number): boolean {
  return story.tagIn(token, NAME)
}
