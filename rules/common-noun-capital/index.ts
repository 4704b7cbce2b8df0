import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {
  Flag,
  NOUN,
  Tag,
  defineRule,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {agencies} from './agencies.generated.js'
import {bodies} from './bodies.generated.js'
import {directions} from './directions.generated.js'
import {distances} from './distances.generated.js'
import {landforms} from './landforms.generated.js'
import {motionVerbs} from './motion-verbs.generated.js'
import {offices} from './offices.generated.js'
import {seasons} from './seasons.generated.js'
import {studyVerbs} from './study-verbs.generated.js'
import {subjects} from './subjects.generated.js'
import {things} from './things.generated.js'

const SEASONS = words(...seasons)
const DIRECTIONS = words(...directions)
const DISTANCES = words(...distances)
const MOTION_VERBS = words(...motionVerbs)
const SUBJECTS = words(...subjects)
const STUDY_VERBS = words(...studyVerbs)
const BODIES = words(...bodies)
const AGENCIES = words(...agencies)
const LANDFORMS = words(...landforms)
const PERSONS = words(...personNouns)
const OFFICES = words(...offices)
const OF_PARLIAMENT = words('state', 'companion', 'opposition', 'majority', 'minority')
const THINGS = words(...things)
const THE = words('the')
const OF = words('of')
const IN = words('in')
const DEGREE = words('degree', 'degrees', 'doctorate', 'diploma')
const INDEFINITE = words('a', 'an')
/** Before a season, with or without `the`. */
const BEFORE_SEASON = words(
  'this',
  'last',
  'next',
  'following',
  'previous',
  'one',
  'early',
  'late',
  'each',
  'every',
  'mid',
  'in',
  'until',
  'since',
  'by'
)
const BEFORE_THE_SEASON = words('in', 'during', 'by', 'of', 'since', 'until', 'over', 'through', 'throughout', 'before', 'for') // prettier-ignore
/** What a direction goes on with. */
const AFTER_DIRECTION = words('on', 'along', 'from', 'through', 'at', 'past', 'down', 'up', 'toward', 'towards', 'across', 'of', 'to', 'into', 'with') // prettier-ignore
/** What a phrase begins with, and what stands in it before its noun. */
const DETERMINER = maskOf('DT', 'PRP$')
const MODIFIER = maskOf('JJ', 'VBN', 'CD')
/** So far to both sides a capital may tell of a name or a list of them. */
const NEAR = 3
const YEAR = /^(?:1[5-9]|20)\d\d$/u
const CLOSING = /^[.,;)?]$/u
const LINK = maskOf('IN', 'CC', 'TO', 'WRB')

/**
 * Common nouns have no capital: seasons (*in the spring of 2022*), points of the compass as directions (*heading north
 * on the A9*), subjects of study (*she studied physics*), occupations behind *a* (*a doctor*), bodies whose name has only one
 * capital (*the transit Authority*), and *island* before *of*
 * and a name. *The Government*, *the Company* and the like are marked only where the story writes them in lower case
 * at least three times as often. Silent where a capital stands beside them, for then they may be part of a name (*Prague
 * Spring*, *the Department of Physics*).
 */
export default defineRule({
  name: 'common-noun-capital',
  summary: 'No capital for seasons, directions, subjects and other common nouns',
  category: 'spelling',
  source:
    'Huddleston and Pullum, The Cambridge Grammar of the English Language, chapter 20 §7.3; newspaper practice',
  *find(story) {
    for (const [set, isCommon] of CHECKS) {
      for (const token of story.places(set)) {
        if (isStray(story, token) && isCommon(story, token)) yield lowered(story, token)
      }
    }
    yield* loneThings(story)
    yield* mixedBodies(story)
  },
  message: ({actual, expected}) => `Write \`${expected}\`, not \`${actual}\`, for what is no name here`,
  note: 'Seasons, directions, subjects and occupations are common nouns; a capital makes readers look for a name.'
})

const CHECKS = [
  [AGENCIES, isHalfName],
  [SEASONS, isSeason],
  [DIRECTIONS, isDirection],
  [SUBJECTS, isSubject],
  [LANDFORMS, isLandform],
  [PERSONS, isOccupation]
] as const

function lowered(story: Story, token: number): Proposal {
  return {...story.span(token), expected: [story.word(token).toLowerCase()], exact: true}
}

/** Has the word a capital inside a sentence, among words without? */
function isStray(story: Story, token: number): boolean {
  if (!story.has(token, Flag.capital) || story.has(token, Flag.allCaps | Flag.hyphen)) return false
  if (token <= story.opener(token) || !story.isWord(token - 1)) return false
  // `a Mothers’ Day`
  const next = story.has(token + 1, Flag.clitic) ? token + 2 : token + 1
  return !story.has(token - 1, Flag.capital) && !isCapital(story, next)
}

/** Is there a word with a capital? */
function isCapital(story: Story, token: number): boolean {
  return story.has(token, Flag.capital)
}

/** `in the Spring of 2022`, `last Summer,` */
function isSeason(story: Story, token: number): boolean {
  const before = story.is(token - 1, BEFORE_SEASON)
  if (!before && !(story.is(token - 1, THE) && story.is(token - 2, BEFORE_THE_SEASON))) return false
  const next = story.word(token + 1)
  const ofYear = story.is(token + 1, OF) && YEAR.test(story.word(token + 2))
  if (ofYear || YEAR.test(next) || CLOSING.test(next)) return true
  return story.tagIn(token + 1, LINK) && !story.is(token + 1, OF) && !isCapital(story, token + 2)
}

/** `the transit Authority`: a name has both its capitals, or none. */
function isHalfName(story: Story, token: number): boolean {
  // `the state House`, `the companion House bill`: parliaments; `the eScience Center`: a name.
  if (story.ids[token - 1] === 0 || story.is(token - 1, OF_PARLIAMENT) || story.tagIn(token + 1, NOUN))
    return false
  let first = token - 1
  while (story.tags[first] === Tag.NN && token - first < 3) first--
  return (
    first < token - 1 && story.is(first, THE) && !story.is(token + 1, OF) && story.word(token + 1) !== '&'
  )
}

/** `heading North on the A9`, `five miles South of the town` */
function isDirection(story: Story, token: number): boolean {
  if (story.is(token - 1, DISTANCES)) return story.is(token + 1, OF) || CLOSING.test(story.word(token + 1))
  return story.is(token - 1, MOTION_VERBS) && story.is(token + 1, AFTER_DIRECTION)
}

/** `studied Physics at`, `a degree in Economics.` */
function isSubject(story: Story, token: number): boolean {
  const degree = story.is(token - 1, IN) && story.is(token - 2, DEGREE) && !isCapital(story, token - 2)
  if (!degree && !story.is(token - 1, STUDY_VERBS)) return false
  const coordinated = story.tagIn(token + 1, maskOf('CC')) || story.word(token + 1) === ','
  if (coordinated) return !isCapital(story, token + 2) && !story.has(token + 3, Flag.capital)
  return CLOSING.test(story.word(token + 1)) || story.tagIn(token + 1, maskOf('IN'))
}

/** `the Island of Lampedusa` */
function isLandform(story: Story, token: number): boolean {
  return story.is(token - 1, THE) && story.is(token + 1, OF) && isCapital(story, token + 2)
}

/** `a Doctor at the clinic` */
function isOccupation(story: Story, token: number): boolean {
  if (!story.is(token - 1, INDEFINITE) || story.is(token + 1, OF) || story.is(token, OFFICES)) return false
  // `a Boys & Girls Club`
  if (story.word(token + 1) === '&') return false
  // `a Guard or Reserve member`, `a Bachelor’s degree`
  if (story.tagIn(token + 1, maskOf('CC')) && isCapital(story, token + 2)) return false
  if (story.tags[token + 1] === Tag.POS) return false
  return story.phrases.headOf(token) === token && story.lexicon.namesOf(story.ids[token]) === 0
}

/** `the Volcano shows`, `a drunken Captain`: what is no part of a name, once in a story, which may define terms of its own. */
function* loneThings(story: Story): Generator<Proposal> {
  const found = new Map<number, number[]>()
  for (const token of story.places(THINGS)) {
    if (!isStray(story, token) || !isInPhrase(story, token) || isAmongCapitals(story, token)) continue
    const id = story.ids[token]
    found.set(id, [...(found.get(id) ?? []), token])
  }
  for (const tokens of found.values()) {
    const [token] = tokens
    if (token !== undefined && tokens.length === 1) yield lowered(story, token)
  }
}

/** `the Crab, Tarantula and Keyhole nebulae`, `Islands in the Stream`: capitals near it, but for the first of the sentence. */
function isAmongCapitals(story: Story, token: number): boolean {
  const opener = story.opener(token)
  for (let at = token - NEAR; at <= token + NEAR; at++)
    if (at !== token && at > opener && story.together(at, token) && isCapital(story, at)) return true
  return false
}

/** Behind a determiner and small adjectives, outside a quotation, which may be a title. */
function isInPhrase(story: Story, token: number): boolean {
  if (story.isQuoted(story.start[token], story.end[token]) || /^[-–—&/]/u.test(story.word(token + 1)))
    return false
  // `the Problem of Representation`, `the Number 3`: a title.
  const next = story.is(token + 1, OF) ? token + 2 : token + 1
  if (story.has(next, Flag.capital | Flag.digit) || story.tagIn(next, maskOf('DT', 'CD') | NOUN)) return false
  let at = token - 1
  while (story.tagIn(at, MODIFIER) && !isCapital(story, at) && token - at < 4) at--
  return story.tagIn(at, DETERMINER) && !isCapital(story, at)
}

/** `the Company`, where the story writes `the company` at least three times as often. */
function* mixedBodies(story: Story): Generator<Proposal> {
  const capitals = new Map<number, number[]>()
  const lowers = new Map<number, number>()
  for (const token of story.places(BODIES)) {
    if (!story.is(token - 1, THE) || isCapital(story, token + 1)) continue
    const id = story.ids[token]
    if (!isCapital(story, token)) lowers.set(id, (lowers.get(id) ?? 0) + 1)
    else if (
      isStray(story, token) &&
      !story.is(token + 1, OF) &&
      !(story.tagIn(token + 1, maskOf('IN')) && isCapital(story, token + 2))
    )
      capitals.set(id, [...(capitals.get(id) ?? []), token])
  }
  for (const [id, tokens] of capitals) {
    if ((lowers.get(id) ?? 0) >= 3 * tokens.length) for (const token of tokens) yield lowered(story, token)
  }
}
