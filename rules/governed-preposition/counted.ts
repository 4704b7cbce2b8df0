import {
  Flag,
  fillOdds,
  governorKind,
  maskOf,
  prepositionsAfter,
  shareOf,
  words,
  type GovernorKind,
  type Proposal,
  type Seen,
  type Story
} from '../../src/define/index.js'
import {AMOUNTS, complementOf, type Complement} from './complement.js'
import type {Frame, Governors} from './governors.js'
import {belongsElsewhere} from './judge.js'
import {ADJUNCTS, COMPLEMENTS} from './nouns.js'
import {followsBe, isGapped} from './voice.js'
import {oftener} from './weight.js'

/** Prepositions that are put in each other’s place; by, about, over and against tell agents and topics of any word. */
const SWAPPED = ['of', 'in', 'to', 'for', 'on', 'with', 'at', 'from']
const PREPOSITIONS = words(...SWAPPED)
const LOCAL = words('in', 'on', 'at', 'from', 'with')
const OPPOSITE: ReadonlySet<string> = new Set(['to', 'from'])
/** Behind an adjective or noun that may take them, they tell where. */
const PLACES: ReadonlySet<string> = new Set(['in', 'on', 'at'])
const INDEFINITE = words('a', 'an')
const BARE = maskOf('NN', 'NNS', 'JJ')
/** What opens a noun phrase behind a preposition: no particle (called in sick) stands before these. */
const OBJECT = maskOf('DT', 'PRP$', 'PRP', 'NN', 'NNS', 'NNP', 'NNPS', 'JJ', 'CD', 'VBG', 'WP', 'WDT')
/** The governed preposition is seen at least at this share of places, and the other at most at that one. */
const USUAL = 0.3
const UNUSUAL = 0.05
/** Seen so often before prepositions, in all. */
const OFTEN = 60
/** Any noun takes it, beside what else may follow: `a part for the car`. */
const GENITIVE = 'of'
/** Of the logarithm of how much oftener the one was seen than the other, beside the odds by what stands around. */
const COUNTS = 0.3

type Floors = Readonly<Record<string, number>>

/** Least weight by what is written, fitted on clean texts and made slips. */
const FLOORS: Readonly<Record<'noun' | 'other', Floors>> = {
  noun: {at: 6.4, from: 8, of: 7.2, to: 7.3, for: 7.7, on: 8.4, in: 8.7, with: 10.9},
  other: {at: 5.2, on: 6.4, of: 6.6, to: 6.7, for: 6.8, with: 9, in: 7.6, from: 7.8}
}
/**
 * More is asked for where the list says nothing of the preposition, where it knows not even the word, where it calls the
 * preposition right, though not behind a verb, …
 */
const UNLISTED = 1.8
const UNKNOWN = {noun: 4, other: 2.9}
const RIGHT = 2
/** … where a name may be a place or company, where *of* would stand behind a noun, and where an adjective has no *be*. */
const PLACE = 0.7
const OWNED = 0.7
const REDUCED = 1
/** Classes of nouns for places, before which a preposition of place is hardly ever a slip. */
const SITES = ['place', 'building', 'structure']
const SITE = 3

/** Frames of the list by what the word is; a phrase says nothing of its last word elsewhere (in the form, a form). */
const FRAMES: Readonly<Record<GovernorKind, {frame: Frame; others: readonly Frame[]}>> = {
  n: {frame: 'noun', others: []},
  j: {frame: 'adjective', others: []},
  p: {frame: 'passive', others: ['adjective', 'object', 'verb']},
  v: {frame: 'verb', others: ['active', 'object', 'person']}
}

/**
 * A preposition right behind a word, where the texts we learned from hardly ever have it behind that word and have
 * another one as a rule, and the words around the place say the same: `was accused for`, `a commitment at peace`.
 *
 * @param story The story.
 * @param governors The list: what it calls right is no slip.
 */
export function* countedSlips(story: Story, governors: Governors): Generator<Proposal, void, undefined> {
  for (const preposition of story.places(PREPOSITIONS)) {
    const governor = preposition - 1
    if (!story.together(governor, preposition + 1) || !story.tagIn(preposition + 1, OBJECT)) continue
    const kind = governorKind(story.tags[governor])
    if (!kind || story.has(governor, Flag.capital) || story.has(preposition, Flag.capital)) continue
    const seen = prepositionsAfter(story, governor)
    if (!seen || seen.total < OFTEN) continue
    if (shareIn(seen, story.lower(preposition)) > UNUSUAL) continue
    if (!SWAPPED.some((word) => shareIn(seen, word) >= USUAL)) continue
    const proposal = proposalAt(story, governors, {preposition, kind, seen})
    if (proposal) yield proposal
  }
}

interface Site {
  preposition: number
  kind: GovernorKind
  seen: Seen
}

function proposalAt(
  story: Story,
  governors: Governors,
  {preposition, kind, seen}: Site
): Proposal | undefined {
  const governor = preposition - 1
  const written = story.lower(preposition)
  const listed = listingOf(story, governors, governor, kind, written)
  if (listed === undefined || story.is(governor, AMOUNTS)) return undefined
  // `reminded those whom they met of the need`
  if (kind === 'v' && isGapped(story, story.beforeAdverbs(governor))) return undefined
  const complement = complementOf(story, preposition)
  if (!complement || !isArgument(story, preposition, complement)) return undefined
  const {frame} = FRAMES[kind]
  const isLocal = story.is(preposition, LOCAL)
  const isPlace = isLocal && complement.kind === 'name'
  const isSite = isLocal && SITES.some((name) => COMPLEMENTS.has(story, name, complement.head))
  const isReduced = kind === 'j' && !followsBe(story, governor)
  const least =
    FLOORS[kind === 'n' ? 'noun' : 'other'][written] +
    listed +
    (isPlace ? PLACE : 0) +
    (isSite ? SITE : 0) +
    (isReduced ? REDUCED : 0)
  let best: {word: string; above: number} | undefined
  const isAmount = kind === 'n' && isAmountOf(story, preposition)
  for (const word of SWAPPED) {
    if (word === written || shareIn(seen, word) < USUAL) continue
    const isOwned = kind === 'n' && word === GENITIVE
    if (isOwned && listed > 0 && !isAmount) continue
    // `withdraw to the border`: where to, not where from
    if (listed > 0 && OPPOSITE.has(written) && OPPOSITE.has(word)) continue
    const floor = least + (isOwned ? OWNED : 0) - (isAmount ? listed : 0)
    const above = weightOf(story, preposition, seen, written, word) - floor
    if (above >= 0 && above > (best?.above ?? -1)) best = {word, above}
  }
  if (!best) return undefined
  const usual = new Set([best.word])
  const place = {start: governor, preposition, object: 'none' as const}
  const government = {frame, usual, right: usual, wrong: new Map<string, readonly string[]>(), fronted: false}
  if (belongsElsewhere(story, governors, government, place, complement.head)) return undefined
  return {
    ...story.span(preposition),
    expected: [best.word],
    confidence: 0.8,
    data: {
      word: story.word(governor),
      right: percent(shareIn(seen, best.word)),
      wrong: percent(shareIn(seen, written))
    },
    fix: 'likely'
  }
}

/** What more is asked for by what the list says of a preposition behind a word; nothing where it is right there. */
function listingOf(
  story: Story,
  governors: Governors,
  governor: number,
  kind: GovernorKind,
  written: string
): number | undefined {
  const {frame, others} = FRAMES[kind]
  const entries = governors
    .at(story.ids[governor])
    .filter((entry) => entry.frame === frame || others.includes(entry.frame))
  const right = entries.filter((entry) => entry.right.has(written))
  if (right.length > 0)
    return right.every((entry) => entry.frame === 'noun' || entry.frame === 'adjective') &&
      !PLACES.has(written)
      ? RIGHT
      : undefined
  if (entries.some(({wrong}) => wrong.has(written))) return 0
  return entries.length > 0 ? UNLISTED : UNKNOWN[kind === 'n' ? 'noun' : 'other']
}

/** `a large number from clubs`: an indefinite amount, before a noun without an article. */
function isAmountOf(story: Story, preposition: number): boolean {
  const amount = preposition - 1
  return (
    COMPLEMENTS.has(story, 'quantity', amount) &&
    story.is(story.phrases.startOf(amount), INDEFINITE) &&
    story.tagIn(preposition + 1, BARE) &&
    !story.has(preposition + 1, Flag.capital | Flag.digit)
  )
}

/** How much likelier another preposition is, by the words around the place and by counts. */
function weightOf(story: Story, preposition: number, seen: Seen, written: string, word: string): number {
  return fillOdds(story, preposition, preposition + 1, word) + COUNTS * oftener(seen, word, written)
}

/** Share of one of the swapped prepositions, which are all counted. */
function shareIn(seen: Seen, word: string): number {
  return shareOf(seen, word) ?? 0
}

/** Is it no time, date or other adjunct? */
function isArgument(story: Story, preposition: number, {kind, head}: Complement): boolean {
  if (kind === 'time' || kind === 'adjunct' || kind === 'infinitive') return false
  return !ADJUNCTS.has(story, 'any', head) && !ADJUNCTS.has(story, 'any', preposition + 1)
}

function percent(share: number): string {
  return share < 0.005 ? 'hardly ever' : `in ${Math.round(share * 100)}%`
}
