import {
  ADVERB,
  NOUN,
  FINITE,
  Flag,
  Name,
  Tag,
  defineRule,
  isSurelyFinite,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {finiteAuxiliaries} from '../../lexicons/finite-auxiliaries.generated.js'
import {subordinators} from '../../lexicons/subordinators.generated.js'

const RELATIVES = words('which', 'who')
/** Finite for sure, whatever stands before: no participle looks like it. */
const SURE = words(...finiteAuxiliaries)
/** Words that open a clause or coordinate, after which a verb is not the main one. */
const OPENERS = maskOf('CC', 'WDT', 'WP', 'WRB')
const CLAUSE = words(...subordinators)
/** Verbs that a clause without *that* follows. */
const CLAUSAL = words('said', 'says', 'say', 'think', 'thinks', 'thought', 'believe', 'believes', 'believed', 'know', 'knew', 'knows', 'claimed', 'claims', 'claim', 'hope', 'hopes', 'hoped', 'feel', 'feels', 'felt', 'show', 'shows', 'showed', 'suggest', 'suggests', 'suggested', 'argue', 'argues', 'argued', 'mean', 'means', 'meant', 'told', 'ensure', 'ensures') // prettier-ignore
const SAID = words('said', 'says', 'told', 'added', 'announced')
const WHO = words('who')
const AND = words('and')
const THOSE = words('those')
/** Before a name that a clause does narrow: it was Marsh who called, only Marsh who knew. */
const CLEFT = words('is', 'was', 'not', 'only', 'the', 'a', 'another', 'be', "'s", 'than', 'as', 'or', 'like')
const LONGEST_CLAUSE = 18
const LONGEST_SUBJECT = 8

/**
 * The commas around a relative clause, of which one is lost: *The ship, which had lost power drifted for nine hours*,
 * *The minister who had promised a decision, said on Monday*. Only *who* and *which* behind the subject of a sentence,
 * where the clause’s verb and the main verb are both plain.
 */
export default defineRule({
  name: 'relative-comma',
  summary: 'Both commas around a relative clause, or neither',
  category: 'punctuation',
  source: 'Quirk et al. 1985, §§17.22–17.24 and III.17–18; The Chicago Manual of Style, 17th edition, §6.27',
  *find(story) {
    for (const token of story.places(RELATIVES)) {
      if (!story.together(token - 1, token)) continue
      const found =
        story.word(token - 1) === ','
          ? secondLost(story, token)
          : (firstLost(story, token) ?? lostBehindName(story, token))
      if (found) yield found
    }
  },
  message: ({actual, expected}) =>
    expected === ','
      ? 'Put `,` on both sides of the relative clause'
      : `Delete \`${actual}\` between subject and verb`,
  note: 'A relative clause has a comma on both sides, or on neither.'
})

/** `The ship, which had lost power drifted`: no comma but the one before *which* in the sentence. */
function secondLost(story: Story, relative: number): Proposal | undefined {
  const subject = relative - 2
  if (!isSubject(story, subject)) return undefined
  const end = story.sentenceEnd(relative)
  const first = clauseVerb(story, relative)
  if (first < 0) return undefined
  let main = -1
  for (let at = first + 1; at < end; at++) {
    // `was built in 1998 and refitted`: a second verb of the clause.
    if (story.is(at, AND) && story.tagIn(at + 1, maskOf('VBN', 'VBD')) && main < 0) {
      at++
      continue
    }
    if (isBreak(story, at)) return undefined
    // Verbs right behind the first are of its group: has been, would have.
    if (!isFinite(story, at)) continue
    if (main >= 0) return undefined
    main = at
    // `said the plan was dead`: what follows is the clause of what is said.
    if (story.is(main, SAID)) break
  }
  if (main < 0 || main > relative + LONGEST_CLAUSE || !endsClause(story, main - 1, first)) return undefined
  const at = story.end[main - 1]
  return {start: at, end: at, expected: [',']}
}

/** Is the phrase behind the verb whole at a token, and no subject of the verb that follows? */
function endsClause(story: Story, token: number, first: number): boolean {
  const isWhole =
    story.tagIn(token, ADVERB) ||
    (story.phrases.headOf(token) === token && story.tagIn(token, NOUN | maskOf('CD')))
  if (!isWhole || token <= first) return false
  // `which he said the minister had`: the phrase behind a verb of thinking is a subject.
  for (let at = first; at < token; at++) if (story.is(at, CLAUSAL)) return false
  return true
}

/** `The minister who had promised a decision, said`: no comma but that before the main verb. */
function firstLost(story: Story, relative: number): Proposal | undefined {
  const subject = relative - 1
  if (!isSubject(story, subject)) return undefined
  const end = story.sentenceEnd(relative)
  const first = clauseVerb(story, relative)
  if (first < 0) return undefined
  for (let at = first + 1; at < end && at <= relative + LONGEST_CLAUSE; at++) {
    // `who came, saw and left`: a list of verbs.
    if (story.word(at) === ',')
      return at > first + 1 && isMain(story, at + 1) ? around(story, subject, at) : undefined
    if (isMark(story, at) || story.tagIn(at, OPENERS | FINITE)) return undefined
  }
  return undefined
}

/** `said Gladys Marsh who lives by the pier.`: a clause behind a person’s whole name that ends the sentence. */
function lostBehindName(story: Story, relative: number): Proposal | undefined {
  const last = relative - 1
  if (!story.is(relative, WHO) || story.tags[last] !== Tag.NNP || story.tags[last - 1] !== Tag.NNP)
    return undefined
  let first = last
  while (story.together(first - 1, last) && story.tags[first - 1] === Tag.NNP) first--
  if (!isGivenName(story, first) || first <= story.opener(first) || story.is(first - 1, CLEFT))
    return undefined
  const verb = clauseVerb(story, relative)
  if (verb < 0 || story.word(story.sentenceEnd(relative) - 1) !== '.') return undefined
  for (let at = verb + 1; at < story.sentenceEnd(relative) - 1; at++) {
    if (story.tagIn(at, FINITE) || (isMark(story, at) && story.word(at) !== ',')) return undefined
  }
  return {start: story.end[last], end: story.end[last], expected: [',']}
}

function isGivenName(story: Story, token: number): boolean {
  return (story.lexicon.namesOf(story.ids[token] ?? 0) & Name.first) !== 0
}

/** Is this the main verb, with no coordination or apposition around it? */
function isMain(story: Story, token: number): boolean {
  const end = story.sentenceEnd(token)
  if (
    !story.tagIn(token, FINITE) ||
    !(story.is(token, SURE) || story.tags[token] === Tag.VBD || story.tags[token] === Tag.VBZ)
  )
    return false
  for (let at = token + 1; at < end; at++) {
    if (/^[,”"]$/u.test(story.word(at)) || (story.tagIn(at, maskOf('CC')) && story.tagIn(at + 1, FINITE)))
      return false
  }
  return true
}

/** The first comma where the antecedent is a name, which a clause cannot narrow; else the second one goes. */
function around(story: Story, subject: number, comma: number): Proposal {
  if (story.tagIn(subject, maskOf('NNP', 'NNPS'))) {
    return {start: story.end[subject], end: story.end[subject], expected: [',']}
  }
  return {...story.span(comma), expected: ['']}
}

/** Does one noun phrase, from the start of the sentence, end at the token? */
function isSubject(story: Story, token: number): boolean {
  const start = story.phrases.startOf(token)
  if (start < 0 || story.phrases.headOf(token) !== token || token - start > LONGEST_SUBJECT) return false
  return story.sentenceStart(token) === start && (story.tagIn(token, NOUN) || story.is(token, THOSE))
}

/** The finite verb right behind the relative pronoun; -1 if another subject, or none, is there. */
function clauseVerb(story: Story, relative: number): number {
  const at = story.afterAdverbs(relative + 1)
  if (!story.together(relative, at) || !story.tagIn(at, FINITE)) return -1
  // To the last verb of the group: had been lost.
  let last = at
  while (story.tagIn(last + 1, ADVERB | maskOf('VB', 'VBN', 'VBG')) && story.together(at, last + 1)) last++
  return last
}

/** A verb that is finite for sure, or one of saying, which is none but with a clause. */
function isFinite(story: Story, token: number): boolean {
  return isSurelyFinite(story, token) || (story.is(token, SAID) && story.tags[token] === Tag.VBD)
}

/** A mark, a conjunction or a word that opens a clause. */
function isBreak(story: Story, token: number): boolean {
  if (isMark(story, token)) return true
  return story.tagIn(token, OPENERS | maskOf('PRP', 'EX')) || story.is(token, CLAUSE)
}

/** A mark other than the one that ends the sentence. */
function isMark(story: Story, token: number): boolean {
  if (story.has(token, Flag.word | Flag.clitic)) return false
  return token < story.sentenceEnd(token) - 1 || !/^[.?!]$/u.test(story.word(token))
}
