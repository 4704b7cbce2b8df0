import {FINITE, Flag, NOUN, Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {timeNouns} from '../../lexicons/time-nouns.generated.js'
import {isBareForm} from './base.js'
import {isBroken, mayBelongToName} from './bare.js'
import {isAlone, isMandative} from './clause.js'
import {proposalAt} from './proposal.js'
import {singularPhrase} from './subject.js'
import {finiteOf, isPast, type Finite} from './tense.js'

const TIMES = words(...timeNouns)
/** What stands behind a verb, and seldom behind a noun that another noun stands before. */
const FOLLOWER = maskOf('DT', 'PRP', 'PRP$', 'CD', 'IN', 'TO', 'RB', 'RP', 'JJ', 'NNS', 'NNP')
const OBJECT = maskOf('DT', 'PRP', 'PRP$', 'CD')
const OF = words('of')
const BY = words('by')
const BE = words('be', 'been', 'being')
const VERBAL = maskOf('VB', 'VBP')
/** Fewest tokens of a sentence that is no heading. */
const SHORTEST = 7
/** Least odds of the finite form: before an object, and before what may hang on a noun too; and how far the next best word must lie behind. */
const LEAST = {object: -1, other: 0, ahead: 1}

interface Candidate extends Finite {
  verb: number
}

/**
 * The verb of a sentence that has none, where one word was read as a noun that may be it: a fire tear through a
 * warehouse; the yield on the note climb to 4%. Sentences of body text have a verb, headings and captions need none.
 *
 * @param story The story.
 * @param first First token of the sentence.
 * @param end The token behind it.
 */
export function fromVerbless(story: Story, first: number, end: number): Proposal | undefined {
  if (end - first < SHORTEST || story.kind(first) !== 'body' || story.word(end - 1) !== '.') return undefined
  // Nearly every sentence has a verb, and ends here.
  const start = subjectStart(story, first, end)
  if (start < 0 || isAlone(story, first) || isMandative(story, first, end - 1)) return undefined
  const candidate = bestCandidate(story, start, end)
  if (!candidate) return undefined
  const {verb, past, present} = candidate
  const own = story.phrases.ownedHeadOf(start)
  const head = own >= verb ? verb - 1 : own
  const singular = singularPhrase(story, verb, {start, head, nearest: verb - 1})
  if (!singular || singular.kind === 'body' || singular.kind === 'bare') return undefined
  const told = isPast(story, verb, start, false)
  return proposalAt(story, verb, told ? [past, present] : [present, past], head)
}

/** First token of the phrase that opens the sentence, or its main clause behind a comma; -1 where a verb or clause stands before. */
function subjectStart(story: Story, first: number, end: number): number {
  for (let at = first; at < end; at++) {
    if (story.tagIn(at, FINITE | maskOf('WDT', 'WP', 'WRB', 'CC', 'EX', 'UH'))) return -1
    if (/^[;:—–“”"?!]$/u.test(story.word(at))) return -1
    if (mayBeFinite(story, at)) return -1
  }
  const opener = story.opener(first)
  if (story.phrases.startOf(opener) === opener && !story.is(story.phrases.headOf(opener), TIMES))
    return opener
  for (let at = opener; at < end; at++)
    if (story.word(at) === ',') return story.phrases.startOf(at + 1) === at + 1 ? at + 1 : -1
  return -1
}

/** May a word be the verb of its sentence that was read as something else: its show cost the network, care costs at least half? */
function mayBeFinite(story: Story, at: number): boolean {
  if (!story.mayBe(at, maskOf('VBD', 'VBZ')) || story.has(at, Flag.capital) || story.tags[at] === Tag.POS)
    return false
  // `the suspect, held on Monday, …`
  if (story.word(at - 1) === ',' || story.is(story.beforeAdverbs(at), BE)) return false
  const noun = story.tagIn(at - 1, NOUN | maskOf('RB')) || story.word(at - 1) === ')'
  if (story.tags[at] === Tag.NNS) return noun && story.tagIn(at + 1, FOLLOWER) && !story.is(at + 1, OF)
  return noun || story.tags[at] === Tag.VBN
}

function bestCandidate(story: Story, start: number, end: number): Candidate | undefined {
  let best: Candidate | undefined
  let second = -Infinity
  for (let verb = start + 1; verb < end - 1; verb++) {
    const finite = finiteAt(story, verb, start)
    if (!finite) continue
    if (!best || finite.odds > best.odds) {
      second = best?.odds ?? -Infinity
      best = {verb, ...finite}
    } else second = Math.max(second, finite.odds)
  }
  return best && best.odds - second >= LEAST.ahead ? best : undefined
}

/** Forms of a word as the verb; nothing where it is none. */
function finiteAt(story: Story, verb: number, start: number): Finite | undefined {
  if (!isBareForm(story, verb) || mayBelongToName(story, verb) || isBroken(story, verb - 1)) return undefined
  if (!story.tagIn(verb, VERBAL | maskOf('NN', 'JJ'))) return undefined
  const before = story.beforeAdverbs(verb)
  if (before < start || !(story.tagIn(before, NOUN) || story.word(before) === ',')) return undefined
  const next = verb + 1
  if (
    !(story.tagIn(next, FOLLOWER) || story.tags[next] === Tag.SYM) ||
    story.is(next, OF) ||
    story.is(next, BY)
  )
    return undefined
  if (story.has(next, Flag.clitic)) return undefined
  const finite = finiteOf(story, verb)
  const object = story.tagIn(next, OBJECT) || story.tags[next] === Tag.SYM
  return finite && finite.odds >= (object ? LEAST.object : LEAST.other) ? finite : undefined
}
