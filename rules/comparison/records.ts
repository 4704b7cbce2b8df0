import {FINITE, Tag, fillOdds, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {gradable} from './gradable.generated.js'
import {hasBehind, isComparative, otherDegree} from './read.js'

const THE = words('the')
const THAN = words('than')
const OWNERS = words('its', 'their', 'his', 'her', 'our')
const COPULAS = words('is', 'was', 'are', 'were', 'be', 'been', 'become', 'became', 'becomes', 'remains', 'remained', 'being') // prettier-ignore
const OF = words('of')
const ONE = words('one', 'among')
const SINCE = words('since')
const EVER = words('ever')
const ON = words('on', 'in')
const RECORD = words('record', 'memory', 'history')
const WITHIN = words('in', 'for')
const SPAN = words('a', 'more', 'nearly', 'almost', 'over', 'about')
const PERIODS = words('decade', 'decades', 'years', 'century', 'centuries', 'generation', 'months', 'weeks')
/** What stands high or low. */
const LEVELS = words('level', 'rate', 'point', 'total', 'reading', 'price', 'share', 'turnout')
const ALL_TIME = words('all')
/** Houses, courts and the like, of which there are two: the lower house. */
const PAIRED = words('house', 'chamber', 'court', 'half', 'part', 'end', 'side', 'team', 'good')
const SINCE_WHAT = maskOf('CD', 'DT', 'NNP', 'NNS', 'PRP$', 'IN')
const SHORT = words(...gradable)
/** Tokens between a noun and what it is the first of. */
const REACH = 10

/** Degrees where one of all is meant, told from what follows further on: `the worse result for the party since the war`. */
export function* recordHeld(story: Story): Generator<Proposal> {
  for (const word of [...story.tagged(Tag.JJR), ...story.tagged(Tag.RBR)]) {
    if (!isComparative(story, word)) continue
    const superlative = otherDegree(story, word, Tag.JJR, Tag.JJS)
    if (superlative !== undefined && isRecord(story, word))
      yield {...story.span(word), expected: [superlative]}
  }
  // `their low level in five years`
  for (const word of story.places(SHORT)) {
    if (story.tags[word] !== Tag.JJ || !story.is(word + 1, LEVELS)) continue
    const [superlative] = story.forms(word, Tag.JJ, Tag.JJS)
    if (superlative !== undefined && isRecord(story, word, true))
      yield {...story.span(word), expected: [superlative]}
  }
}

function isRecord(story: Story, word: number, level = false): boolean {
  const before = word - 1
  const owned = story.is(before, OWNERS)
  if (!story.together(before, word) || !(owned || story.is(before, THE))) return false
  // `was the stronger ever recorded`
  if (story.is(word + 1, EVER) && story.is(before, THE)) return !hasBehind(story, word, THAN)
  const noun = story.phrases.headOf(word)
  if (noun <= word || story.is(noun, PAIRED) || hasBehind(story, noun, THAN)) return false
  const many = story.tags[noun] === Tag.NNS
  if (many ? !(story.is(before - 1, OF) && story.is(before - 2, ONE)) : story.tags[noun] !== Tag.NN)
    return false
  const end = Math.min(noun + REACH, story.sentenceEnd(word))
  for (let at = noun + 1; at < end && story.isWord(at); at++) {
    // `the deadlier attack in the country’s history`
    if (story.is(at, EVER) || (story.is(at, RECORD) && isGoverned(story, noun, at))) return true
    if (story.is(at, OF) && story.is(at + 1, ALL_TIME) && at === noun + 1) return true
    if (story.tagIn(at, FINITE)) return false
    if (many) continue
    const copular = story.is(story.beforeAdverbs(before - 1), COPULAS)
    if (!owned && !copular && !level) continue
    if (story.is(at, SINCE) && story.tagIn(at + 1, SINCE_WHAT) && story.isWord(at + 1)) return true
    if (story.is(at, WITHIN) && isSpan(story, at + 1)) return true
  }
  return false
}

/** `on record`, `in living memory`, `in the country’s history` */
function isGoverned(story: Story, noun: number, token: number): boolean {
  for (let at = token - 1; at > noun && at >= token - 5; at--) {
    if (story.is(at, ON)) return true
    if (story.is(at, OF)) return false
  }
  return false
}

function isSpan(story: Story, token: number): boolean {
  if (!story.is(token, SPAN) && !story.tagIn(token, maskOf('CD'))) return false
  for (let at = token + 1; at <= token + 3; at++) if (story.is(at, PERIODS)) return true
  return false
}

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
