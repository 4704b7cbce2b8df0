import {
  NOUN,
  Tag,
  fillOdds,
  maskOf,
  shareBehind,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {complementOf} from './complement.js'
import type {Governor} from './governors.js'
import {followsBe, isGapped, isTransitive} from './voice.js'

const OBJECT = maskOf('DT', 'PRP$')
const BEFORE_BASE = maskOf('TO', 'MD')
/** They open no time, place or purpose, for which a noun before an infinitive waits: goals to reach at the end. */
const EMPTY = words('to', 'of', 'about')
/** `for verifying of the settings` */
const OF = words('of')
const INTO = words('into')
/** Conditions of the list that hold before any object. */
const OPEN = ['odds', 'noun', 'all']
/** The preposition is seen behind the verb at most at this share of places: not `join with`; and what more is asked for if often. */
const MOST = 0.3
const OFTEN = 0.1
const MORE = 1
/** Least odds that no preposition stands there, by the form of the verb, fitted on clean texts and made slips. */
const FLOORS: ReadonlyMap<number, number> = new Map([
  [Tag.VB, 0],
  [Tag.VBZ, -1.5],
  [Tag.VBP, -1],
  [Tag.VBD, 0],
  [Tag.VBG, 0.5]
])
/** The same where a noun before the infinitive may be its object. */
const RELATIVE = 1.5

/**
 * A preposition before the object of a verb that takes none, where the words alone are no proof: `to support to this
 * ambition`.
 *
 * @param story The story.
 * @param governor An entry of the verb.
 * @param token The verb.
 */
export function addedSlip(story: Story, governor: Governor, token: number): Proposal | undefined {
  const {frame, offered, wrong} = governor
  if (offered.length > 0 || (frame !== 'verb' && frame !== 'active')) return undefined
  const preposition = token + 1
  const conditions = wrong.get(story.lower(preposition))
  // `entered into the spirit`
  if (
    !conditions ||
    story.is(preposition, INTO) ||
    !(conditions.length === 0 || conditions.some((name) => OPEN.includes(name)))
  )
    return undefined
  if (!story.together(token, preposition + 1) || !story.tagIn(preposition + 1, OBJECT)) return undefined
  const floor = floorOf(story, token)
  const share = shareBehind(story, token, preposition)
  if (floor === undefined || share > MOST) return undefined
  const complement = complementOf(story, preposition)
  if (!complement || complement.kind === 'time' || complement.kind === 'adjunct') return undefined
  if (fillOdds(story, preposition, preposition + 1, '') < floor + (share > OFTEN ? MORE : 0)) return undefined
  return {
    ...story.span(preposition),
    expected: [''],
    confidence: 0.8,
    data: {word: story.word(token), entry: governor.line},
    fix: 'likely'
  }
}

/** Least odds behind what is surely a verb in the active voice, whose object does not stand before it. */
function floorOf(story: Story, token: number): number | undefined {
  const tag = story.tags[token]
  const floor = FLOORS.get(tag)
  if (floor === undefined) return undefined
  const before = story.beforeAdverbs(token)
  if (isGapped(story, before)) return undefined
  if (tag === Tag.VB) {
    if (!story.tagIn(before, BEFORE_BASE)) return undefined
    if (story.tags[before] !== Tag.TO || !story.tagIn(before - 1, NOUN)) return floor
    return story.is(token + 1, EMPTY) ? RELATIVE : undefined
  }
  // `a guide, addressed to the ministries`
  if (tag === Tag.VBD) return isTransitive(story, token) ? floor : undefined
  if (tag !== Tag.VBG) return floor
  if (story.is(token + 1, OF) || story.mayBe(token, NOUN)) return undefined
  return story.tagIn(before, maskOf('IN')) || followsBe(story, token) ? floor : undefined
}
