import {NOUN, Tag, VERB, fillOdds, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {gradable} from './gradable.generated.js'
import {measured} from './measured.generated.js'
import {
  comparativeOf,
  hasBehind,
  isBase,
  isComparative,
  isPromised,
  isSuperlative,
  otherDegree
} from './read.js'

const THAN = words('than')
const AS = words('as')
const EQUALS = words('as', 'so')
const MOST = words('most')
const THE = words('the')
const COMPARE = words('compared', 'comparison')
const PREFER = words('prefer', 'prefers', 'preferred', 'preferring')
const SAME = words('same')
const MANY = words('many', 'much', 'few', 'little')
const EXTREMES = words('most', 'least')
const AT = words('at')
const ARTICLE = words('a', 'an')
const SHORT = words(...gradable)
const MULTIPLES = words('times', 'twice', 'half')
/** What is *to* another thing, and not *than* it. */
const LIKE_TO = words('similar', 'equal', 'identical', 'comparable', 'equivalent', 'superior', 'inferior', 'prior', 'contrary', 'akin') // prettier-ignore
const NOMINAL = NOUN | maskOf('JJ', 'IN', 'DT', 'CD')
const SENIORITY = words('senior', 'junior')
/** What brings a *than* of its own behind *prefer*. */
const BETWEEN = words('rather', 'other', 'different')
/** What goes with *than* as it stands: “other than”, “differently than”. */
const COMPLETE = words('other', 'else', 'different', 'differently', 'rather', 'otherwise', 'elsewhere', 'superior', 'inferior', 'preferable', 'prior', 'senior', 'junior', 'no', 'so', 'not', 'even', 'still', 'just', 'now', 'then', 'ever', 'too', 'only', 'also', 'opposite', 'such', 'same', 'very', 'well', 'up', 'down', 'out', 'off', 'on', 'over', 'back', 'away', 'again', 'once', 'twice', 'half', 'ago', 'here', 'there', 'sooner', 'any') // prettier-ignore
const FIXED = words('least', 'best', 'most', 'worst')
/** Nouns that make *that* behind a comparative a pointer: “higher that day”. */
const THAT = words('that')
const MEASURED = words(...measured)
const AFTER_THAT = words('expected', 'usual', 'normal', 'average', 'previously', 'last', 'any', 'anticipated', 'planned', 'forecast', 'originally', 'initially', 'ever', 'before', 'in', 'those', 'its', 'their', 'his', 'her', 'the', 'a', 'an') // prettier-ignore
const SO_MUCH = words('so', 'such')
const LEAST_ODDS = 1
/** Tokens between *prefer* or *same* and its *than*. */
const REACH = 6

/** Faults around *than*. */
export function* faultyThan(story: Story): Generator<Proposal> {
  for (const than of story.places(THAN)) {
    const word = than - 1
    if (!story.together(word, than)) continue
    const found = slipAt(story, word, than)
    if (found) yield found
  }
}

function slipAt(story: Story, word: number, than: number): Proposal | undefined {
  if (story.is(word, COMPARE)) return {...story.span(than), expected: ['with', 'to']}
  if (story.is(word, SENIORITY) && story.tagIn(word - 1, VERB)) return {...story.span(than), expected: ['to']}
  if (story.is(word, LIKE_TO) && !isPromised(story, word)) return {...story.span(than), expected: ['to']}
  const degree = mostThan(story, word)
  if (degree) return degree
  if (isSuperlative(story, word) && !story.is(word, FIXED)) return superlativeThan(story, word)
  if (story.is(word - 1, MOST) && story.tags[word] === Tag.JJ && story.is(word - 2, THE))
    return {...story.span(word - 2, word - 1), expected: ['more']}
  if (isBase(story, word) && !story.is(word, SAME)) return baseThan(story, word, than)
  return sameThan(story, than) ?? preferThan(story, than) ?? nounThan(story, word)
}

/** “the same than”, “the same price than”, “as many seats than” */
function sameThan(story: Story, than: number): Proposal | undefined {
  let same = than - 1
  const from = Math.max(story.sentenceStart(than), than - REACH)
  while (same >= from && !story.is(same, SAME) && !story.is(same, MANY) && story.tagIn(same, NOMINAL)) same--
  // `as many seats than`
  const equal = story.is(same, MANY) && story.is(same - 1, AS)
  const other = equal || (story.is(same, SAME) && story.is(same - 1, THE))
  if (!(other || hasEqual(story, than)) || isPromised(story, than)) return undefined
  return {...story.span(than), expected: ['as']}
}

/** “as many students from abroad than”, “as much to lose than” */
function hasEqual(story: Story, than: number): boolean {
  for (let at = than - 1; at > Math.max(story.sentenceStart(than), than - REACH - 1); at--) {
    if (!story.isWord(at) || (story.is(at, AS) && !story.is(at + 1, MANY))) return false
    if (story.is(at, AS)) return true
  }
  return false
}

/** “suffered most than”, “rise most quickly than”; “the most expensive than” has an article to lose */
function mostThan(story: Story, word: number): Proposal | undefined {
  const degree = story.is(word, EXTREMES) ? word : word - 1
  if (!story.is(degree, EXTREMES) || story.is(degree - 1, THE) || story.is(degree - 1, AT)) return undefined
  if (degree < word && !story.tagIn(word, maskOf('JJ', 'RB'))) return undefined
  if (isPromised(story, degree)) return undefined
  return {...story.span(degree), expected: [story.lower(degree) === 'most' ? 'more' : 'less']}
}

/** “by a narrow margin than” */
function nounThan(story: Story, noun: number): Proposal | undefined {
  const word = noun - 1
  if (story.tags[noun] !== Tag.NN || story.tags[word] !== Tag.JJ || !story.is(word, SHORT)) return undefined
  if (!story.is(word - 1, ARTICLE) || isPromised(story, noun)) return undefined
  return {...story.span(word), expected: [comparativeOf(story, word)]}
}

/** “three times as large its output”: the second *as* is lost */
export function* secondAs(story: Story): Generator<Proposal> {
  for (const as of story.places(AS)) {
    const next = as + 2
    if (!story.is(as - 1, MULTIPLES) || !isBase(story, as + 1) || !story.together(as, next)) continue
    if (!story.tagIn(next, maskOf('PRP$', 'DT')) || hasBehind(story, next, AS)) continue
    const place = story.start[next] ?? 0
    yield {start: place, end: place, expected: ['as '], confidence: 0.9}
  }
}

/** “is the largest than” */
function superlativeThan(story: Story, word: number): Proposal | undefined {
  if (isPromised(story, word)) return undefined
  const comparative = otherDegree(story, word, Tag.JJS, Tag.JJR)
  const from = story.is(word - 1, THE) ? word - 1 : word
  return comparative === undefined ? undefined : {...story.span(from, word), expected: [comparative]}
}

/** “as fast than”, “is high than”, “is expensive than” */
function baseThan(story: Story, word: number, than: number): Proposal | undefined {
  if (story.is(word, COMPLETE) || isPromised(story, word)) return undefined
  const before = story.tagIn(word - 1, maskOf('RB')) && !story.is(word - 1, EQUALS) ? word - 2 : word - 1
  if (story.is(before, EQUALS) || story.is(word - 1, EQUALS)) return {...story.span(than), expected: ['as']}
  const comparative = comparativeOf(story, word)
  if (comparative.startsWith('more ')) {
    // A long adverb may stand before a *than* that hangs on a word further on.
    if (!story.tagIn(word - 1, VERB | maskOf('RB'))) return undefined
    const place = story.start[word] ?? 0
    return {start: place, end: place, expected: ['more '], confidence: 0.9}
  }
  return {...story.span(word), expected: [comparative]}
}

/** “prefer tea than coffee” */
function preferThan(story: Story, than: number): Proposal | undefined {
  const from = Math.max(story.sentenceStart(than), than - REACH)
  for (let at = than - 1; at >= from; at--) {
    if (!story.isWord(at) || story.is(at, BETWEEN) || story.mayBe(at, maskOf('JJR', 'RBR'))) return undefined
    if (story.is(at, PREFER) && story.tagIn(at, VERB) && !story.tagIn(at - 1, maskOf('DT', 'PRP$')))
      return {...story.span(than), expected: [story.tagIn(at + 1, maskOf('TO')) ? 'rather than' : 'to']}
  }
  return undefined
}

/** Comparatives between two *as*: “as higher as” */
export function* comparativeBetween(story: Story): Generator<Proposal> {
  for (const as of story.places(AS)) {
    const word = as + 1
    if (!story.together(as, word + 1) || !isComparative(story, word) || !story.is(word + 1, AS)) continue
    const [base] = [...story.forms(word, Tag.JJR, Tag.JJ), ...story.forms(word, Tag.RBR, Tag.RB)]
    if (base !== undefined) yield {...story.span(word), expected: [base]}
  }
}

/** *that* for *than*: “larger that the” */
export function* thatForThan(story: Story): Generator<Proposal> {
  for (const word of story.places(MEASURED)) {
    const that = word + 1
    if (!story.together(word, that + 1) || !story.is(that, THAT) || !story.is(that + 1, AFTER_THAT)) continue
    if (story.is(word - 1, SO_MUCH) || story.is(word - 2, SO_MUCH)) continue
    const odds = fillOdds(story, that, that + 1, 'than')
    if (odds >= LEAST_ODDS) yield {...story.span(that), expected: ['than'], odds, frame: 'that'}
  }
}
