import {
  defineRule,
  ADVERB,
  Flag,
  attestationAfter,
  maskOf,
  NOUN,
  Tag,
  VERB,
  words,
  type Auxiliary,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {auxiliaries} from './auxiliaries.generated.js'
import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {cleftNouns} from './cleft-nouns.generated.js'
import {complements} from './complements.generated.js'
import {participleFor, type Repair} from './participle.js'
import {behindNouns} from './complement.js'
import {coordinated} from './coordinated.js'
import {perfectFor} from './perfect.js'
import {passiveFor, withProgressive} from './progressive.js'
import {reducedRelatives} from './reduced.js'

const VERBS = new Map(auxiliaries.map((line) => line.split(' ') as [string, Auxiliary]))
const AUXILIARIES = words(...VERBS.keys())
const CONTRACTED = words("'s", "'d")
/** Adverbs that make another construction: `had better go`, `would rather be`. */
const BETTER = words('better', 'best', 'rather', 'sooner', 'to')
const WHAT = words('what')
const CHAIN = ADVERB | maskOf('MD')
const PARTICLES = words('in', 'on', 'up', 'out', 'off', 'over', 'about', 'down')
const WAS = words('was', 'were')
const HAD = words('had')
const LET = words('let')
const BY = words('by')
const ARE = words('are', 'were')
const BEEN = words('been')
const BE = words('be', 'been')
const HAVE = words('has', 'have', 'had')
const VERB_BE = words('be', 'was', 'were')
/** They open a time: were arrested early Sunday, late last week. */
const TIMELY = words('early', 'late', 'last', 'next', 'earlier', 'later')
const COMPLEMENTS = words(...complements)
const CLEFT = words(...cleftNouns)
const PERSONS = words(...personNouns)
const PERSONAL = words('he', 'she', 'they', 'we', 'i', 'who')
const VERBS_OF_BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', "'s", "'re", "'m"])
const DO = words('do', 'does', 'did', 'done', 'doing')
const NOT = words('not', "n't")
const ACCORDING = words('according')
/** Quantifiers, and adverbs that may be verbs, which stand between: were all donated, were still held, has long stood. */
const FLOATING = words('all', 'both', 'each', 'still', 'long', 'well', 'even', 'once')
const PARTICIPLE = maskOf('VBN')
const PRONOUN = maskOf('PRP', 'WP', 'WDT')
/** Adverbs that an adjective follows. */
const DEGREE = words(
  'too',
  'so',
  'very',
  'more',
  'most',
  'least',
  'as',
  'less',
  'quite',
  'rather',
  'how',
  'equally'
)
const QUESTION = maskOf('WRB')
const GOVERNING = VERB | maskOf('TO')
const OPENING = maskOf('WP', 'WDT')
/** What a phrase that opens its sentence is made of. */
const FRONTED = NOUN | maskOf('IN', 'DT', 'JJ', 'CD', 'PRP$')
/** Of a word that is a verb rather than a noun the passive is seen so many times oftener than what looks like the noun. */
const VERBAL = 200
/** At most so many adverbs stand between an auxiliary and its participle. */
const ADVERBS = 4

/**
 * A form of *be*, *have* or *get* asks for a participle: “is scheduled to meet”, not “is schedule to meet”.
 * The word behind the auxiliary, adverbs skipped, is marked when it is the base form of a verb or its past
 * tense (had went), and the texts we learned from have the participle there again and again and that form
 * alone next to never. Nouns before nouns (is schedule pressure), pseudo-clefts (all it does is require),
 * *had better*, and relative clauses that end in *had* are left alone.
 */
export default defineRule({
  name: 'verb-participle',
  summary: 'Participle after be, have and get',
  category: 'grammar',
  source: 'Quirk et al., A Comprehensive Grammar of the English Language, §3.31 and §3.66',
  *find(story) {
    yield* reducedRelatives(story)
    yield* behindNouns(story)
    for (const auxiliary of story.places(AUXILIARIES)) {
      const kind = VERBS.get(story.lower(auxiliary))
      if (kind) yield* proposalsAfter(story, auxiliary, kind)
    }
    for (const auxiliary of story.places(CONTRACTED)) {
      if (!story.has(auxiliary, Flag.clitic) || story.tags[auxiliary] === Tag.POS) continue
      if (story.is(auxiliary - 1, LET)) continue
      // `he’s schedule` is *is*; `he’d went` is *had*, but `he’d go` is *would*.
      const had = story.lower(auxiliary) === "'d"
      const verb = verbAfter(story, auxiliary)
      if (!had || !story.mayBe(verb, maskOf('VB')))
        yield* proposalsAfter(story, auxiliary, had ? 'have' : 'be')
    }
  },
  message: ({actual, expected, data}) =>
    `Write \`${expected}\`, not \`${actual}\`, after \`${data.after ?? ''}\``,
  note: ({actual, expected, data: {verb = 'be', right, wrong}}) =>
    `A form of *${verb}* asks for a participle here: *is scheduled*, *has risen*, not the bare verb or its past tense.` +
    (right === undefined ? '' : ` ${attested(verb, {expected, right}, {actual, wrong})}`)
})

function* proposalsAfter(story: Story, auxiliary: number, kind: Auxiliary): Generator<Proposal> {
  const verb = verbAfter(story, auxiliary)
  const perfect = kind === 'have' && verb >= 0 ? perfectFor(story, auxiliary, verb) : undefined
  if (perfect) {
    yield proposalOf(story, auxiliary, verb, kind, perfect)
    return
  }
  if (verb < 0 || isOtherConstruction(story, auxiliary, verb)) return
  const participle = participleFor(story, verb, kind)
  const repair =
    kind === 'be'
      ? (withProgressive(story, verb, auxiliary, participle) ?? passiveFor(story, verb))
      : participle
  if (repair) yield proposalOf(story, auxiliary, verb, kind, repair)
  else if (story.tagIn(verb, PARTICIPLE) || story.mayBe(verb, PARTICIPLE)) {
    for (const {token, ...other} of coordinated(story, chainStart(story, auxiliary), verb, kind))
      yield proposalOf(story, auxiliary, token, kind, other)
  }
}

/** The evidence in plain words. */
function attested(
  verb: string,
  {expected, right}: {expected: string; right: string},
  {actual, wrong = '0'}: {actual: string; wrong: string | undefined}
): string {
  const times = (count: string) => (count === '0' ? 'never' : count === '1' ? 'once' : `${count} times`)
  return `After *${verb}* the texts we learned from have *${expected.toLowerCase()}* ${times(right)} and *${actual.toLowerCase()}* ${times(wrong)}.`
}

function proposalOf(
  story: Story,
  auxiliary: number,
  verb: number,
  kind: Auxiliary,
  repair: Repair
): Proposal {
  const {sure, counts, ...proposed} = repair
  return {
    ...story.span(verb),
    ...proposed,
    fix: sure ? 'sure' : 'likely',
    data: {after: story.word(auxiliary), verb: kind, ...counts}
  }
}

/** The word behind the auxiliary and its adverbs; -1 if there is none. */
function verbAfter(story: Story, auxiliary: number): number {
  let verb = auxiliary + 1
  while (verb <= auxiliary + ADVERBS && story.together(auxiliary, verb)) {
    if (story.is(verb, BETTER)) return -1
    const adverb = story.tagIn(verb, ADVERB) && !story.mayBe(verb, maskOf('VB')) && !story.is(verb, PARTICLES)
    if (!adverb && !story.is(verb, NOT) && !story.is(verb, FLOATING)) break
    verb++
  }
  if (story.word(verb) === ',') {
    const phrase = story.tagIn(verb + 1, maskOf('IN', 'CC')) || story.is(verb + 1, ACCORDING)
    verb = story.phrases.behindParenthesis(verb)
    // `The winners were, the judges said, work by …`
    if (!phrase && story.mayBe(verb, NOUN | maskOf('JJ'))) return -1
  }
  return verb > 0 && story.together(auxiliary, verb) ? verb : -1
}

/** Does the auxiliary end or open a construction in which no participle is asked for? */
function isOtherConstruction(story: Story, auxiliary: number, verb: number): boolean {
  if (story.has(verb, Flag.capital | Flag.allCaps | Flag.digit | Flag.clitic)) return true
  const before = chainStart(story, auxiliary) - 1
  const first = story.sentenceStart(auxiliary)
  // A question or an order: `Is work done?`, `What are friends for?`, `Be welcome`.
  if (before < first || story.tagIn(before, QUESTION)) return story.mayBe(verb, NOUN)
  // `What worries the bank is strain`: what the clause asks for is a noun.
  if (story.is(first, WHAT) && story.mayBe(verb, NOUN)) return true
  // `there has be a rise`
  if (story.tags[before] === Tag.EX)
    return !(story.is(verb, VERB_BE) && story.is(story.beforeAdverbs(verb), HAVE))
  const {head} = story.phrases.nounsBefore(auxiliary) ?? {head: before}
  if (isComplement(story, auxiliary, verb, head)) return true
  // `the domain’s use`: a possessive that the tagger took for *is*; and `too mean`, an adjective.
  const noun =
    story.mayBe(verb, NOUN) && story.has(auxiliary, Flag.clitic) && !story.tagIn(auxiliary - 1, PRONOUN)
  if (noun || (story.is(verb - 1, DEGREE) && story.mayBe(verb, maskOf('JJ', 'NN')))) return true
  // `All it does is require`, `what we will do this year is consider`: a verb that stands for the next one.
  for (let at = first; at <= before; at++) {
    if (story.is(at, DO) && !story.is(at + 1, NOT) && story.tags[at + 1] !== Tag.VB) return true
  }
  // A relative clause without its pronoun ends in the auxiliary: `the fun they had became a legend`.
  // `the best I have ever had was visiting …`
  if (before !== auxiliary - 1 && story.is(auxiliary, HAD)) return true
  // `Every time the script is modify`: no clause but one with *have* lacks its object.
  if (VERBS_OF_BE.has(story.lower(auxiliary)) && story.mayBe(verb, maskOf('VB'))) return false
  const subject = story.phrases.startOf(before)
  if (
    before !== auxiliary - 1 ||
    subject <= first ||
    !story.tagIn(subject, maskOf('PRP', 'DT', 'PRP$', 'NNP', 'NNS'))
  )
    return false
  if (isFronted(story, subject - 1)) return false
  return (
    story.tagIn(subject - 1, NOUN | OPENING | maskOf('DT')) &&
    !story.has(subject - 1, Flag.clitic) &&
    // `the hair we had was black`
    (story.is(verb, WAS) || isAwaited(story, subject, verb) || mayBePlural(story, subject, verb))
  )
}

/** `The blessings we have | dominate our thoughts`: a bare form may be the verb of a noun that nothing governs. */
function mayBePlural(story: Story, start: number, verb: number): boolean {
  if (!story.mayBe(verb, maskOf('VB')) || story.tagIn(start - 1, OPENING)) return false
  const antecedent = story.phrases.startOf(start - 1)
  return antecedent < 0 || !story.tagIn(antecedent - 1, GOVERNING)
}

/**
 * Waits a subject before a clause for a word behind it as its verb: the fun they had | became a legend; and not *the approach
 * they have took is* or *praised all that they have did*?
 */
function isAwaited(story: Story, start: number, verb: number): boolean {
  return story.clauses
    .around(verb)
    .some((clause) => (clause.verb < 0 || clause.verb === verb) && (clause.subject?.start ?? start) < start)
}

/**
 * `Our goal was reduce risk`, `the attack was direct`, `it is handicap accessible`: what stands behind *be* is no verb, or
 * none that was meant as a participle.
 */
function isComplement(story: Story, auxiliary: number, verb: number, subject: number): boolean {
  if (story.is(verb + 1, BY) || !VERBS_OF_BE.has(story.lower(auxiliary))) return false
  // `many of the examples can be translate for use`: what is done to them.
  if (story.is(subject, CLEFT) && story.mayBe(verb, maskOf('VB')) && !story.is(auxiliary, BE)) return true
  if (!story.mayBe(verb, NOUN | maskOf('JJ'))) return false
  const person = story.is(subject, PERSONS) || story.is(subject, PERSONAL)
  // `the messages are delay`: several are no single thing.
  const several = story.tags[subject] === Tag.NNS && story.is(auxiliary, ARE) && !story.isWord(verb + 1)
  if (story.is(verb, COMPLEMENTS) && !person && !several && !story.is(auxiliary, BEEN)) return true
  if (!story.mayBe(verb, NOUN) || !story.tagIn(verb + 1, maskOf('JJ')) || story.is(verb + 1, TIMELY))
    return false
  // `were make pursuant to an order`: no noun.
  const {participle, base} = attestationAfter(story.lower(verb), 'be')
  return participle < VERBAL * (base + 1)
}

/** `By dawn | the crews had began`: the noun before the subject closes a phrase that opens the sentence. */
function isFronted(story: Story, noun: number): boolean {
  const first = story.opener(noun)
  if (!story.tagIn(first, maskOf('IN'))) return false
  for (let at = first + 1; at <= noun; at++) if (!story.tagIn(at, FRONTED)) return false
  return true
}

/** First verb of the chain that an auxiliary closes: of `there has been debate` it is `has`. */
function chainStart(story: Story, auxiliary: number): number {
  let at = auxiliary
  while (
    at > story.sentenceStart(auxiliary) &&
    (story.is(at - 1, AUXILIARIES) || story.is(at - 1, NOT) || story.tagIn(at - 1, CHAIN))
  ) {
    at--
  }
  return at
}
