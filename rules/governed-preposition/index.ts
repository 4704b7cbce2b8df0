import {governors as lines} from '../../lexicons/governors.generated.js'
import {Tag, defineRule, fillOdds, type Proposal, type Story} from '../../src/define/index.js'
import {indexGovernors, type Governor, type Governors} from './governors.js'
import type {Complement} from './complement.js'
import {LOCAL, slipOf, type Slip} from './judge.js'
import {droppedSlip} from './dropped.js'
import {frontedSlip} from './fronted.js'
import {addedSlip} from './added.js'
import {countedSlips} from './counted.js'
import {timeSlips} from './times.js'
import {placeOf, type Place} from './places.js'

/** Governors by word, indexed at the first story. */
let index: Governors | undefined

/**
 * A verb, noun or adjective governs the preposition of its argument: one is accused *of* something, a team
 * consists *of* players, a country is rich *in* oil. Writers who think in another language, or change a verb
 * and forget the rest, put another one there. What each word governs is data (`lexicons/governors.txt`), held
 * against millions of words of news. An adjunct takes any preposition, so times, places, company, ways of
 * speaking, and whatever the governed preposition still follows, stay silent: “accused with two others of
 * fraud”, “insisted in a statement that”, “depends in part on”.
 *
 * Source: Quirk et al., A Comprehensive Grammar of the English Language, §16.2–16.72 (complementation).
 */
export default defineRule({
  name: 'governed-preposition',
  summary: 'Preposition that a verb, noun or adjective governs',
  category: 'grammar',
  source: 'Quirk et al., A Comprehensive Grammar of the English Language, §16.2–16.72',
  *find(story) {
    const governors = (index ??= indexGovernors(lines, story.lexicon))
    const listed = new Set<number>()
    for (const token of story.placesOf((id) => governors.at(id).length > 0)) {
      for (const slip of slipsAt(story, governors, token)) {
        listed.add(slip.start)
        yield slip
      }
    }
    for (const slips of [timeSlips(story, governors), countedSlips(story, governors)]) {
      for (const slip of slips) {
        if (!listed.has(slip.start)) yield slip
        listed.add(slip.start)
      }
    }
  },
  message: ({actual, expected, data: {word = '', time}}) =>
    time !== undefined
      ? expected === ''
        ? `Delete \`${actual}\` before \`${word}\``
        : `Write \`${expected}\`, not \`${actual}\`, before \`${word}\``
      : actual === ''
        ? `Write \`${expected.trim()}\` after \`${word}\``
        : expected === ''
          ? `Delete \`${actual}\` after \`${word}\``
          : `Write \`${expected}\`, not \`${actual}\`, after \`${word}\``,
  note: ({actual, expected, data: {word = '', right, wrong, time}}) => {
    if (time !== undefined)
      return 'It is *on* a day, *in* a month or year, *at* an hour, *for* a length of time, *by* train, and none before *last Monday*.'
    if (expected === '') return `The word \`${word}\` takes its object without a preposition.`
    const preposition = expected.trim()
    if (actual === '') return `The word \`${word}\` takes \`${preposition}\` before its object.`
    // Nobody listed the word: what was counted speaks.
    return right === undefined
      ? `The word \`${word}\` takes \`${preposition}\`; \`${actual}\` does not go with it.`
      : `In the texts we learned from \`${preposition}\` stands behind \`${word}\` ${right} of the places with a preposition, \`${actual}\` ${wrong ?? ''}.`
  }
})

/** At most one slip a token: the first entry of the list that is sure, else the first that is likely. */
function* slipsAt(story: Story, governors: Governors, token: number): Generator<Proposal> {
  let likely: Proposal | undefined
  const found = governors.at(story.ids[token])
  if (found.some((governor) => isSetPhrase(story, governor, token))) return
  for (const governor of found) {
    const fronted = frontedSlip(story, governor, token)
    const slip = fronted ? undefined : slipOf(story, governors, governor, token)
    const isSure = slip?.frame === 'argument' || slip?.frame === 'attested'
    const added = isSure || fronted ? undefined : addedAt(story, found, governor, token)
    const proposal =
      fronted ?? added ?? (slip ? proposalOf(story, governor, slip) : droppedSlip(story, governor, token))
    if (proposal && (fronted || slip?.frame === 'argument')) {
      yield proposal
      return
    }
    likely ??= proposal
  }
  if (likely) yield likely
}

/** An added preposition that no other entry of the word takes: `join hands with`, `meet with`. */
function addedAt(
  story: Story,
  found: readonly Governor[],
  governor: Governor,
  token: number
): Proposal | undefined {
  const added = story.lower(token + 1)
  return found.some(({frame, right}) => (frame === 'verb' || frame === 'active') && right.has(added))
    ? undefined
    : addedSlip(story, governor, token)
}

/** `with respect to`: a phrase of several words with its preposition, whatever its noun takes elsewhere. */
function isSetPhrase(story: Story, governor: Governor, token: number): boolean {
  if (governor.frame !== 'phrase' || governor.words.length === 1) return false
  const place = placeOf(story, governor, token)
  return place !== undefined && governor.right.has(story.lower(place.preposition))
}

function proposalOf(story: Story, governor: Governor, {frame, place, complement}: Slip): Proposal {
  const {start, preposition} = place
  const offered = governor.offered.length === 0 ? [''] : governor.offered
  const infinitive = complement.kind === 'infinitive'
  const plain = isPlain(story, governor, place, complement)
  return {
    ...story.span(preposition, infinitive ? complement.head : preposition),
    expected: infinitive ? withGerund(story, offered, complement.head) : offered,
    data: {word: story.slice(start, lastWord(governor, start)), entry: governor.line},
    // What can only be the argument needs no evidence.
    ...(frame === 'argument'
      ? {confidence: plain ? 0.95 : 0.9}
      : frame === 'attested'
        ? {confidence: 0.85}
        : {odds: fillOdds(story, preposition, preposition + 1, offered[0] ?? ''), frame}),
    fix: 'likely'
  }
}

/** Is the governor next to the preposition, and the preposition none that opens adjuncts everywhere? */
function isPlain(story: Story, {frame}: Governor, {object, preposition}: Place, {kind}: Complement): boolean {
  if (object === 'name' || object === 'phrase' || object === 'reduced') return false
  return kind === 'clause' || frame === 'phrase' || !story.is(preposition, LOCAL)
}

/** `of treating` for `to treat` */
function withGerund(story: Story, offered: readonly string[], verb: number): string[] {
  const [gerund] = story.forms(verb, Tag.VB, Tag.VBG)
  return gerund === undefined ? [] : offered.map((preposition) => `${preposition} ${gerund}`)
}

function lastWord({words: spelled}: Governor, start: number): number {
  return start + spelled.length - 1
}
