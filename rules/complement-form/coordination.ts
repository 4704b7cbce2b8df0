import {Flag, Tag, maskOf, words, type Story} from '../../src/define/index.js'
import type {Slip} from './slip.js'

const WOULD = words('would', "'d")
const THAN = words('than')
const TO = words('to')
const ENDS = words('.', ';', ':', '?', '!', '“', '”', '"', '—')
/** So far behind *rather* its second verb stands. */
const REACH = 16

/** What {@link ratherSlip} looks at. */
export const RATHER = words('rather')
/** What {@link infinitiveSlip} looks at. */
export const AND = words('and', 'or')

/**
 * A second verb that is not formed as the first: “would rather close than charging”.
 *
 * @param story The story.
 * @param rather Token of *rather*.
 */
export function ratherSlip(story: Story, rather: number): Slip | undefined {
  if (!story.is(rather - 1, WOULD)) return undefined
  let at = story.afterAdverbs(rather + 1)
  if (!story.tagIn(at, maskOf('VB', 'VBP'))) return undefined
  for (; at < rather + REACH && story.together(rather, at + 1) && !story.is(at, ENDS); at++) {
    if (!story.is(at, THAN)) continue
    return bareOf(story, at + 1)
  }
  return undefined
}

/**
 * A second infinitive with the ending of a participle: “told them to stop and to listening”.
 *
 * @param story The story.
 * @param conjunction Token of *and* or *or*.
 */
export function infinitiveSlip(story: Story, conjunction: number): Slip | undefined {
  const verb = conjunction + 2
  if (!story.is(conjunction + 1, TO) || !story.together(conjunction, verb)) return undefined
  let infinitive = false
  for (let at = conjunction - 1; at > story.sentenceStart(conjunction) && !story.is(at, ENDS); at--) {
    if (story.tags[at] === Tag.VBG && !isBehindInfinitive(story, at)) return undefined
    // `access to lessons and to building`
    if (story.is(at, TO) && story.tags[at + 1] !== Tag.VB) return undefined
    infinitive ||= story.tags[at] === Tag.VB && story.is(at - 1, TO)
  }
  return infinitive ? bareOf(story, verb) : undefined
}

/** `to stop looking and to listening`: the form belongs to the first infinitive. */
function isBehindInfinitive(story: Story, gerund: number): boolean {
  return story.tags[gerund - 1] === Tag.VB && story.is(gerund - 2, TO)
}

function bareOf(story: Story, verb: number): Slip | undefined {
  if (story.tags[verb] !== Tag.VBG || story.has(verb, Flag.capital | Flag.hyphen)) return undefined
  const [base] = story.forms(verb, Tag.VBG, Tag.VB)
  return base === undefined ? undefined : {from: verb, to: verb, expected: base}
}
