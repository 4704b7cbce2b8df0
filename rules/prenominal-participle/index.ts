import {
  Flag,
  NOUN,
  Tag,
  attestationBefore,
  defineRule,
  maskOf,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {selfRuled} from './self-ruled.generated.js'

const VERB = maskOf('VB')
const PARTICIPLE = maskOf('VBN')
const MODIFIER = maskOf('JJ', 'JJR', 'JJS', 'CD', 'VBN', 'VBG', 'RB')
const OPENING = maskOf('DT', 'PRP$', 'CD', 'JJ', 'IN', 'POS')
/** Verbs whose participle closes a compound adjective: self-ruled, US-backed. */
const CLOSING = new Set(selfRuled)

/** The participle must be seen so often before a noun, and so many times oftener than the base form. */
const PROVED = {often: 40, times: 25}
const LIKELY = {often: 15, times: 12}

/**
 * A participle stands before the noun that it describes: “the isolated leader”, not “the isolate leader”;
 * “the self-ruled island”, not “the self-rule island”. A base form between the opening of a noun phrase and its
 * noun is marked when the texts we learned from have the participle before nouns again and again and the base
 * form next to never, so that noun compounds (strike vote, release clause, target area) are left alone.
 */
export default defineRule({
  name: 'prenominal-participle',
  summary: 'Participle before the noun it describes',
  category: 'grammar',
  source: 'Quirk et al., A Comprehensive Grammar of the English Language, §7.15 and §17.98',
  *find(story) {
    for (let token = 1; token + 1 < story.count; token++) {
      if (!standsBeforeNoun(story, token)) continue
      const proposal = story.has(token, Flag.hyphen) ? compound(story, token) : single(story, token)
      if (proposal) yield proposal
    }
  },
  message: ({actual, expected, data}) =>
    `Write \`${expected}\`, not \`${actual}\`, before \`${data.noun ?? ''}\``,
  note: 'What describes the noun here is a participle: the *isolated* leader was isolated, the *self-ruled* island rules itself.'
})

/** Is the word in lower case between the opening of a noun phrase and its noun? */
function standsBeforeNoun(story: Story, token: number): boolean {
  if (story.has(token, Flag.capital | Flag.digit | Flag.clitic) || !story.isWord(token)) return false
  if (!story.has(token, Flag.hyphen) && (!story.mayBe(token, VERB) || story.mayBe(token, PARTICIPLE)))
    return false
  const noun = token + 1
  if (!story.together(token, noun) || !story.tagIn(noun, NOUN) || story.has(noun, Flag.clitic)) return false
  return story.together(token - 1, token) && story.tagIn(token - 1, OPENING)
}

/** `the isolate leader` */
function single(story: Story, token: number): Proposal | undefined {
  const noun = token + 1
  // A verb with its object, or a noun before a noun that is written so: the texts tell.
  if (story.mayBe(token, maskOf('JJ', 'RB', 'IN', 'DT', 'CC')) || story.has(noun, Flag.capital))
    return undefined
  if (!opensPhrase(story, token)) return undefined
  const verb = story.lower(token)
  const head = lemmaOfNoun(story, noun)
  const all = attestationBefore(verb)
  const pair = attestationBefore(verb, head)
  if (pair.base > 0) return undefined
  const level = [PROVED, LIKELY].find(
    ({often, times}) => all.participle >= often && all.participle >= times * (all.base + 1)
  )
  if (!level && !(pair.participle >= 5 && all.participle > all.base)) return undefined
  const expected = story.forms(token, Tag.VB, Tag.VBN)
  if (expected.length === 0) return undefined
  return {
    ...story.span(token),
    expected,
    confidence: level === PROVED ? 0.93 : 0.85,
    fix: 'likely',
    data: {noun: story.word(noun)}
  }
}

/** `the self-rule island`, `US-back rebels` */
function compound(story: Story, token: number): Proposal | undefined {
  const word = story.word(token)
  const cut = word.lastIndexOf('-') + 1
  const verb = word.slice(cut)
  if (!CLOSING.has(verb)) return undefined
  const own = attestationBefore(word.toLowerCase())
  const all = attestationBefore(`-${verb}`)
  const self = /^self-/iu.test(word)
  if (own.base > own.participle || (!self && all.base * 2 > all.participle)) return undefined
  const participle = story.lexicon
    .formsOf(story.lexicon.idOf(verb), Tag.VBN)
    .map((id) => story.lexicon.wordOf(id))
  if (participle.length === 0) return undefined
  return {
    ...story.span(token),
    expected: participle.map((form) => word.slice(0, cut) + form),
    confidence: 0.9,
    fix: 'likely',
    data: {noun: story.word(token + 1)}
  }
}

/** A determiner must open the phrase: without one, a base form before a noun may be a verb with its object. */
function opensPhrase(story: Story, token: number): boolean {
  let at = token - 1
  while (story.together(at, token) && story.tagIn(at, MODIFIER) && !story.tagIn(at, maskOf('CD'))) at--
  return story.together(at, token) && story.tagIn(at, maskOf('DT', 'PRP$', 'CD', 'POS'))
}

function lemmaOfNoun(story: Story, noun: number): string {
  const [lemma] = [
    ...story.lexicon.lemmasOf(story.ids[noun], Tag.NNS),
    ...story.lexicon.lemmasOf(story.ids[noun], Tag.NN)
  ]
  return lemma === undefined ? story.lower(noun) : story.lexicon.wordOf(lemma)
}
