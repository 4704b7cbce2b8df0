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
import {AFFECTING} from './affected.js'
import {compound} from './compound.js'
import {displaced} from './displaced.js'
import {nounAfter} from './noun.js'
import {single} from './single.js'

const OPENING = maskOf('DT', 'PRP$', 'CD', 'JJ', 'IN')
const VERB = maskOf('VB')
/** They stand before a number as participles: an estimated 40 people. */
const NUMBERED = words('estimate', 'report')
const A = words('a', 'an')
const COUNTED = maskOf('NNS')
const CURRENCY = /^[$£€]$/u
const LATER = words('after', 'before', 'later', 'ago', 'from', 'into', 'prior')

/**
 * A participle stands before the noun that it describes: “the isolated leader”, not “the isolate leader”; “the
 * growing crisis”, not “the grow crisis”; “the self-ruled island”, not “the self-rule island”. A base form between the
 * opening of a noun phrase and its noun is marked when the texts we learned from have the participle before nouns again
 * and again and the base form next to never, or when the word can be nothing but a verb, so that noun compounds (strike
 * vote, release clause, target area) are left alone.
 */
export default defineRule({
  name: 'prenominal-participle',
  summary: 'Participle before the noun it describes',
  category: 'grammar',
  source: 'Quirk et al., A Comprehensive Grammar of the English Language, §7.15 and §17.98',
  *find(story) {
    for (const token of story.places(NUMBERED)) {
      const proposal = numbered(story, token)
      if (proposal) yield proposal
    }
    yield* displaced(story)
    const known = new Set(story.places(AFFECTING))
    for (let token = 0; token + 1 < story.count; token++) {
      if (story.has(token, Flag.digit | Flag.clitic) || !story.isWord(token)) continue
      const hyphened = story.has(token, Flag.hyphen)
      const unknown = story.ids[token] === 0 && !story.has(token, Flag.capital)
      if (!hyphened && !unknown && !story.mayBe(token, VERB) && !known.has(token)) continue
      const noun = nounAfter(story, token)
      if (noun < 0) continue
      const first = token === story.sentenceStart(token)
      const proposal = !hyphened
        ? single(story, token, noun)
        : first ||
            story.tagIn(token - 1, OPENING) ||
            (story.has(token, Flag.capital) && !story.tagIn(token - 1, NOUN))
          ? compound(story, token, noun)
          : undefined
      if (proposal) yield proposal
    }
  },
  message: ({actual, expected, data}) =>
    `Write \`${expected}\`, not \`${actual}\`, before \`${data.noun ?? ''}\``,
  note: 'What describes the noun here is a participle: the *isolated* leader was isolated, the *growing* crisis grows, the *self-ruled* island rules itself.'
})

/** `an estimate 40 people`, unlike `an estimate 40 percent higher` */
function numbered(story: Story, token: number): Proposal | undefined {
  if (!story.is(token - 1, A) || !story.together(token - 1, token + 2)) return undefined
  if (CURRENCY.test(story.word(token + 1))) return sum(story, token)
  let noun = token + 1
  while (story.tags[noun] === Tag.CD || story.tags[noun] === Tag.SYM) noun++
  while (story.tagIn(noun, maskOf('JJ'))) noun++
  if (story.tags[token + 1] !== Tag.CD || !story.tagIn(noun, COUNTED)) return undefined
  // `a report 40 pages long`, `a report three years after`
  if (story.is(noun + 1, LATER)) return undefined
  if (story.tagIn(noun + 1, maskOf('JJ', 'JJR', 'RB', 'RBR'))) return undefined
  return estimated(story, token, noun)
}

/** `an estimate $4 billion`, unlike `an estimate $4 million higher` */
function sum(story: Story, token: number): Proposal | undefined {
  let last = token + 2
  while (story.tags[last + 1] === Tag.CD) last++
  if (story.tags[last] !== Tag.CD || story.tagIn(last + 1, maskOf('JJ', 'JJR', 'RB', 'RBR'))) return undefined
  return estimated(story, token, last)
}

function estimated(story: Story, token: number, noun: number): Proposal {
  return {
    ...story.span(token),
    expected: story.forms(token, Tag.VB, Tag.VBN).slice(0, 1),
    confidence: 0.93,
    data: {noun: story.word(noun)}
  }
}
