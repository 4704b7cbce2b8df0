import {
  defineRule,
  Flag,
  maskOf,
  NOUN,
  Tag,
  words,
  type Auxiliary,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {auxiliaries} from './auxiliaries.generated.js'
import {participleFor, type Repair} from './participle.js'

const VERBS = new Map(auxiliaries.map((line) => line.split(' ') as [string, Auxiliary]))
const AUXILIARIES = words(...VERBS.keys())
const CONTRACTED = words("'s", "'d")
/** Adverbs that make another construction: `had better go`, `would rather be`. */
const BETTER = words('better', 'best', 'rather', 'sooner', 'to')
const LET = words('let')
const DO = words('do', 'does', 'did', 'done', 'doing')
const NOT = words('not', "n't")
const COORDINATORS = words('and', 'or')
const PRONOUN = maskOf('PRP', 'WP', 'WDT')
/** Adverbs that an adjective follows. */
const DEGREE = words('too', 'so', 'very', 'more', 'most', 'as', 'less', 'quite', 'rather', 'how', 'equally')
const OPENING = maskOf('WRB', 'WP', 'WDT')
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
  note: ({data}) =>
    `A form of *${data.verb ?? 'be'}* asks for a participle here: *is scheduled*, *has risen*, not the bare verb or its past tense.`
})

function* proposalsAfter(story: Story, auxiliary: number, kind: Auxiliary): Generator<Proposal> {
  const verb = verbAfter(story, auxiliary)
  if (verb < 0 || isOtherConstruction(story, auxiliary, verb)) return
  const repair = participleFor(story, verb, kind)
  if (repair) yield proposalOf(story, auxiliary, verb, kind, repair)
  else if (story.tags[verb] === Tag.VBN || story.mayBe(verb, maskOf('VBN'))) {
    // `was detained and question by police`
    const second = verb + 2
    if (!story.is(verb + 1, COORDINATORS) || !story.together(verb, second)) return
    const other = story.lower(second + 1) === 'by' ? participleFor(story, second, kind) : undefined
    if (other) yield proposalOf(story, auxiliary, second, kind, other)
  }
}

function proposalOf(
  story: Story,
  auxiliary: number,
  verb: number,
  kind: Auxiliary,
  repair: Repair
): Proposal {
  const {expected, confidence, sure} = repair
  return {
    ...story.span(verb),
    expected,
    confidence,
    fix: sure ? 'sure' : 'likely',
    data: {after: story.word(auxiliary), verb: kind}
  }
}

/** The word behind the auxiliary and its adverbs; -1 if there is none. */
function verbAfter(story: Story, auxiliary: number): number {
  let verb = auxiliary + 1
  while (verb <= auxiliary + ADVERBS && story.together(auxiliary, verb)) {
    if (story.is(verb, BETTER)) return -1
    const adverb = story.is(verb, NOT) || (story.tags[verb] === Tag.RB && !story.mayBe(verb, maskOf('VB')))
    if (!adverb) break
    verb++
  }
  return story.together(auxiliary, verb) ? verb : -1
}

/** Does the auxiliary end or open a construction in which no participle is asked for? */
function isOtherConstruction(story: Story, auxiliary: number, verb: number): boolean {
  if (story.has(verb, Flag.capital | Flag.allCaps | Flag.digit | Flag.clitic)) return true
  const before = auxiliary - 1
  const first = story.sentenceStart(auxiliary)
  // A question or an order: `Is work done?`, `What are friends for?`, `Be welcome`.
  if (auxiliary === first || story.tagIn(before, OPENING)) return story.mayBe(verb, NOUN)
  if (story.tags[before] === Tag.EX) return true
  // `the domain’s use`: a possessive that the tagger took for *is*; and `too mean`, an adjective.
  const noun = story.mayBe(verb, NOUN) && story.has(auxiliary, Flag.clitic) && !story.tagIn(before, PRONOUN)
  if (noun || (story.is(verb - 1, DEGREE) && story.mayBe(verb, maskOf('JJ')))) return true
  for (let at = Math.max(first, before - 3); at <= before; at++) if (story.is(at, DO)) return true
  // A relative clause without its pronoun ends in the auxiliary: `the fun they had became a legend`.
  const subject = story.tags[before] === Tag.PRP
  return subject && story.tagIn(before - 1, NOUN | OPENING | maskOf('DT')) && story.together(before - 1, verb)
}
