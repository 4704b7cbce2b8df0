import {
  FINITE,
  Flag,
  NOUN,
  Name,
  Tag,
  maskOf,
  words,
  type Clause,
  type Story
} from '../../src/define/index.js'
import {timeNouns} from '../../lexicons/time-nouns.generated.js'
import {causativeVerbs} from '../../lexicons/causative-verbs.generated.js'
import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {bareContractions} from './bare-contractions.generated.js'
import {wishing} from './wishing.generated.js'

const TIMES = words(...timeNouns)
const CLIPPED = words(...bareContractions)
const WISHING = words(...wishing)
const PERSONS = words(...personNouns)
const TITLES = words('mr', 'mrs', 'ms', 'dr', 'mr.', 'mrs.', 'ms.', 'dr.', 'sen.', 'rep.', 'gov.', 'judge', 'justice', 'mayor', 'senator') // prettier-ignore
const KINDS = words('kind', 'sort', 'type')
const CAUSATIVE = words(...causativeVerbs)
const ROUGHLY = words(
  'about',
  'around',
  'nearly',
  'almost',
  'some',
  'over',
  'more',
  'fewer',
  'less',
  'roughly'
)
const THAN = words('than')
const AS = words('as')
const MANNERS = words('result', 'consequence', 'rule', 'whole', 'group', 'nation', 'country', 'team', 'community', 'people', 'society', 'matter', 'precaution', 'example', 'family', 'unit', 'party') // prettier-ignore
const PARTICIPLE = maskOf('VBN', 'VBD')
const OBJECT = maskOf('DT', 'PRP', 'PRP$', 'CD')

/**
 * May a clause have the base form in spite of its subject: pleas that each person receive it; the kind that gather; watch
 * the chief explain it, and the designer discuss it?
 *
 * @param story The story.
 * @param clause The clause; its subject must be known.
 */
export function mayBeBare(story: Story, {kind, opener, antecedent, subject}: Clause): boolean {
  if (kind === 'relative') return story.is(antecedent, KINDS)
  if (story.is(opener - 1, WISHING)) return true
  const start = subject?.start ?? 0
  return story.tags[start - 1] === Tag.CC && hasCausative(story, story.sentenceStart(start), start)
}

function hasCausative(story: Story, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (story.is(at, CAUSATIVE)) return true
  return false
}

/** `code review frequently diverted to`: the next word is the verb, adverbs skipped, or a participle that is read as one. */
export function isAnotherBehind(story: Story, verb: number): boolean {
  const next = story.afterAdverbs(verb + 1)
  return story.together(verb, next) && story.tagIn(next, FINITE | (next > verb + 1 ? PARTICIPLE : 0))
}

/** `as a result avoid`, `as a nation make`: a phrase of how, and no clause. */
export function isManner(story: Story, {start, head}: {start: number; head: number}): boolean {
  return story.is(start - 1, AS) && story.is(head, MANNERS)
}

/** Is a word unknown in small letters, as run-together and broken words are: didnât, hashistorically, wont? */
export function isBroken(story: Story, token: number): boolean {
  if (story.is(token, CLIPPED)) return true
  const plain = story.isWord(token) && !story.has(token, Flag.capital | Flag.hyphen | Flag.digit)
  return plain && story.lexicon.tagsOf(story.ids[token] ?? 0) === 0
}

/** May a word belong to the noun phrase before it, as a noun or adjective: the JSON file, the USDA (FSA) team, the CRA joint resolution? */
export function mayBelongToName(story: Story, verb: number): boolean {
  const before = verb - 1
  // `He also chairman of the panel`; `the redesign rollout`
  if (story.is(verb, PERSONS) || story.tagIn(before, maskOf('DT', 'PRP$'))) return true
  const opens =
    before === story.opener(verb) && story.mayBe(before, maskOf('NN')) && !story.has(before, Flag.allCaps)
  const named =
    (story.word(before) === ')' && !isPhraseInBrackets(story, before)) ||
    story.has(before, Flag.allCaps) ||
    story.tagIn(before, maskOf('NNP', 'NNPS'))
  if (!named || opens || !story.mayBe(verb, NOUN | maskOf('JJ')) || isPerson(story, before)) return false
  // `on the Saffir scale this past week`
  const next = objectStart(story, verb + 1)
  const object = story.tagIn(next, OBJECT) && !story.is(story.phrases.headOf(next), TIMES)
  return !object || story.has(next, Flag.capital)
}

/** Where an object begins behind what makes its number a rough one: about 1.5 million barrels, more than 40 men. */
function objectStart(story: Story, from: number): number {
  const next = story.is(from + 1, THAN) ? from + 2 : from + 1
  return story.tags[next] === Tag.CD && story.is(from, ROUGHLY) ? next : from
}

/** `(on loan from Porto)`, and not `(FSA)` or `(five million dollar)`, which part a noun from its compound. */
function isPhraseInBrackets(story: Story, close: number): boolean {
  let open = close
  while (story.together(open - 1, close) && story.word(open) !== '(') open--
  return story.tagIn(open + 1, maskOf('IN', 'VBN', 'VBG', 'RB'))
}

/** `Anna Worth`, `Ms. Odell`: a person has no noun behind the name. */
function isPerson(story: Story, last: number): boolean {
  const surname = (story.lexicon.namesOf(story.ids[last]) & Name.surname) !== 0
  const first = (story.lexicon.namesOf(story.ids[last - 1]) & Name.first) !== 0
  return story.tags[last - 1] === Tag.NNP && ((surname && first) || story.is(last - 1, TITLES))
}
