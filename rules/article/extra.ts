import {Flag, Tag, fillOdds, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {closedPhrases} from './closed-phrases.generated.js'
import {massNouns} from './mass-nouns.generated.js'
import {closesPhrase, isPlain} from './phrase.js'

const MASS = words(...massNouns)
const INDEFINITE = words('a', 'an')
const THE = words('the')
const CLOSED = new Set(closedPhrases)
/** First and second words of these, which stand before and behind the article that is too many. */
const CLOSED_FIRST = words(...closedPhrases.map((phrase) => phrase.split(' ')[0] ?? ''))
const CLOSED_SECOND = words(...closedPhrases.map((phrase) => phrase.split(' ')[1] ?? ''))
const MODIFIER = maskOf('JJ', 'VBN', 'VBG')
const MONTHS = words('january', 'february', 'april', 'june', 'july', 'august', 'september', 'october', 'november', 'december') // prettier-ignore
const IN = words('in', 'since', 'until')
const YEAR = /^(?:1[89]|20)\d\d$/u
/** Verbs that nothing else may be: in the 2015 failed coup has none. */
const FINITE = words('is', 'was', 'are', 'were', 'has', 'had', 'have', 'will', 'would', 'could', 'can', 'did')
const LITTLE = words('little')
const OF = words('of')
const MOST = words('most')
/** A superlative that may be one of several: a best seller, a worst case. */
const LONGER = /[^e]?est$/u
const NOT_SUPERLATIVE = words('best', 'worst', 'most', 'least')
const SAME = words('same')

/**
 * Articles that are too many or the wrong one: an advice, in the 2019, a largest city.
 *
 * @param story The story.
 */
export function* extras(story: Story): Generator<Proposal> {
  for (const noun of story.places(MASS)) yield* beforeMass(story, noun)
  for (const the of story.places(THE)) {
    if (isMostOf(story, the))
      yield {...story.span(the, the + 1), expected: ['most'], data: {next: story.word(the + 2)}}
    else if (isStray(story, the)) yield deletion(story, the)
  }
  for (const article of story.places(INDEFINITE)) {
    const next = article + 1
    if (isInPhrase(story, article)) {
      yield deletion(story, article)
      continue
    }
    if (!story.together(article, next) || !isPlain(story, next)) continue
    const superlative =
      story.tags[next] === Tag.JJS && LONGER.test(story.lower(next)) && !story.is(next, NOT_SUPERLATIVE)
    if (!superlative && !story.is(next, SAME)) continue
    const head = story.phrases.headOf(next)
    if (head > next && isPlain(story, head) && closesPhrase(story, head))
      yield {...story.span(article), expected: ['the'], frame: 'definite', data: {next: story.word(next)}}
  }
}

function deletion(story: Story, token: number, about: Partial<Proposal> = {}): Proposal {
  return {...story.span(token), expected: [''], ...about, data: {next: story.word(token + 1)}}
}

function* beforeMass(story: Story, noun: number): Generator<Proposal> {
  if (story.tags[noun] !== Tag.NN || !isPlain(story, noun) || !closesPhrase(story, noun)) return
  let at = noun - 1
  while (story.tagIn(at, MODIFIER) && isPlain(story, at)) at--
  // `a little luck`
  if (story.is(at + 1, LITTLE)) return
  if (!story.is(at, INDEFINITE) || !story.together(at, noun) || story.has(at, Flag.allCaps)) return
  const odds = fillOdds(story, at, at + 1, '')
  if (odds >= -1) yield deletion(story, at, {frame: 'mass', odds: odds + 2})
}

/** `The most of the survivors` */
function isMostOf(story: Story, the: number): boolean {
  const of = the + 2
  return (
    story.is(the + 1, MOST) &&
    story.is(of, OF) &&
    story.tagIn(of + 1, maskOf('DT', 'PRP$')) &&
    the === story.sentenceStart(the)
  )
}

/** `In the spite of`, `taken a control of` */
function isInPhrase(story: Story, article: number): boolean {
  const [first, second, third] = [article - 1, article + 1, article + 2]
  if (!story.is(first, CLOSED_FIRST) || !story.is(second, CLOSED_SECOND) || !isPlain(story, article))
    return false
  return (
    story.together(first, third) && CLOSED.has([first, second, third].map((at) => story.lower(at)).join(' '))
  )
}

/** `In the 2019.`, `in the January of 2020` */
function isStray(story: Story, the: number): boolean {
  const next = the + 1
  if (!story.together(the, next)) return false
  if (isInPhrase(story, the)) return true
  if (!story.is(the - 1, IN) || story.has(the, Flag.capital)) return false
  // `In the January of that year`; `in the January 2020 vote`
  const isMonth = story.is(next, MONTHS) && story.has(next, Flag.capital)
  const last = isMonth && YEAR.test(story.word(next + 1)) ? next + 1 : next
  if (!isMonth && !YEAR.test(story.word(next))) return false
  const after = last + 1
  return !story.together(the, after) || /^[.;]$/u.test(story.word(after)) || story.is(after, FINITE)
}
