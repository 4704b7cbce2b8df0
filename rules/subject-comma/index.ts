import {clauseVerbs} from '../../lexicons/clause-verbs.generated.js'
import {regions} from '../../lexicons/regions.generated.js'
import {reportingVerbs} from '../../lexicons/reporting-verbs.generated.js'
import {speechVerbs} from '../../lexicons/speech-verbs.generated.js'
import {subordinators} from '../../lexicons/subordinators.generated.js'
import {frontedTimes} from '../../lexicons/fronted-times.generated.js'
import {
  ADVERB,
  FINITE,
  Flag,
  Tag,
  attributionAt,
  defineRule,
  hasMark,
  isSurelyFinite,
  maskOf,
  words,
  type Story
} from '../../src/define/index.js'
import {clauseSubjects} from './clause-subjects.generated.js'
import {loneConjunctions} from './lone-conjunctions.generated.js'
import {isBeforeReport} from './report.js'

const CLAUSE_SUBJECTS = words(...clauseSubjects)
const TIME = words(...frontedTimes)
const SUBORDINATORS = words(...subordinators)
const CONJUNCTIONS = words(...loneConjunctions)
const SPEECH = words(...speechVerbs, ...clauseVerbs)
const REPORTING = words(...reportingVerbs)
const SHARES = words('most', 'many', 'half', 'few', 'several', 'much')
const OF = words('of')
const THAT = words('that')
/** What a subject begins with. */
const OPENING = maskOf('DT', 'PRP$', 'NN', 'NNS', 'NNP', 'NNPS', 'CD', 'JJ')
/** What can stand in a subject beside its phrases. */
const LINK = maskOf('IN', 'TO', 'CC', 'VB', 'VBN', 'VBG', 'JJ', 'CD') | ADVERB
/** Opens a subject of its own, so that the verb before it asks or wishes: are there, had it been. */
const INVERTED = maskOf('PRP', 'EX')
const REGIONS = new Set(regions)
const AND = words('and')
const INDEFINITE = words('a', 'an', 'one')
const PLURAL = maskOf('VBP')
const BEHIND_VERB = maskOf('NNS', 'NNP', 'CD', 'DT', 'PRP$')
const WERE = words('were')
const LONGEST = 16
const SHORTEST = 2

/**
 * No comma parts a subject from its verb, nor *that* or *although* from its clause: *The plan to rebuild the terminal,
 * was approved*, *Whether the club can pay, will depend on the sale*, *She said that, the county would not pay*. Nor
 * does one part a verb of saying from its clause: *Prosecutors allege, that the brothers moved the cash*. Silent where another comma, a mark of quotation or a bracket may belong to this one.
 */
export default defineRule({
  name: 'subject-comma',
  summary: 'No comma between a subject and its verb',
  category: 'punctuation',
  source: 'Quirk et al. 1985, §III.16; The Chicago Manual of Style, 17th edition, §6.16',
  fix: 'likely',
  *find(story) {
    for (const comma of story.tagged(Tag.PUNCT)) {
      if (story.word(comma) !== ',' || !story.together(comma - 1, comma + 1)) continue
      if (isBehindSubject(story, comma))
        yield {...story.span(comma), expected: [''], data: {what: 'subject and verb'}}
      else if (isBehindConjunction(story, comma))
        yield {
          ...story.span(comma),
          expected: [''],
          data: {what: `\`${story.word(comma - 1)}\` and its clause`}
        }
      else if (isBeforeReport(story, comma))
        yield {...story.span(comma), expected: [''], data: {what: 'what is said and the verb before it'}}
    }
  },
  message: ({data}) => `Delete \`,\` between ${data.what ?? ''}`,
  note: 'They belong together; a comma between them makes the reader stop for nothing.'
})

/** `The plan to rebuild the terminal, was`, `Whether the club can pay, will` */
function isBehindSubject(story: Story, comma: number): boolean {
  const verb = comma + 1
  const [from, end] = [story.sentenceStart(comma), story.sentenceEnd(comma)]
  // `in Lansing Michigan, will`: its first comma is lost.
  if (story.tags[comma - 2] === Tag.NNP && REGIONS.has(story.word(comma - 1))) return false
  if (comma - from > LONGEST || comma - from < SHORTEST || story.word(end - 1) !== '.') return false
  if (!opensSentence(story, from)) return false
  if (!isSurelyFinite(story, verb) && !reports(story, verb) && !isOnlyVerb(story, from, verb)) return false
  if (story.tagIn(story.afterAdverbs(verb + 1), INVERTED)) return false
  // `…, said Governor Marsh`: quotation marks are lost, or were never there.
  if (story.is(verb, SPEECH) && story.tagIn(verb + 1, maskOf('NNP', 'DT', 'PRP'))) return false
  // `The governor however, refused`: a comma is lost before the adverb.
  if (story.tagIn(comma - 1, ADVERB)) return false
  if (isList(story, from, comma)) return story.tagIn(verb, PLURAL) || story.is(verb, WERE)
  for (let at = from; at < comma; at++) if (!story.isWord(at) && story.tags[at] !== Tag.POS) return false
  if (hasMark(story, comma + 1, end)) return false
  return story.is(from, CLAUSE_SUBJECTS) ? isClause(story, from, comma) : isPhrase(story, from, comma)
}

/**
 * `The mayor, the judge and the owner`: phrases in a row, of which the first is one alone, so that the others do not say
 * who they are.
 */
function isList(story: Story, from: number, end: number): boolean {
  const {phrases} = story
  if (phrases.startOf(from) !== from || !story.tagIn(phrases.headOf(from), maskOf('NN', 'NNP'))) return false
  let commas = 0
  for (let at = from; ;) {
    if (phrases.startOf(at) !== at || story.is(at, INDEFINITE)) return false
    const next = phrases.headOf(at) + 1
    if (next === end) return commas > 0 && story.is(at - 1, AND)
    if (story.word(next) === ',') commas++
    else if (!story.is(next, AND)) return false
    at = next + 1
  }
}

/** `found traces of the drug`: a verb in the past that may be a participle, where the sentence has no other verb. */
function isOnlyVerb(story: Story, from: number, verb: number): boolean {
  if (story.tags[verb] !== Tag.VBD || !story.tagIn(verb + 1, BEHIND_VERB)) return false
  for (let at = from; at < story.sentenceEnd(verb); at++)
    if (at !== verb && story.tagIn(at, FINITE)) return false
  return true
}

/** `say the plan is`, `said rates would`: a verb of saying with its clause, which is no attribution. */
function reports(story: Story, verb: number): boolean {
  if (!story.is(verb, REPORTING) || !story.tagIn(verb, FINITE)) return false
  // `said on Tuesday that`
  let behind = verb + 1
  while (
    story.tagIn(behind, maskOf('IN')) &&
    !story.is(behind, THAT) &&
    story.phrases.startOf(behind + 1) === behind + 1
  )
    behind = story.phrases.headOf(behind + 1) + 1
  if (story.is(behind, THAT)) return true
  if (story.phrases.startOf(verb + 1) !== verb + 1) return false
  return story.tagIn(story.afterAdverbs(story.phrases.headOf(verb + 1) + 1), FINITE)
}

/** Does a sentence begin here for sure, and not behind an initial? */
function opensSentence(story: Story, token: number): boolean {
  if (story.has(token, Flag.first)) return true
  return /^[.?!”"]$/u.test(story.word(token - 1)) && story.end[token - 2] - story.start[token - 2] > 1
}

/** `Whether the club can pay`: one verb with its auxiliaries. */
function isClause(story: Story, from: number, end: number): boolean {
  let finite = 0
  for (let at = from + 1; at < end; at++) {
    if (story.is(at, SUBORDINATORS)) return false
    if (story.tagIn(at, FINITE) || (story.tags[at] === Tag.VBN && story.mayBe(at, maskOf('VBD')))) finite++
  }
  return finite === 1 && !story.tagIn(from + 1, FINITE)
}

/** A noun phrase and what hangs on it, which is no time: last week. */
function isPhrase(story: Story, from: number, end: number): boolean {
  const {phrases} = story
  const share = story.is(from, SHARES) && story.is(from + 1, OF)
  if (!share && (phrases.startOf(from) !== from || !story.tagIn(from, OPENING))) return false
  if (story.is(phrases.headOf(from), TIME)) return false
  for (let at = share ? from + 2 : from; at < end; at++) {
    // `Lena Brandt the owner`: two phrases that nothing links are no subject.
    if (at > from && phrases.startOf(at) === at && phrases.headOf(at - 1) === at - 1) return false
    if (story.is(at, SUBORDINATORS) && story.is(at, THAT)) return false
    if (story.tagIn(at, FINITE)) return false
    if (phrases.headOf(at) < 0 && !story.tagIn(at, LINK) && story.tags[at] !== Tag.POS) return false
  }
  return true
}

/** `said that, the county would`, `Although, the company has`: the clause begins at once. */
function isBehindConjunction(story: Story, comma: number): boolean {
  const word = comma - 1
  const reported = story.is(word, THAT) && story.is(word - 1, SPEECH) && story.tagIn(word, maskOf('IN'))
  if (!reported && !(story.is(word, CONJUNCTIONS) && word === story.opener(word))) return false
  if (reported && story.is(story.opener(word), SUBORDINATORS)) return false
  const subject = comma + 1
  if (story.phrases.startOf(subject) !== subject || attributionAt(story, subject)) return false
  const verb = story.afterAdverbs(story.phrases.headOf(subject) + 1)
  if (!story.together(comma, verb) || !story.tagIn(verb, FINITE)) return false
  if (story.word(verb + 1) === ',') return false
  return !reported || !hasMark(story, verb, story.sentenceEnd(verb))
}
