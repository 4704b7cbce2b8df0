import {NOUN, Tag, fillOdds, maskOf, words, type Story} from '../../src/define/index.js'
import type {Extra} from './clauses.js'

const FIRST = words('of', 'to', 'for', 'with', 'at', 'from', 'into', 'during', 'against')
const SECOND = words('of', 'for', 'with', 'at', 'by', 'from', 'into', 'to')
/** They stand behind a verb without their object at times: to talk about at the meeting. */
const STRANDING = words('into', 'of', 'to', 'for', 'with', 'at', 'from', 'about', 'by', 'in', 'on')
const PREPOSITIONS = words('of', 'for', 'with', 'at', 'by', 'from', 'into', 'to', 'in', 'on')
const DETERMINER = maskOf('DT', 'PRP$')
const QUANTITY = words('all', 'both', 'half', 'that', 'this', 'these', 'those', 'any', 'some', 'each')
const RELATIVE = maskOf('WP', 'WDT', 'WRB')
const ADJACENT = maskOf('VBN', 'VBD', 'VB', 'VBP', 'VBZ', 'VBG', 'NN', 'NNS', 'NNP')
const HAVE = words('has', 'have', 'had')
const TO = words('to')
/** How much the evidence must say of one of them. */
const LEAST = 1.5

/**
 * Two prepositions before one object, where the first has no object elsewhere: apologised to for the families.
 *
 * @param story The story.
 */
export function* doubledPrepositions(story: Story): Generator<Extra> {
  for (const first of story.places(FIRST)) {
    const second = first + 1
    if (!story.is(second, SECOND) || !story.together(first - 1, second + 1)) continue
    if (story.lower(first) === story.lower(second) || isStranded(story, first)) continue
    if (!story.tagIn(second + 1, DETERMINER) || story.is(second + 1, QUANTITY)) continue
    const odds = [first, second].map((token) => fillOdds(story, token, token + 1, ''))
    const token = odds[0] > odds[1] ? first : second
    const most = Math.max(...odds)
    if (most >= LEAST) yield {token, odds: most}
  }
}

/** Two prepositions side by side, the second of which a token is. */
export function isPrepositionPair(story: Story, token: number): boolean {
  return story.is(token - 1, STRANDING) && story.is(token, PREPOSITIONS)
}

/** Can the object of a preposition stand before it: was referred to by the, the club he played for in the? */
export function isStranded(story: Story, preposition: number): boolean {
  const before = preposition - 1
  if (!story.isWord(before) || !story.tagIn(before, ADJACENT)) return true
  for (let at = before; story.together(at, preposition); at--) {
    if (story.tagIn(at, RELATIVE) || story.lower(at) === 'that') return true
    // a passive, or an infinitive (hard to reason with in the)
    if (story.tags[at] === Tag.VBN && !story.is(story.beforeAdverbs(at), HAVE)) return true
    if (story.is(at, TO) && at !== preposition && story.tagIn(at + 1, maskOf('VB'))) return true
    if (story.tagIn(at, maskOf('PRP')) && story.tagIn(at - 1, NOUN)) return true
    if (!story.isWord(at)) break
  }
  return false
}
