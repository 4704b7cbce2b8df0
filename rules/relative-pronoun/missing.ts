import {
  FINITE,
  NOUN,
  Tag,
  isSurelyFinite,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {mostlyPersons} from './mostly-persons.generated.js'
import {reportingVerbs} from '../../lexicons/reporting-verbs.generated.js'

const PERSONS = words(...personNouns)
const LIKELY_PERSONS = words(...personNouns, ...mostlyPersons)
const BE = words('is', 'are', 'was', 'were')
const OF = words('of')
const QUANTIFIERS = words('all', 'both', 'many', 'most', 'some', 'several', 'few', 'none', 'half', 'each', 'dozens', 'hundreds', 'thousands', 'neither', 'one') // prettier-ignore
/** They may be parts of one thing: a book, most of which. */
const PARTS = words('all', 'both', 'most', 'some', 'half', 'none', 'one', 'each', 'neither')
const OPENING = words('and', 'but', 'said', 'says')
const THAT = words('that')
const REPORTING = words(...reportingVerbs)
const AT = words('at')
const LEAST = words('least', 'most')
const COUNTED = maskOf('CD')

/** `There were 40 people came to the funeral`: a second verb behind what there is, without its *who* or *that*. */
export function missingRelative(story: Story, token: number): Proposal | undefined {
  const be = token + 1
  if (story.tags[token] !== Tag.EX || !story.is(be, BE) || !opensClause(story, token)) return undefined
  const start = story.afterAdverbs(be + 1)
  const head = story.phrases.headOf(start)
  const verb = head + 1
  if (head < start || !story.together(token, verb) || !story.tagIn(head, maskOf('NN', 'NNS')))
    return undefined
  // `There were reports police fired`, `there is no denying mistakes were made`: a clause has its own subject.
  for (let at = start; at < head; at++) if (story.tagIn(at, NOUN | maskOf('VBG'))) return undefined
  const sure = isSurelyFinite(story, verb) || story.tagIn(verb, maskOf('MD'))
  if (!sure || story.mayBe(verb, NOUN | maskOf('VBN', 'JJ'))) return undefined
  const place = story.start[verb] ?? 0
  const word = story.is(head, PERSONS) ? 'who' : 'that'
  return {
    start: place,
    end: place,
    expected: [`${word} `],
    data: {missing: story.word(verb), of: story.word(head)}
  }
}

/** At the start of the sentence, behind a comma or *and*, or as what is said: The row over whether there is a plan began. */
function opensClause(story: Story, there: number): boolean {
  const before = there - 1
  if (there === story.opener(there) || story.word(before) === ',' || story.is(before, OPENING)) return true
  return story.is(before, THAT) && story.is(before - 1, REPORTING)
}

/** `Seven climbers set out, two of which turned back`: of persons, if nothing else before the comma is counted. */
export function quantifiedWhich(story: Story, token: number): Proposal | undefined {
  const comma = commaBefore(story, token)
  if (comma < 0 || (story.is(token - 2, PARTS) && !story.is(comma - 1, LIKELY_PERSONS))) return undefined
  if (!story.tagIn(story.afterAdverbs(token + 1), FINITE)) return undefined
  let persons = -1
  for (let at = story.sentenceStart(token); at < comma; at++) {
    if (story.tags[at] !== Tag.NNS && !story.is(at, LIKELY_PERSONS)) continue
    if (!story.is(at, LIKELY_PERSONS)) return undefined
    persons = at
  }
  return persons < 0 || story.tags[persons] !== Tag.NNS
    ? undefined
    : {...story.span(token), expected: ['whom'], data: {of: story.word(persons)}}
}

/** `Forty migrants, many of them were children, are missing`: a clause between commas opens with *whom*. */
export function quantifiedThem(story: Story, token: number): Proposal | undefined {
  const comma = commaBefore(story, token)
  const head = comma - 1
  const verb = story.afterAdverbs(token + 1)
  if (comma < 0 || !isSurelyFinite(story, verb) || story.tags[head] !== Tag.NNS) return undefined
  const expected = [story.is(head, LIKELY_PERSONS) ? 'whom' : 'which']
  const found = {...story.span(token), expected, data: {of: story.word(head)}}
  for (let at = verb; at < story.sentenceEnd(token); at++) {
    if (story.word(at) !== ',') continue
    // `, and has called a strike`
    const next = story.afterAdverbs(story.tagIn(at + 1, maskOf('CC')) ? at + 2 : at + 1)
    return story.tagIn(next, FINITE) ? found : undefined
  }
  return undefined
}

/** The comma of `, two of which`; -1 where the words are others. */
function commaBefore(story: Story, token: number): number {
  const of = token - 1
  const many = of - 1
  if (!story.is(of, OF) || !(story.is(many, QUANTIFIERS) || story.tagIn(many, COUNTED))) return -1
  let comma = many - 1
  // `, at least two of which`
  if (story.is(comma, LEAST) && story.is(comma - 1, AT)) comma -= 2
  else if (story.tags[comma] === Tag.RB) comma--
  return story.word(comma) === ',' && story.together(comma, token) ? comma : -1
}
