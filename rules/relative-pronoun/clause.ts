import {FINITE, Flag, NOUN, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {reportingVerbs} from '../../lexicons/reporting-verbs.generated.js'
import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {mostlyPersons} from './mostly-persons.generated.js'
import {closingComma, opensSentence} from './places.js'

const PERSONS = words(...personNouns, ...mostlyPersons)
const REPORTING = words(...reportingVerbs)
/** Clauses that name a thing, and go with *what*: what is known as, what appears to be, what happened. */
const NAMING = words('is', 'was', 'are', 'were', 'has', 'had', 'could', 'may', 'might', 'would', 'will', 'can', 'must', 'should', 'amounts', 'amounted', 'appears', 'appeared', 'seems', 'seemed', 'looks', 'looked', 'became', 'becomes', 'happened', 'happens', 'remains', 'remained', 'follows', 'followed', 'matters', 'mattered', 'began', 'started') // prettier-ignore
const LEADING = words('led', 'leads', 'resulted', 'results')
const OBJECT = maskOf('DT', 'PRP', 'PRP$', 'NNP', 'CD')
const ASKING = maskOf('WDT', 'WP', 'WRB')
/** What happens in a place: where she was born, where he grew up. */
const LIVING = words('lives', 'lived', 'live', 'grew', 'stayed', 'stays', 'resides', 'resided', 'dwelt')
const BORN = words('born', 'raised', 'buried', 'stationed')
const BE = words('is', 'are', 'was', 'were')
const UP = words('up')
const PLACED = words('in', 'at', 'on', 'near', 'through', 'under', 'by', 'for', 'to', 'with', 'from', 'off')

/** `The bank refused the loan, what forced them to sell`: the whole clause is taken up, as the last of its sentence. */
export function whatOfClause(story: Story, token: number): Proposal | undefined {
  const comma = token - 1
  const verb = story.afterAdverbs(token + 1)
  if (story.word(comma) !== ',' || !story.tagIn(comma - 1, NOUN) || !story.together(comma - 1, verb))
    return undefined
  if (
    !story.tagIn(verb, maskOf('VBD', 'VBZ')) ||
    story.is(verb, NAMING) ||
    !(story.tagIn(verb + 1, OBJECT) || story.is(verb, LEADING))
  )
    return undefined
  let main = false
  for (let at = story.sentenceStart(token); at < comma; at++) {
    if (story.tagIn(at, ASKING) || story.is(at, REPORTING) || !isPlainMark(story, at)) return undefined
    main ||= story.tagIn(at, FINITE)
  }
  if (!main) return undefined
  for (let at = verb + 1; at < story.sentenceEnd(token); at++)
    if (story.tagIn(at, FINITE) || story.word(at) === '?' || !isPlainMark(story, at)) return undefined
  return {...story.span(token), expected: ['which'], data: {of: story.word(comma - 1)}}
}

function isPlainMark(story: Story, token: number): boolean {
  return story.isWord(token) || /^[,.$€£]$/u.test(story.word(token))
}

/** `The treaty, what was signed in May, ended the war` */
export function whatApart(story: Story, token: number): Proposal | undefined {
  const head = token - 2
  if (story.word(token - 1) !== ',' || !story.together(head, token) || !opensSentence(story, head))
    return undefined
  const verb = story.afterAdverbs(token + 1)
  if (!story.tagIn(verb, FINITE) || closingComma(story, token) < 0) return undefined
  return {
    ...story.span(token),
    expected: [story.is(head, PERSONS) ? 'who' : 'which'],
    data: {of: story.word(head)}
  }
}

/** `The town which the poet was born has a museum`: no preposition takes the place up. */
export function whichOfPlace(story: Story, token: number): Proposal | undefined {
  const head = token - 1
  const subject = token + 1
  if (!story.together(head, subject) || !story.tagIn(head, NOUN) || story.is(head, PERSONS)) return undefined
  if (story.phrases.startOf(subject) !== subject || story.has(head, Flag.hyphen)) return undefined
  const verb = story.afterAdverbs(story.phrases.headOf(subject) + 1)
  if (!story.together(token, verb + 1)) return undefined
  const born = story.is(verb, BE) && story.is(verb + 1, BORN)
  if (!born && !story.is(verb, LIVING)) return undefined
  const last = born || story.is(verb + 1, UP) ? verb + 1 : verb
  if (story.is(last + 1, PLACED) && !story.tagIn(last + 2, OBJECT | NOUN)) return undefined
  return {...story.span(token), expected: ['where', 'in which'], data: {of: story.word(head)}}
}
