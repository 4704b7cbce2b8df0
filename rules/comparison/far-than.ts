import {FINITE, fillOdds, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {hasBehind, isComparative} from './read.js'

const THAN = words('than')
const OF = words('of')
const MORE = words('more', 'less', 'fewer')
const THAT = words('that')
const THEN = words('then')
const AS = words('as')
const ANY = words('any')
const THOSE = words('those', 'that')
const SO = words('so', 'as', 'such', 'too')
const PHRASE = maskOf('DT', 'PRP$', 'NNP', 'NNS', 'PRP')
const DEGREE = maskOf('JJR', 'RBR')
const FAR = 9
/** Least odds of *than* where a clause could follow. */
const LIKELY = 3

/** Another word where the *than* of a comparative further back belongs: `more wine that the whole of Spain`. */
export function* farThan(story: Story): Generator<Proposal> {
  for (const set of [THAT, THEN, AS]) {
    for (const wrong of story.places(set)) {
      if (!story.together(wrong - 2, wrong + 1) || !isOpen(story, wrong)) continue
      if (isSurelyThan(story, wrong) || isLikelyThan(story, wrong))
        yield {...story.span(wrong), expected: ['than'], confidence: 0.9}
    }
  }
}

/** Stands a comparative before, with no *than* in the sentence and nothing that *as* or *that* would answer? */
function isOpen(story: Story, token: number): boolean {
  const from = Math.max(story.sentenceStart(token), token - FAR)
  if (hasBehind(story, story.sentenceStart(token), THAN)) return false
  for (let at = token - 2; at >= from; at--) {
    if (!story.isWord(at) || story.is(at, SO)) return false
    if (story.tagIn(at, maskOf('WDT', 'WP', 'WRB', 'CC'))) return false
    if (story.is(at, MORE) || (story.tagIn(at, DEGREE) && isComparative(story, at)))
      return !story.is(at - 1, SO)
  }
  return false
}

/** `that the whole of Spain.`, `then in any year`, `as those of maize`: what cannot be a clause. */
function isSurelyThan(story: Story, token: number): boolean {
  const next = token + 1
  if (story.tagIn(next, maskOf('IN')) && story.is(next + 1, ANY)) return true
  // `higher in the south then in the north`
  if (!story.is(token, THAT) && story.tagIn(next, maskOf('IN')) && isParallel(story, token)) return true
  if (story.is(token, AS) || !story.tagIn(token - 1, maskOf('NN', 'NNS'))) return false
  if (story.is(next, THOSE) && story.is(next + 1, OF)) return true
  if (!story.tagIn(next, maskOf('DT', 'PRP$'))) return false
  for (let at = next; at < story.sentenceEnd(next); at++)
    if (story.tagIn(at, FINITE | maskOf('VB'))) return false
  return true
}

/** Is the preposition behind the one that stands right behind the comparative? */
function isParallel(story: Story, token: number): boolean {
  for (let at = token - 2; at > story.sentenceStart(token); at--) {
    if (!story.isWord(at) || story.tagIn(at, FINITE)) return false
    if (story.ids[at] === story.ids[token + 1]) return story.is(at - 1, MORE) || isComparative(story, at - 1)
  }
  return false
}

function isLikelyThan(story: Story, token: number): boolean {
  if (story.is(token, THEN) || !story.tagIn(token + 1, PHRASE)) return false
  if (!story.is(token, AS)) return false
  for (let at = token; at < story.sentenceEnd(token); at++) if (story.tagIn(at, FINITE)) return false
  return fillOdds(story, token, token + 1, 'than') >= LIKELY
}
