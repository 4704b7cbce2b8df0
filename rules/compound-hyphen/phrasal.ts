import {
  ADJECTIVE,
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
import {INDEFINITE} from './attributive.js'
import {infinitiveVerbs} from './infinitive-verbs.generated.js'
import {phrasal} from './phrasal.generated.js'

/** A verb with its particle, and the nouns that they make. */
interface Phrasal {
  verb: string
  particle: string
  nouns: readonly string[]
}

const ENTRIES = phrasal.map((line): Phrasal => {
  const [spelled = '', ...nouns] = line.split(' | ')
  const [verb = '', particle = ''] = spelled.split(' ')
  return {verb, particle, nouns}
})
const BY_NOUN = new Map(ENTRIES.flatMap((entry) => entry.nouns.map((noun) => [noun, entry] as const)))
const BY_VERB = new Map<string, Phrasal[]>()
for (const entry of ENTRIES) BY_VERB.set(entry.verb, [...(BY_VERB.get(entry.verb) ?? []), entry])
const VERBS = words(...BY_VERB.keys())
const NOUNS = words(...BY_NOUN.keys())
const BEFORE_INFINITIVE = words(...infinitiveVerbs)
const TO = words('to')
const DO = words('do', 'does', 'did')
const LET = words("let's", 'let')
const MANY = words('they', 'we', 'you')
const HAVE_OR_BE = words('has', 'have', 'had', 'was', 'were', 'been', 'be', 'being', 'is', 'are')
/** Verbs whose participle is spelled as they are: has set up, was shut down. */
const UNCHANGED: ReadonlySet<string> = new Set(['set', 'shut', 'cut', 'put'])
const IN = 'in'
const OUT = 'out'
const UP = 'up'
/** What leads up to an event: the run up to the vote. */
const LEADING = words('lead', 'run', 'build')
const OF = words('of')
/** What follows a noun, and hardly ever a particle that opens a phrase of its own: a break down in talks. */
const BEHIND_NOUN = words('in', 'at', 'on', 'for', 'between', 'with', 'by', 'after', 'before', 'from', 'and', 'or', 'as', 'among', 'of', 'against', 'that', 'which') // prettier-ignore
const RELATIVE = words('that', 'these', 'those', 'all', 'some', 'both', 'this')
const OPENS_OBJECT = maskOf('DT', 'PRP$', 'PRP', 'CD', 'NNP')
const SWELLED = /^(?:ins|outs|ups|downs|offs|aways|throughs|backs|overs)$/u
/** Plurals that are words of their own. */
const WORDS_TOO = /^(?:backs|overs)$/u
const MOST_MODIFIERS = 3

/** “police will crackdown”, “a crack down on dissent”: a noun for its verb, and the verb for its noun. */
export function* phrasalForms(story: Story): Generator<Proposal> {
  for (const noun of story.places(NOUNS)) {
    const entry = BY_NOUN.get(story.lower(noun))
    if (!entry || story.has(noun, Flag.capital) || !isVerbPlace(story, noun, entry)) continue
    yield {
      ...story.span(noun),
      expected: [`${entry.verb} ${entry.particle}`],
      confidence: 0.92,
      data: {kind: 'verb'}
    }
  }
  for (const verb of story.places(VERBS)) yield* nounOf(story, verb)
}

/** `will crackdown`, `wants to takeover the airport`, `was setup by` */
function isVerbPlace(story: Story, noun: number, {verb}: Phrasal): boolean {
  const before = story.beforeAdverbs(noun)
  const next = noun + 1
  if (!story.together(before, noun)) return false
  const object = story.together(noun, next) && story.tagIn(next, OPENS_OBJECT)
  if (story.is(before, TO)) {
    if (object) return true
    return story.is(before - 1, BEFORE_INFINITIVE) && !story.tagIn(next, NOUN)
  }
  if (before > story.sentenceStart(noun) && story.tagIn(before, maskOf('MD'))) return true
  if (story.is(before, DO) && before < noun - 1) return true
  if (story.is(before, MANY) || story.is(before, LET)) return object
  if (!story.is(before, HAVE_OR_BE) || !UNCHANGED.has(verb)) return false
  return object || story.tagIn(next, maskOf('IN', 'TO'))
}

/** `a crack down on dissent`, `two lay offs` */
function* nounOf(story: Story, verb: number): Generator<Proposal> {
  const particle = verb + 1
  if (!story.together(verb, particle) || story.has(particle, Flag.capital)) return
  const written = story.lower(particle)
  const several = SWELLED.test(written)
  const entry = BY_VERB.get(story.lower(verb))?.find(
    (one) => one.particle === (several ? written.slice(0, -1) : written)
  )
  if (!entry) return
  if (several ? !areSeveral(story, verb) : !isNounPlace(story, verb, entry)) return
  const expected = several ? entry.nouns.map((noun) => `${noun}s`) : entry.nouns
  yield {...story.span(verb, particle), expected, confidence: 0.9, data: {kind: 'noun'}}
}

function areSeveral(story: Story, verb: number): boolean {
  if (!WORDS_TOO.test(story.lower(verb + 1))) return true
  return story.together(verb - 1, verb) && story.tagIn(verb - 1, maskOf('DT', 'JJ', 'CD', 'PRP$'))
}

function isNounPlace(story: Story, verb: number, {particle}: Phrasal): boolean {
  const opening = openingOf(story, verb)
  return opening !== undefined && endsNoun(story, verb + 1, particle, opening)
}

/** What holds a noun phrase open before the token: `a`, `the country’s`; or a noun too, `a bank`. */
function openingOf(story: Story, verb: number): 'determiner' | 'noun' | undefined {
  const past = story.mayBe(verb, maskOf('VBD'))
  let before = verb - 1
  let named = false
  for (let steps = 0; steps < MOST_MODIFIERS && story.together(before, verb); steps++) {
    const adjective = story.tagIn(before, ADJECTIVE) && !story.mayBe(before, NOUN)
    if (!adjective && !story.tagIn(before, maskOf('NN', 'JJ'))) break
    named ||= !adjective
    before--
  }
  if (!story.together(before, verb)) return undefined
  if (named) return !past && story.is(before, INDEFINITE) ? 'noun' : undefined
  if (story.tags[before] === Tag.POS) return past ? undefined : 'determiner'
  return story.tagIn(before, maskOf('DT', 'PRP$')) && !story.is(before, RELATIVE) ? 'determiner' : undefined
}

/** Is the particle the end of a noun, and no preposition before another? */
function endsNoun(story: Story, particle: number, spelled: string, opening: 'determiner' | 'noun'): boolean {
  const next = particle + 1
  if (!story.together(particle, next) || !story.isWord(next)) return !/^["“‘(]/u.test(story.word(next))
  if (spelled === OUT && story.is(next, OF)) return false
  if (story.is(next, BEHIND_NOUN)) return true
  if (story.is(next, TO))
    return (
      story.is(particle - 1, LEADING) && spelled === UP && story.tagIn(next + 1, maskOf('DT', 'PRP$', 'NNP'))
    )
  if (story.tagIn(next, FINITE)) return true
  // `a storm knock out power`: a verb that lost its ending
  if (opening === 'noun') return false
  const attributive = story.tags[next] === Tag.NN && !story.has(next, Flag.capital)
  return attributive && spelled !== IN && !story.tagIn(next, VERB)
}
