import {
  NOUN,
  FINITE,
  Flag,
  Tag,
  attributionAt,
  defineRule,
  isSurelyFinite,
  maskOf,
  words,
  type Story
} from '../../src/define/index.js'
import {conjuncts} from '../../lexicons/conjuncts.generated.js'
import {frontedTimes} from '../../lexicons/fronted-times.generated.js'
import {subordinators} from '../../lexicons/subordinators.generated.js'
import {clauseNouns} from './clause-nouns.generated.js'
import {thinkingVerbs} from './thinking-verbs.generated.js'

const THINKING = words(...thinkingVerbs)
/** Nouns that stand before a clause as conjunctions do: the moment he came, the day the war ended. */
const CLAUSE_NOUNS = words(...clauseNouns)
const NEGATIVE = words('not', "n't", 'no', 'never', 'nothing', 'nobody', 'none', 'hardly', 'only', 'just', 'neither', 'more', 'less', 'so', 'such', 'some', 'few', 'many', 'all', 'most', 'one', 'once', 'had') // prettier-ignore
const SECOND = words(
  'he',
  'she',
  'they',
  'it',
  'we',
  'i',
  'the',
  'his',
  'her',
  'their',
  'its',
  'our',
  'this',
  'these',
  'those',
  'both',
  'nobody',
  'everyone'
)
/** Subjects that only a clause can begin with. */
const PRONOUNS = words('he', 'she', 'they', 'it', 'we', 'i')
const NEGATION = words('not', "n't", 'no', 'never', 'nothing', 'nobody', 'none')
const OTHERS = words('other', 'others', 'rest', 'latter', 'same', 'more', 'less', 'sooner', 'better')
const BREAKS = maskOf('CC', 'WDT', 'WP', 'WRB', 'EX', 'UH')
const SUBORDINATORS = words(...subordinators)
/** Adverbs that join no clauses, though they look as if they did. */
const CONJUNCTS = conjuncts.map((phrase) => phrase.split(' '))
const FIRST_OF_CONJUNCT = words(...CONJUNCTS.map(([first = '']) => first))
const TIME = words(...frontedTimes)
/** What a clause begins with that stands on its own. */
const CONDITION = maskOf('IN', 'WRB')
const SUBJECT = maskOf('DT', 'PRP', 'PRP$', 'NN', 'NNS', 'NNP', 'NNPS', 'CD', 'JJ', 'EX')
const PREPOSITIONS = words('since', 'until', 'before', 'after')
const SAID = words('said', 'says', 'added', 'adds')
const THAT = words('that')
const OBJECT = maskOf('DT', 'PRP$')
const OPENS_SUBJECT = maskOf('DT', 'PRP', 'PRP$', 'NNP', 'NNS')
const FEWEST_BEFORE = 3
const FEWEST_BEHIND = 5
const LONGEST = 14

/**
 * Two sentences that only a comma joins: *The road was closed, rescuers had to walk*. Marked only where the sentence has
 * one comma, each side has a subject and a finite verb of its own, no word subordinates either, and the second is no
 * attribution; or where *however* stands between them as if it joined them. Balanced pairs (*some laughed, others cried*), negations that a clause corrects, and lists of clauses are
 * left alone.
 */
export default defineRule({
  name: 'comma-splice',
  summary: 'More than a comma between two sentences',
  category: 'punctuation',
  source: 'Quirk et al. 1985, §III.9; The Chicago Manual of Style, 17th edition, §6.22',
  fix: 'ask',
  *find(story) {
    const commas = story.tagged(Tag.PUNCT).filter((token) => story.word(token) === ',')
    for (const comma of commas) {
      if (!isSplice(story, comma)) continue
      yield {...story.span(comma), expected: [';', ', and']}
    }
    for (const first of story.places(FIRST_OF_CONJUNCT)) {
      if (story.word(first - 1) !== ',') continue
      const last = endOfConjunct(story, first)
      if (last < 0 || !isJoined(story, first - 1, last)) continue
      const to = story.word(last + 1) === ',' ? last + 1 : last
      yield {
        ...story.span(first - 1, to),
        expected: [`; ${story.slice(first, last)},`],
        exact: true
      }
    }
  },
  message: ({expected}) => `Join the two sentences with \`${expected}\` or part them with \`.\``,
  note: 'A comma alone does not join two whole sentences.'
})

/** The last token of an adverb or phrase that links; -1 if none starts at the token. */
function endOfConjunct(story: Story, first: number): number {
  const phrase = CONJUNCTS.find((words) => words.every((word, index) => story.lower(first + index) === word))
  return phrase ? first + phrase.length - 1 : -1
}

/** `until noon, however the crest had passed`: two clauses that only an adverb joins. */
function isJoined(story: Story, comma: number, last: number): boolean {
  if (!story.together(comma, last + 1) || !isClause(story, comma)) return false
  const closed = story.word(last + 1) === ','
  if (closed && !standsAlone(story, comma)) return false
  const subject = closed ? last + 2 : last + 1
  // `however hard he tried`, `did, however, say`
  if (story.phrases.startOf(subject) <= comma || !story.tagIn(subject, OPENS_SUBJECT)) return false
  // `It is clear, however, that drivers must wait`
  if (story.is(subject, THAT)) return false
  const verb = story.afterAdverbs(story.phrases.headOf(subject) + 1)
  // `the bill passed.`: the past tense was read as a participle.
  const past = story.mayBe(verb, maskOf('VBD')) && story.word(verb + 1) === '.'
  if (!(story.tagIn(verb, FINITE) || past) || !story.together(comma, verb + 1)) return false
  // `however they find it, and`
  if (!closed) return ![1, 2, 3].some((step) => story.word(verb + step) === ',')
  // `The plan, however, the mayor said, was dead`
  const attribution = attributionAt(story, subject)
  if (attribution && !story.isWord(attribution.end + 1)) return false
  for (let at = verb; at < story.sentenceEnd(verb); at++) if (story.word(at) === ',') return false
  return true
}

/** Does a clause end before a comma, with no word there that opens or joins one: `if, for instance, the`, `She said, however`? */
function isClause(story: Story, comma: number): boolean {
  const last = comma - 1
  if (
    !story.isWord(last) ||
    story.tagIn(last, maskOf('CC')) ||
    story.is(last, SAID) ||
    story.is(last, SUBORDINATORS)
  )
    return false
  const opener = story.opener(comma)
  // `Just as quickly as it rose, however, it fell`
  if (story.is(opener, SUBORDINATORS) || story.is(story.afterAdverbs(opener), SUBORDINATORS)) return false
  for (let at = opener; at < comma; at++)
    if (story.tagIn(at, FINITE) || story.mayBe(at, maskOf('VBD'))) return true
  return false
}

/** Is it a main clause, and neither `In the years that followed` nor `Today, as I write`? */
function standsAlone(story: Story, comma: number): boolean {
  const {phrases} = story
  const from = story.opener(comma)
  if (phrases.startOf(from) !== from || !story.tagIn(from, SUBJECT)) return false
  const head = phrases.headOf(from)
  if (story.is(head, TIME) || story.is(head, CLAUSE_NOUNS)) return false
  for (let at = from; at < comma; at++)
    if (story.is(at, SUBORDINATORS) && story.tagIn(at, CONDITION)) return false
  return true
}

function isSplice(story: Story, comma: number): boolean {
  const [from, end] = [story.sentenceStart(comma), story.sentenceEnd(comma)]
  if (story.word(end - 1) !== '.' || comma - from > LONGEST || end - comma > LONGEST + 2) return false
  if (comma - from < FEWEST_BEFORE || end - comma - 1 < FEWEST_BEHIND) return false
  if (story.is(comma + 1, NEGATIVE) || endOfConjunct(story, comma + 1) >= 0) return false
  const behind = story.phrases.startOf(comma + 1) === comma + 1 ? comma + 1 : story.afterAdverbs(comma + 1)
  const second = verbOf(story, behind)
  const reported = reportedFrom(story, behind, second)
  if (story.kind(comma) !== 'body') return false
  if (reported < 0 && !isPlain(story, behind, end - 1, true)) return false
  const first = verbOf(story, from)
  // `The road closed, rescuers had to walk`: it may be a participle.
  if (first === comma - 1 && !isSurelyFinite(story, first)) return false
  if (first < 0 || second < 0 || first >= comma || second >= end - 2) return false
  // `It was not a mistake, it was a crime`: a negation that the second clause corrects.
  const told = story.lower(first) !== story.lower(second) && story.lower(from) !== story.lower(behind)
  if (!isPlain(story, from, comma, told)) return false
  return !isBalanced(story, from, first, behind, second) && isOpening(story, behind)
}

/** Only words, none of which joins or opens a clause, and no other finite verb than one; with a negation or without. */
function isPlain(story: Story, from: number, end: number, negated: boolean): boolean {
  let finite = 0
  const isFirst = story.word(end) === ','
  for (let at = from; at < end; at++) {
    if (!story.has(at, Flag.word | Flag.clitic) || story.has(at, Flag.address)) return false
    if (
      story.tagIn(at, BREAKS) ||
      (story.is(at, SUBORDINATORS) && !isPreposition(story, at)) ||
      (story.is(at, NEGATIVE) &&
        at !== from &&
        !story.tagIn(at, FINITE) &&
        !(negated && story.is(at, NEGATION)))
    )
      return false
    // `sources believe, the ship was`; `denied the claim` has its object
    if (story.is(at, THINKING) && !(isFirst && at < end - 1 && story.tagIn(at + 1, OBJECT))) return false
    if (story.tagIn(at, FINITE)) finite++
  }
  return finite === 1
}

/** `since May`, `since dawn`, `has not left since`: a preposition or an adverb, and no conjunction, which a clause follows. */
function isPreposition(story: Story, at: number): boolean {
  if (!story.is(at, PREPOSITIONS)) return false
  const next = at + 1
  if (!story.isWord(next)) return true
  if (story.phrases.startOf(next) !== next || story.tags[next] === Tag.PRP) return false
  return !story.tagIn(story.afterAdverbs(story.phrases.headOf(next) + 1), FINITE | maskOf('VBN', 'VBG'))
}

/**
 * Where the clause begins that a pronoun and a verb of saying report: *the army denied it, it said no shells had been fired*.
 * No attribution has one. -1 where there is none.
 */
function reportedFrom(story: Story, pronoun: number, verb: number): number {
  if (verb !== pronoun + 1 || !story.is(pronoun, PRONOUNS) || !story.is(verb, SAID)) return -1
  const {phrases} = story
  const from = verb + 1
  if (phrases.startOf(from) !== from) return -1
  return story.tagIn(story.afterAdverbs(phrases.headOf(from) + 1), FINITE) ? from : -1
}

/** The finite verb of the subject that starts at a token, or one in the past tense right behind its head; -1 if there is none. */
function verbOf(story: Story, from: number): number {
  const {phrases} = story
  if (phrases.startOf(from) !== from) return -1
  let head = phrases.headOf(from)
  if (!story.tagIn(head, NOUN | maskOf('PRP')) || story.is(from, NEGATIVE)) return -1
  // `The last time steel tariffs were imposed`
  for (let at = from; at <= head; at++) if (story.is(at, CLAUSE_NOUNS) && story.tagIn(at, NOUN)) return -1
  const first = story.afterAdverbs(head + 1)
  if (story.tags[first] === Tag.VBD) return first
  while (story.tagIn(head + 1, maskOf('IN')) && phrases.startOf(head + 2) === head + 2)
    head = phrases.headOf(head + 2)
  const at = story.afterAdverbs(head + 1)
  return isSurelyFinite(story, at) || isPresent(story, at) ? at : -1
}

/** `carry their messages`: a verb in the present that is no noun, or has an object. */
function isPresent(story: Story, at: number): boolean {
  if (!story.tagIn(at, maskOf('VBZ', 'VBP')) || story.has(at, Flag.capital)) return false
  return !story.mayBe(at, NOUN) || story.tagIn(at + 1, OBJECT)
}

/** A subject that opens a sentence of its own: a pronoun, or a phrase with a determiner, or a plural. */
function isOpening(story: Story, token: number): boolean {
  for (let at = token; at <= story.phrases.headOf(token); at++) if (story.is(at, OTHERS)) return false
  return (
    story.is(token, SECOND) ||
    (story.tags[token] !== Tag.VBG && story.tags[story.phrases.headOf(token)] === Tag.NNS)
  )
}

/** Do both clauses have the same verb or the same subject, as balanced pairs have: one is old, the other is new? */
function isBalanced(story: Story, from: number, first: number, to: number, second: number): boolean {
  return (
    story.lower(first) === story.lower(second) ||
    (story.lower(from) === story.lower(to) && story.tagIn(from, maskOf('PRP')))
  )
}
