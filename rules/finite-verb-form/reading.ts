import {Tag, isAnchored, maskOf, reread, words, type Clause, type Story} from '../../src/define/index.js'
import {reportingVerbs} from '../../lexicons/reporting-verbs.generated.js'
import {speechVerbs} from '../../lexicons/speech-verbs.generated.js'
import {openingAt} from './clause.js'

const SPEECH = words(...speechVerbs)
const REPORTING = words(...reportingVerbs)
const SAY = words('say', 'says', 'said', 'saying')
const AS = words('as')
/** Conjunctions that are prepositions too. */
export const PREPOSITIONS = words('after', 'before', 'since', 'until', 'till', 'as', 'than', 'once')

/**
 * What shows that a clause must have a verb: its conjunction, a verb of saying, who said it, a second clause (certain); a
 * conjunction that is a preposition too; a verb of saying that may have an object; or only that it is a sentence (main).
 */
export type Need = 'certain' | 'preposition' | 'reported' | 'main'

/** A clause that a sentence has if a word of it is a verb in the past. */
export interface Reading {
  need: Need
  /** Does a conjunction or a verb of saying open it? */
  depends: boolean
  /** Its subject, in tokens of the story. */
  subject: {start: number; head: number; nearest: number}
}

/**
 * Read a sentence again with a past tense in the place of a word.
 *
 * @param story The story.
 * @param verb The word.
 * @param past The past tense.
 * @returns The clause of that verb, if the sentence has one whole clause more so; nothing where it has not.
 */
export function readingWith(story: Story, verb: number, past: string): Reading | undefined {
  const first = story.sentenceStart(verb)
  const other = reread(story, verb, past, Tag.VBD)
  const clause = other.clauses.ofVerb(verb - first)
  if (!clause?.subject || !isWhole(other, clause) || !isOneMore(story, other, verb)) return undefined
  const need = needOf(other, clause)
  const {start, head, nearest} = clause.subject
  const depends = clause.kind === 'subordinate' || clause.kind === 'reported'
  return (
    need && {need, depends, subject: {start: start + first, head: head + first, nearest: nearest + first}}
  )
}

/** Is a clause of a sentence read again one for sure, and has every other verb its subject? */
function isWhole(story: Story, clause: Clause): boolean {
  const {subject, doubtful, inverted, kind, opener} = clause
  if (!subject || doubtful || inverted || subject.clausal || subject.joined) return false
  if (kind === 'reported' && !story.is(subject.start - 1, REPORTING)) return false
  // `According to the official report yesterday`
  if (story.tags[subject.start - 1] === Tag.TO) return false
  const asks = kind === 'subordinate' && story.tags[opener] === Tag.WRB
  if (kind !== 'relative' && !asks && !openingAt(story, subject.start)) return false
  if (!isAnchored(story, clause)) return false
  // `He seen the man leave`, which says another part of the rule
  if (story.tags[clause.participle] === Tag.VBN && !story.mayBe(clause.participle, maskOf('VBD')))
    return false
  return !story.clauses.all.some(
    (other) => other.verb >= 0 && !other.subject && !other.inverted && other.kind !== 'relative'
  )
}

/** Has the sentence as it is read again one whole clause more, of the verb, and no other one that it had not? */
function isOneMore(story: Story, other: Story, verb: number): boolean {
  const [was, is] = [story.clauses.around(verb), other.clauses.all]
  const whole = (clauses: readonly Clause[]): number =>
    clauses.filter(({subject, verb}) => subject && verb >= 0).length
  const lacking = (clauses: readonly Clause[]): number => clauses.filter(({verb}) => verb < 0).length
  if (whole(is) <= whole(was) || lacking(is) > lacking(was)) return false
  const first = story.sentenceStart(verb)
  // `An undergraduate science major today knows`: what was the verb would have no place.
  return !is.some((clause) => {
    if (clause.verb < 0 || clause.verb === verb - first) return false
    const before = story.clauses.ofVerb(clause.verb + first)
    const hangs = clause.kind === 'reported' || clause.kind === 'contact'
    return clause.doubtful || (hangs && clause.kind !== before?.kind && !isJoined(other, clause))
  })
}

/**
 * What shows that a clause must have a verb: its conjunction, a verb of saying, or who said it behind it (…, officials said);
 * nothing where its opener is a preposition for all one knows (As the leading advocate in Congress, …).
 */
function needOf(story: Story, {kind, opener, subject, verb}: Clause): Need | undefined {
  if (kind === 'subordinate') {
    if (story.is(opener, AS)) return undefined
    return story.is(opener, PREPOSITIONS) ? 'preposition' : 'certain'
  }
  if (kind === 'reported') return story.is((subject?.start ?? 0) - 1, SAY) ? 'certain' : 'reported'
  for (let at = subject?.head ?? 0; at < verb; at++) if (/^[:—–-]+$/u.test(story.word(at))) return undefined
  if (/^[:]$/u.test(story.word((subject?.start ?? 0) - 1))) return undefined
  const told = story.clauses.all.some(
    (other) =>
      other.subject !== undefined &&
      other.verb > verb &&
      story.is(other.verb, SPEECH) &&
      story.word(other.subject.start - 1) === ','
  )
  return told || hasNext(story, verb) ? 'certain' : 'main'
}

/** Follows another whole clause behind a comma and *and*: …, and two of them were flown out? */
function hasNext(story: Story, verb: number): boolean {
  return story.clauses.all.some((clause) => clause.verb > verb && !clause.doubtful && isJoined(story, clause))
}

/** Stands a comma and a conjunction before the subject of a clause? */
function isJoined(story: Story, {subject}: Clause): boolean {
  const start = subject?.start ?? 0
  return story.tags[start - 1] === Tag.CC && story.word(start - 2) === ','
}
