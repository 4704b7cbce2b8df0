import {
  ADJECTIVE,
  Flag,
  NOUN,
  Tag,
  attestationBefore,
  defineRule,
  formOdds,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {causes} from './causes.generated.js'
import {selfRuled} from './self-ruled.generated.js'

const VERB = maskOf('VB')
const POSSESSIVE = maskOf('PRP$')
const PARTICIPLE = maskOf('VBN')
const MODIFIER = ADJECTIVE | maskOf('VBN', 'RB')
const PREPOSITIONS = words('in', 'of', 'at', 'from', 'with', 'by', 'among', 'between', 'through', 'near')
/** Adverbs of time that are tagged as nouns: a user’s need today. */
const TIMES = words('today', 'tomorrow', 'yesterday', 'tonight', 'now')
/** Those that never stand alone, as *this* and *all* do. */
const DETERMINERS = words('the', 'a', 'an', 'no', 'every', 'another')
const OPENING = maskOf('DT', 'PRP$', 'CD', 'JJ', 'IN')
/** What stands before the hyphen of such a compound: state-owned, heat-related. */
const CAUSES = new Set(causes)
/** Verbs whose participle closes a compound adjective: self-ruled, US-backed. */
const CLOSING = new Set(selfRuled)

/** The participle must be seen so often before a noun, and so many times oftener than the base form. */
const PROVED = {often: 40, times: 25}
const LIKELY = {often: 15, times: 12}
/** Below these odds even what counts prove needs the evidence of the place. */
const LEAST = -1

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

/** Does the word stand between the opening of a noun phrase and its noun? */
function standsBeforeNoun(story: Story, token: number): boolean {
  if (story.has(token, Flag.digit | Flag.clitic) || !story.isWord(token)) return false
  if (story.has(token, Flag.hyphen)) return nounAfter(story, token) >= 0 && story.tagIn(token - 1, OPENING)
  if (story.has(token, Flag.capital) || !story.mayBe(token, VERB) || story.mayBe(token, PARTICIPLE))
    return false
  return nounAfter(story, token) >= 0
}

/** The noun that the phrase ends in, adjectives skipped (the isolate Russian leader); -1 if there is none. */
function nounAfter(story: Story, token: number): number {
  let noun = token + 1
  while (story.together(token, noun) && story.tagIn(noun, ADJECTIVE)) noun++
  // `a retire general, 74`: an adjective that ends the phrase is its noun if it can be one.
  if (noun > token + 1 && !story.tagIn(noun, NOUN) && story.mayBe(noun - 1, NOUN) && endsPhrase(story, noun))
    noun--
  if (story.is(noun, TIMES)) return -1
  const found = story.tagIn(noun, NOUN) || (story.tagIn(noun, ADJECTIVE) && story.mayBe(noun, NOUN))
  return found && story.together(token, noun) && !story.has(noun, Flag.clitic) ? noun : -1
}

/** Is the word’s participle an adjective too: fossilized, sweetened? */
function isAdjective(story: Story, token: number): boolean {
  return story.lexicon
    .lemmasOf(story.ids[token], Tag.VB)
    .flatMap((lemma) => story.lexicon.formsOf(lemma, Tag.VBN))
    .some((form) => (story.lexicon.tagsOf(form) & ADJECTIVE) !== 0)
}

/** Does a mark or a verb follow? */
function endsPhrase(story: Story, token: number): boolean {
  return !story.isWord(token) || story.tagIn(token, maskOf('VBD', 'VBZ', 'MD'))
}

/** `the isolate leader` */
function single(story: Story, token: number): Proposal | undefined {
  const noun = nounAfter(story, token)
  if (story.mayBe(token, maskOf('JJ', 'JJR', 'RB', 'IN', 'DT', 'CC')) || story.has(noun, Flag.capital))
    return undefined
  const verb = story.lower(token)
  const head = lemmaOfNoun(story, noun)
  const all = attestationBefore(verb)
  const pair = attestationBefore(verb, head)
  const level = [PROVED, LIKELY].find(
    ({often, times}) => all.participle >= often && all.participle >= times * (all.base + 1)
  )
  // A word that is a verb and nothing else can only be meant as a participle here: the gather crowd.
  const pure = !story.mayBe(token, NOUN) && isAdjective(story, token)
  const opened = opensPhrase(story, token)
  const bare = level === PROVED && story.is(token - 1, PREPOSITIONS) && story.tags[noun] === Tag.NNS
  const attested =
    level ??
    ((pair.participle >= 5 && all.participle >= 4 * all.base) || (pure && all.participle >= all.base))
  const expected = story.forms(token, Tag.VB, Tag.VBN)
  const [first] = expected
  if (first === undefined) return undefined
  const proved = attested && pair.base === 0 && (opened || bare)
  // A word that stands before nouns more often than its participle does is a noun here too.
  if (!proved && (!opened || (!pure && all.participle <= all.base))) return undefined
  const odds = formOdds(story, token, first)
  return {
    ...story.span(token),
    expected,
    // What counts prove, and the place does not speak against, needs no more evidence.
    ...(proved && odds >= LEAST ? {confidence: level === PROVED ? 0.93 : 0.85} : {odds}),
    frame: proved ? 'attested' : pure ? 'verb' : 'noun',
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
  // `US-back`, `state-own`: who does it, or what from, stands before the hyphen (not co-sponsor, take-back).
  if (!self && !story.has(token, Flag.capital) && !CAUSES.has(word.slice(0, cut - 1))) return undefined
  if (own.base > own.participle || (!self && (all.participle < 10 || all.base * 2 > all.participle)))
    return undefined
  const participle = story.lexicon
    .formsOf(story.lexicon.idOf(verb), Tag.VBN)
    .map((id) => story.lexicon.wordOf(id))
  if (participle.length === 0) return undefined
  return {
    ...story.span(token),
    expected: participle.map((form) => word.slice(0, cut) + form),
    confidence: 0.9,
    fix: 'likely',
    data: {noun: story.word(nounAfter(story, token))}
  }
}

/**
 * A determiner must open the phrase, with nothing but adjectives after it: without one a base form before a
 * noun may be a verb with its object, and after a noun it is one more noun (a debt limit vote).
 */
function opensPhrase(story: Story, token: number): boolean {
  let at = token - 1
  while (story.together(at, token) && story.tagIn(at, MODIFIER) && !story.mayBe(at, NOUN)) at--
  return (
    story.together(at, token) &&
    (story.is(at, DETERMINERS) ||
      story.tagIn(at, POSSESSIVE) ||
      story.tags[at] === Tag.POS ||
      story.tags[at] === Tag.WP$ ||
      isCount(story, at))
  )
}

function lemmaOfNoun(story: Story, noun: number): string {
  const [lemma] = [
    ...story.lexicon.lemmasOf(story.ids[noun], Tag.NNS),
    ...story.lexicon.lemmasOf(story.ids[noun], Tag.NN)
  ]
  return lemma === undefined ? story.lower(noun) : story.lexicon.wordOf(lemma)
}

/** `40,000 displace people`: a number in figures that counts. */
function isCount(story: Story, token: number): boolean {
  return (
    story.tags[token] === Tag.CD &&
    /^\d[\d,.]*$/u.test(story.word(token)) &&
    !/^(?:1[5-9]|20)\d\d$/u.test(story.word(token))
  )
}
