import {NOUN, Tag, VERB, fillOdds, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {countNouns} from './count-nouns.generated.js'
import {ofNouns} from './of-nouns.generated.js'
import {indefiniteBefore, insertion} from './bare.js'
import {closesPhrase, isPlain} from './phrase.js'

/** Between two measures of one noun. */
const LINKS = words('to', 'or', 'and')
const FEW = words('few')
const MAJORITY = words('majority', 'handful', 'couple')
const ONLY = words('only', 'just')
const BEFORE_FEW = words('in', 'for', 'within', 'after', 'over')
const TIMES = words('days', 'weeks', 'months', 'years', 'hours', 'minutes', 'seconds', 'decades')
const ROUND = words('hundred', 'thousand', 'dozen', 'million', 'billion')
/** Nouns before *of*, by the article that they take. */
const OF_NOUNS = ofNouns.map((line) => {
  const [article = '', nouns = ''] = line.split(': ')
  return {article, nouns: words(...nouns.split(' '))}
})
/** A number of units before a noun. */
const MEASURED =
  /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)-(?:year|month|week|day|hour|minute|mile|kilometer|kilometre|point|game|match|member|page|man|goal|run)$/u
/** They may stand before a measure without an article: per, as. */
const UNITS = words('per', 'as', 'of', 'like', 'than')
const PEAKS = words('high', 'low')
const SPANS = words('term', 'visit', 'trip', 'ban', 'sentence', 'contract', 'deal', 'period', 'war', 'strike', 'break', 'lead', 'deficit', 'plan', 'streak', 'trek', 'tour', 'suspension', 'truce', 'ceasefire', 'moratorium', 'extension', 'march', 'siege', 'standoff', 'meeting', 'summit', 'conference', 'festival', 'journey', 'drive', 'walk', 'flight', 'delay', 'career', 'reign', 'absence', 'investigation', 'campaign', 'battle', 'search', 'program', 'programme', 'project', 'course', 'window', 'deadline', 'stay', 'stint', 'layoff', 'spell', 'majority', 'victory', 'win', 'loss', 'radius', 'stretch', 'race', 'report', 'study', 'letter', 'panel', 'committee', 'team', 'crew') // prettier-ignore
const OF = words('of')
const SUCH = words('such')
/** Determiners before such that leave no room for another: no such, any such. */
const BEFORE_SUCH = maskOf('DT', 'CD', 'JJ', 'PDT')
const COUNT_NOUNS = words(...countNouns)
const THAT = words('that')
/** Where the noun is none: `as many lot of`, `in whole of or in part`. */
const PAIRED = new Set(['in lot of', 'by lot of'])
const GOVERNOR = VERB | maskOf('IN')

/**
 * Quantities without their *a*: in few days, has lot of, such big house.
 *
 * @param story The story.
 */
export function* quantities(story: Story): Generator<Proposal> {
  for (const token of story.places(FEW))
    if (lacksOne(story, token)) yield insertion(story, token, ['a'], {frame: 'few'})
  for (const {article, nouns} of OF_NOUNS) {
    for (const token of story.places(nouns))
      if (opensPhrase(story, token)) yield insertion(story, token, [article], {frame: 'of'})
  }
  for (const token of story.hyphened)
    if (isMeasured(story, token) && !isSuspended(story, token - 1))
      yield insertion(story, token, [indefiniteBefore(story, token)], {frame: 'measured'})
  for (const token of story.places(SUCH)) {
    const [adjective, noun] = [token + 1, token + 2]
    if (!isPlain(story, adjective) || story.tags[adjective] !== Tag.JJ || !story.is(noun, COUNT_NOUNS))
      continue
    if (!isPlain(story, noun) || !closesPhrase(story, noun) || story.tagIn(token - 1, BEFORE_SUCH)) continue
    const word = indefiniteBefore(story, adjective)
    const odds = fillOdds(story, adjective, adjective, word)
    if (odds >= 0) yield insertion(story, adjective, [word], {odds: odds + 1, frame: 'such'})
  }
}

/** `Control whole of the coast`, `has lot of friends`, `Read out, handful of members …` */
function opensPhrase(story: Story, token: number): boolean {
  const before = token - 1
  // `Majority of the voters backed it`
  if (token === story.opener(token) && story.is(token, MAJORITY))
    return (
      story.is(token + 1, OF) &&
      story.tagIn(token + 2, maskOf('DT', 'PRP$', 'NNS')) &&
      story.kind(token) === 'body'
    )
  if (!isPlain(story, token) || !story.is(token + 1, OF) || !story.together(before, token)) return false
  // `said that majority of them`, but not `For that majority of users`
  if (story.is(before, THAT)) return story.tags[token] === Tag.NN && story.tagIn(before - 1, VERB)
  if (story.word(before) === ',') return story.tags[token] === Tag.NN && isAfterOpening(story, before)
  return (
    isPlain(story, before) &&
    story.tagIn(before, GOVERNOR) &&
    (!story.mayBe(before, NOUN | maskOf('JJ')) || story.phrases.subjectOf(before) >= 0) &&
    // `this assembled multitude`
    !story.tagIn(before - 1, maskOf('DT', 'PRP$', 'JJ')) &&
    !PAIRED.has(story.slice(before, token + 1).toLowerCase())
  )
}

/** `In the end, handful of members stayed`: the comma is the first of its sentence, and no list goes on behind it. */
function isAfterOpening(story: Story, comma: number): boolean {
  for (let at = story.sentenceStart(comma); at < comma; at++) if (!story.isWord(at)) return false
  for (let at = comma + 1; at < story.sentenceEnd(comma); at++) if (story.word(at) === ',') return false
  return true
}

/** `On two-day visit`, `hit five-year high`: what is measured, behind a verb or preposition. */
function isMeasured(story: Story, token: number): boolean {
  const before = token - 1
  if (!MEASURED.test(story.lower(token)) || !story.together(before, token + 1) || !isPlain(story, before))
    return false
  if (!story.tagIn(before, GOVERNOR | maskOf('TO')) || story.is(before, UNITS)) return false
  // `the required three-year period`
  if (story.tags[before] === Tag.VBN || story.tagIn(before - 1, maskOf('DT', 'PRP$', 'JJ', 'RB')))
    return false
  if (story.is(token + 1, PEAKS)) return closesPhrase(story, token + 1)
  const head = story.phrases.headOf(token)
  if (head <= token || head > token + 2 || story.tags[head] !== Tag.NN || !story.is(head, SPANS)) return false
  return isPlain(story, head) && closesPhrase(story, head)
}

/** `In few days`, `only few`, `cost few hundred` */
function lacksOne(story: Story, token: number): boolean {
  const before = token - 1
  if (!isPlain(story, token) || !story.together(before, token)) return false
  if (story.is(token + 1, TIMES)) return story.is(before, BEFORE_FEW) || story.is(before, ONLY)
  if (story.is(token + 1, ROUND)) return isPlain(story, before) && story.tagIn(before, GOVERNOR)
  return story.is(before, ONLY) && story.tags[token + 1] === Tag.NNS && isPlain(story, token + 1)
}

/** `a 15- to 20-year sentence`, `a six-month to twelve-month contract`: the article stands before the first of them. */
function isSuspended(story: Story, link: number): boolean {
  return story.is(link, LINKS) && /-|^\d/u.test(story.word(link - 1))
}
