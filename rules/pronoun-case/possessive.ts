import {
  FINITE,
  Flag,
  NOUN,
  Tag,
  VERB,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {DETERMINER_OF, DETERMINER_OF_POSSESSIVE} from './cases-of.js'
import {isMentioned, opensClause} from './clause.js'
import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {belongings} from './belongings.generated.js'
import {kin} from './kin.generated.js'
import {clauseTakers} from './clause-takers.generated.js'
import {invertingVerbs} from './inverting-verbs.generated.js'
import {sayingVerbs} from './saying-verbs.generated.js'
import {strongPrepositions} from './strong-prepositions.generated.js'
import {weakPrepositions} from './weak-prepositions.generated.js'

const STRONG = words(...strongPrepositions)
const WEAK = words(...weakPrepositions)
const KIN = words(...kin)
const CLAUSE_TAKERS = words(...sayingVerbs, ...clauseTakers)
const INVERTING = words(...invertingVerbs)
const OF = words('of')
const AND = words('and')
const THAT = words('that')
const IS = words("'s")
const OWNED = words(...kin, ...belongings, ...personNouns)
const ONE = words('he', 'she')
const BASE = maskOf('NN', 'VB', 'VBP')
const NO_NOUN = maskOf('RB', 'CD', 'MD', 'IN', 'DT', 'UH')
const OTHER_USE = VERB | NO_NOUN | maskOf('JJ')
/** Verbs that a second object can name: they call ours a tax. */
const NAMING = words(
  'call',
  'calls',
  'called',
  'calling',
  'make',
  'makes',
  'made',
  'making',
  'consider',
  'considers',
  'considered',
  'give',
  'gives',
  'gave',
  'name',
  'names',
  'named'
)

/** `in they house`, `we government has`: a subject form before a noun that is nobody’s apposition. */
export function subjectAsDeterminer(story: Story, token: number): Proposal | undefined {
  const determiner = DETERMINER_OF.get(story.lower(token))
  const noun = token + 1
  if (determiner === undefined || isMentioned(story, token)) return undefined
  if (story.has(token, Flag.capital) && token !== story.sentenceStart(token)) return undefined
  const plural = story.tags[noun] === Tag.NNS
  // We voters
  if (plural && story.lower(token) === 'we') return undefined
  const governed = story.together(token - 1, token) && isGoverned(story, token - 1, noun)
  const finite = isOwnable(story, noun) && story.tagIn(noun + 1, FINITE) && opensClause(story, token)
  // `the workers and they lawyers.`
  const joined = story.is(token - 1, AND) && isOwnable(story, noun) && !story.isWord(noun + 1)
  if (!finite && !governed && !joined && !isObject(story, token) && !isSecond(story, token)) return undefined
  return {...story.span(token), expected: [determiner], data: {before: story.word(noun)}}
}

/** `to his wife and she mother,`: no verb of *she* has that form. */
function isSecond(story: Story, token: number): boolean {
  const noun = token + 1
  if (!story.is(token - 1, AND) || !story.is(noun, OWNED)) return false
  // `the fishermen and they boats`
  const many = !story.is(token, ONE) && story.tagIn(noun, maskOf('VBZ')) && story.mayBe(noun, maskOf('NNS'))
  if (many) return story.tagIn(noun + 1, maskOf('IN', 'VBD', 'MD')) || !story.isWord(noun + 1)
  if (!story.is(token, ONE)) return false
  if (!story.tagIn(noun, BASE) || !story.mayBe(noun, maskOf('NN')) || story.mayBe(noun, maskOf('VBD')))
    return false
  const object = story.tagIn(noun + 1, NOUN | maskOf('DT', 'PRP$', 'JJ')) && !story.is(noun + 1, THAT)
  return !object && story.phrases.headOf(token - 2) === token - 2
}

/** `brought they children to the service`: the object of a verb that no clause follows. */
function isObject(story: Story, token: number): boolean {
  const [verb, noun] = [token - 1, token + 1]
  if (!story.together(verb, noun) || !isOwnable(story, noun) || story.tagIn(noun + 1, FINITE)) return false
  const transitive = story.tagIn(verb, maskOf('VBD', 'VBZ', 'VBG')) && !story.is(verb, CLAUSE_TAKERS)
  return transitive && !story.is(verb, INVERTING) && !story.tagIn(noun + 1, NOUN | maskOf('JJ', 'PRP', 'DT'))
}

/** `hers car`: the possessive that stands alone, before its noun. */
export function possessiveBeforeNoun(story: Story, token: number): Proposal | undefined {
  const determiner = DETERMINER_OF_POSSESSIVE.get(story.lower(token))
  const noun = token + 1
  if (determiner === undefined || story.has(token, Flag.allCaps)) return undefined
  const governed = story.together(token - 1, token) && story.tagIn(token - 1, VERB | maskOf('IN', 'TO'))
  // `behind hers stood`; `we call ours guilds`
  const alone = governed ? story.tags[noun] === Tag.NN : isOwnable(story, noun)
  if (!alone || story.has(noun, Flag.capital) || story.mayBe(noun, NO_NOUN)) return undefined
  // `The pilot and hers co-pilot escaped`
  const joined = story.is(token - 1, AND) && story.tagIn(noun + 1, FINITE)
  if (!governed && !joined && token !== story.sentenceStart(token)) return undefined
  if (story.is(token - 1, OF) || story.is(token - 1, NAMING)) return undefined
  return {...story.span(token), expected: [determiner], data: {before: story.word(noun)}}
}

/** `with he’s wife`, `he’s father said`: the contraction for the determiner. */
export function contractionAsDeterminer(story: Story, token: number): Proposal | undefined {
  const determiner = DETERMINER_OF.get(story.lower(token))
  const noun = token + 2
  if (determiner === undefined || !story.is(token + 1, IS) || !story.is(noun, KIN)) return undefined
  const governed = story.together(token - 1, token) && story.is(token - 1, STRONG)
  const finite = story.tagIn(noun + 1, FINITE) && opensClause(story, token)
  if (!governed && !finite) return undefined
  return {...story.span(token, token + 1), expected: [determiner], data: {before: story.word(noun)}}
}

/** Is the noun the object of a preposition, so that no verb is to come: `in they country`? */
function isGoverned(story: Story, preposition: number, noun: number): boolean {
  if (isOwnable(story, noun)) return story.is(preposition, STRONG) || story.is(preposition, WEAK)
  if (!story.is(preposition, STRONG) && !story.is(preposition, WEAK)) return false
  // `the camps they live in they house thousands`
  const singular =
    story.tags[noun] === Tag.NN && !story.has(noun, Flag.capital) && !story.mayBe(noun, NO_NOUN)
  return singular && !story.tagIn(noun + 1, NOUN | maskOf('DT', 'PRP', 'PRP$', 'JJ', 'CD'))
}

/** A word in lower case that is a noun and nothing else. */
function isOwnable(story: Story, token: number): boolean {
  if (!story.together(token - 1, token) || !story.tagIn(token, NOUN) || story.has(token, Flag.capital))
    return false
  return story.mayBe(token, NOUN) && !story.mayBe(token, OTHER_USE)
}
