import {Tag, defineRule, words, type Proposal, type Story} from '../../src/define/index.js'
import {fromBase} from './base.js'
import {fromCoordination, fromSeries} from './coordination.js'
import {fromClause} from './in-clause.js'
import {fromGerund} from './gerund.js'
import {SPEAKING, fromInvertedSpeech} from './inverted-speech.js'
import {fromJoinedGerund} from './joined-gerund.js'
import {fromLoneGerund} from './lone-gerund.js'
import {fromParticiple} from './participle.js'
import {USE, fromHabit} from './habit.js'
import {fromPossessor, fromRelative} from './relative.js'
import {fromIncompleteGerund} from './incomplete-gerund.js'
import {fromIncomplete} from './incomplete.js'
import {regularized} from './regularized.generated.js'

const NOT = words('not')
const REGULARIZED = new Map(regularized.map((line) => line.split(' ') as [string, string]))
const WRITTEN = words(...REGULARIZED.keys())
const RELATIVES = words('which', 'who')
/** They ask for the participle: has drawed. */
const PERFECT = words('has', 'have', 'had', 'having', 'is', 'are', 'was', 'were', 'be', 'been', 'being')
const WHOSE = words('whose')
const CONJUNCTIONS = words('and', 'but')

/**
 * A finite verb must stand after its subject: “after the court accused him”, not “after the court accuse him”.
 * A base form is marked when a singular subject stands right before it (adverbs and what hangs on the subject skipped)
 * and opens its clause, and when nothing else can be the clause’s verb, so that questions (did the court accuse), bare
 * infinitives (let the court accuse), the subjunctive (demanded that the court accuse), and noun compounds (the court
 * report) are left alone; so are quantities and, as British English has it, bodies of people (the government accuse).
 */
export default defineRule({
  name: 'finite-verb-form',
  summary: 'Finite verb after its subject',
  category: 'grammar',
  source: 'Quirk et al., A Comprehensive Grammar of the English Language, §3.52 and §10.34',
  *find(story) {
    const marked = new Map<number, Proposal>()
    for (const proposal of near(story)) {
      marked.set(proposal.start, proposal)
      yield proposal
    }
    for (const clause of story.clauses.all) {
      const proposal = isDenied(story, clause.verb) ? undefined : fromClause(story, clause, marked)
      if (!proposal || marked.has(proposal.start)) continue
      marked.set(proposal.start, proposal)
      yield proposal
    }
    for (const [sentence, first] of story.sentences.entries()) {
      const proposal = fromIncomplete(story, first, story.sentences[sentence + 1] ?? first)
      if (proposal && !marked.has(proposal.start)) yield proposal
    }
  },
  message: ({actual, expected, data}) =>
    `Write \`${expected}\`, not \`${actual}\`, after \`${data.subject ?? ''}\``,
  note: 'The clause has no finite verb: a bare form stands only after *to*, a modal, *do* or a plural in the present, a participle only after *be* or *have*.'
})

/** `he not know`: missing-word has the *did*. */
function isDenied(story: Story, verb: number): boolean {
  return story.is(verb - 1, NOT) && story.tags[verb - 2] === Tag.PRP
}

/** What is told from the words around a verb. */
function* near(story: Story): Generator<Proposal> {
  for (let verb = 1; verb < story.count; verb++) {
    const proposal = isDenied(story, verb)
      ? undefined
      : (fromBase(story, verb) ?? fromParticiple(story, verb))
    if (proposal) yield proposal
  }
  for (const conjunction of story.places(CONJUNCTIONS)) {
    const proposal = fromCoordination(story, conjunction) ?? fromSeries(story, conjunction)
    if (proposal) yield proposal
  }
  for (const pronoun of story.places(RELATIVES)) {
    const proposal = fromRelative(story, pronoun)
    if (proposal) yield proposal
  }
  for (const pronoun of story.places(WHOSE)) {
    const proposal = fromPossessor(story, pronoun)
    if (proposal) yield proposal
  }
  for (const verb of story.places(USE)) {
    const proposal = fromHabit(story, verb)
    if (proposal) yield proposal
  }
  for (const verb of story.places(SPEAKING)) {
    const proposal = fromInvertedSpeech(story, verb)
    if (proposal) yield proposal
  }
  for (const verb of story.tagged(Tag.VBG)) {
    const proposal =
      fromGerund(story, verb) ??
      fromJoinedGerund(story, verb) ??
      fromLoneGerund(story, verb) ??
      fromIncompleteGerund(story, verb)
    if (proposal) yield proposal
  }
  for (const verb of story.places(WRITTEN)) {
    const past = REGULARIZED.get(story.word(verb))
    if (past === undefined) continue
    const [participle] = story.lexicon.inflect(story.lexicon.idOf(past), Tag.VBD, Tag.VBN)
    const perfect = story.is(story.beforeAdverbs(verb), PERFECT) && participle !== undefined
    yield {
      ...story.span(verb),
      expected: [perfect ? participle : past],
      fix: 'sure',
      data: {subject: story.word(verb - 1)}
    }
  }
}
