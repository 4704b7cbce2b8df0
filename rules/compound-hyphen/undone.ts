import {Flag, NOUN, ADJECTIVE, Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {nounAfter} from './attributive.js'

const AGE = /^(?<number>\d+|\p{Ll}+(?:-\p{Ll}+)?)-(?<unit>year|month|week|day)(?<plural>s?)(?:-old)?$/u
/** Compounds that are phrases of their own behind an article: in the long term, in the second half. */
const PHRASE =
  /^(?:(?:long|short|medium|near|mid)-(?:term|run)|(?:first|second|third|fourth|fifth|\d\d?(?:st|nd|rd|th)|[a-z]+teenth|twentieth)-(?:half|quarter|century|round)|(?:last|final)-minute)$/u
const BEFORE_PHRASE = words('in', 'over', 'for', 'at', 'during', 'of', 'from', 'until', 'by', 'since')
const THE = words('the')
const OLD = words('old')
const AND = words('and', 'or', 'to')
const BE = words('is', 'was', 'are', 'were', 'be', 'am', "'s", "'re", "'m", 'turned', 'turns')

/** Hyphens where no noun follows: “she was 98-years-old”, “in the long-term”. */
export function* undone(story: Story): Generator<Proposal> {
  for (const token of story.hyphened) {
    const found = ageAt(story, token) ?? phraseAt(story, token)
    if (found) yield {...found, confidence: 0.92, data: {kind: 'apart'}}
  }
}

/** `98-years-old`, `98-years old`, and `98-year-old` behind be. */
function ageAt(story: Story, token: number): Proposal | undefined {
  const age = AGE.exec(story.lower(token))?.groups
  if (!age) return undefined
  const joined = story.lower(token).endsWith('-old')
  const last = joined ? token : token + 1
  if (!joined && !(story.is(last, OLD) && story.together(token, last))) return undefined
  const before = story.beforeAdverbs(token)
  const attributive = nounAfter(story, last) >= 0 || story.has(last + 1, Flag.capital)
  if (
    attributive ||
    story.tagIn(token - 1, maskOf('DT', 'PRP$', 'JJ')) ||
    story.tags[token - 1] === Tag.POS
  ) {
    // `the 12-years-old boy`
    if (age.plural !== 's') return undefined
    return {...story.span(token, last), expected: [`${age.number}-${age.unit}-old`]}
  }
  if (!story.is(before, BE) && !(age.plural === 's' && story.word(token - 1) === ',')) return undefined
  const number = age.number ?? ''
  const unit = `${age.unit}${number === '1' || number === 'one' ? '' : 's'}`
  return {...story.span(token, last), expected: [`${number} ${unit} old`]}
}

/** `in the long-term` */
function phraseAt(story: Story, token: number): Proposal | undefined {
  const [before, next] = [token - 1, token + 1]
  if (!PHRASE.test(story.lower(token)) || !story.is(before, THE) || !story.is(before - 1, BEFORE_PHRASE))
    return undefined
  if (!story.together(before - 1, token)) return undefined
  if (story.together(token, next)) {
    if (story.is(next, AND) || story.tagIn(next, NOUN | ADJECTIVE | maskOf('VBG', 'VBN', 'CD')))
      return undefined
    if (/^["“”‘’(]/u.test(story.word(next)) || story.mayBe(next, maskOf('NN', 'NNS', 'JJ'))) return undefined
  }
  return {...story.span(token), expected: [story.slice(token, token).replace('-', ' ')]}
}
