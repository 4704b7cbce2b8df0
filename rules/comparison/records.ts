import {FINITE, Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
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
