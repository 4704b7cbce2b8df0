import {
  ADVERB,
  NOUN,
  FINITE,
  Flag,
  Name,
  Tag,
  attributionAt,
  defineRule,
  isSurelyFinite,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {finiteAuxiliaries} from '../../lexicons/finite-auxiliaries.generated.js'
import {soleNouns} from './sole-nouns.generated.js'
import {subordinators} from '../../lexicons/subordinators.generated.js'

const PARTICIPLE = maskOf('VB', 'VBN', 'VBG')
/** Before a verb that was read as the last noun of their phrase, and behind it. */
const HIDING = maskOf('NNP', 'NNS', 'NN', 'VBN')
const BEHIND_VERB = maskOf('TO', 'DT', 'PRP$', 'RP', 'PRP')
const RELATIVES = words('which', 'who', 'whose', 'whom', 'where')
/** Those that may stand behind no comma. */
const NARROWING = words('which', 'who')
/** Finite for sure, whatever stands before: no participle looks like it. */
const SURE = words(...finiteAuxiliaries)
/** Words that open a clause or coordinate, after which a verb is not the main one. */
const OPENERS = maskOf('CC', 'WDT', 'WP', 'WRB')
const CLAUSE = words(...subordinators)
/** Verbs that a clause without *that* follows. */
const CLAUSAL = words('said', 'says', 'say', 'think', 'thinks', 'thought', 'believe', 'believes', 'believed', 'know', 'knew', 'knows', 'claimed', 'claims', 'claim', 'hope', 'hopes', 'hoped', 'feel', 'feels', 'felt', 'show', 'shows', 'showed', 'suggest', 'suggests', 'suggested', 'argue', 'argues', 'argued', 'mean', 'means', 'meant', 'told', 'ensure', 'ensures') // prettier-ignore
const SAID = words('say', 'said', 'says', 'told', 'added', 'announced')
const WHO = words('who')
const WHOSE = words('whose')
const WHICH = words('which')
const AND = words('and')
const THOSE = words('those')
/** Before a name that a clause does narrow: it was Marsh who called, only Marsh who knew. */
const CLEFT = words('is', 'was', 'not', 'only', 'the', 'a', 'another', 'be', "'s", 'than', 'as', 'or', 'like')
const LONGEST_CLAUSE = 18
const THE = words('the')
/** What is said of the one who holds or held an office. */
const HELD = words('former', 'outgoing', 'incoming', 'current', 'deputy', 'late', 'acting')
const SOLE = words(...soleNouns)
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
      const parted = partedVerb(story, token)
      if (parted >= 0) {
        yield {...story.span(parted), expected: [''], data: {pronoun: story.word(token)}}
        continue
      }
      const found =
        story.word(token - 1) === ','
          ? secondLost(story, token)
          : story.is(token, NARROWING)
            ? (firstLost(story, token) ?? lostBehindName(story, token))
            : story.is(token, WHOSE)
              ? firstLost(story, token)
              : undefined
      if (found) yield found
    }
  },
  message: ({actual, expected, data}) => {
    if (data.pronoun) return `Delete \`,\` between \`${data.pronoun}\` and its verb`
    return expected === ','
      ? 'Put `,` on both sides of the relative clause'
      : `Delete \`${actual}\` between subject and verb`
  },
  note: 'A relative clause has a comma on both sides, or on neither.'
})

/** `Residents who, had been told`: the comma between a relative pronoun and its verb, with none to close it; -1 if there is none. */
function partedVerb(story: Story, relative: number): number {
  const comma = relative + 1
  if (story.word(comma) !== ',' || !isSurelyFinite(story, comma + 1)) return -1
  if (!story.is(relative, NARROWING) || !story.tagIn(relative - 1, NOUN)) return -1
  const end = story.sentenceEnd(comma)
  for (let at = comma + 1; at < end; at++) if (story.word(at) === ',') return -1
  return comma
}

/** `The ship, which had lost power drifted`: no comma but the one before *which* in the sentence. */
function secondLost(story: Story, relative: number): Proposal | undefined {
  if (!isSubject(story, relative - 2)) return undefined
  const end = endOfClauses(story, relative)
  const first = clauseVerb(story, relative) >= 0 ? clauseVerb(story, relative) : ownVerb(story, relative)
  if (first < 0) return undefined
  let main = -1
  // Where no verb is finite for sure, one that looks so is: the sentence has no other.
  let likely = -1
  for (let at = first + 1; at < end; at++) {
    // `was built in 1998 and refitted`: a second verb of the clause.
    if (story.is(at, AND) && story.tagIn(at + 1, maskOf('VBN', 'VBD')) && main < 0) {
      at++
      continue
    }
    // `was closed after inspectors found cracks`: a clause behind the main verb.
    if (main >= 0 && story.isWord(at) && isBreak(story, at)) break
    if (isBreak(story, at)) return undefined
    if (main < 0 && isLikelyVerb(story, at)) likely = likely < 0 ? at : end
    // Verbs right behind the first are of its group: has been, would have.
    if (!isFinite(story, at)) continue
    if (main >= 0) return undefined
    main = at
    // `said the plan was dead`: what follows is the clause of what is said.
    if (story.is(main, SAID)) break
  }
  if (main < 0 && likely < end && endsPlain(story, relative)) main = likely
  if (main < 0 || main > relative + LONGEST_CLAUSE || !endsClause(story, main - 1, first)) return undefined
  const at = story.end[main - 1]
  return {start: at, end: at, expected: [',']}
}

/** A sentence with a stop, in whose subject no noun may be its verb: `Activity results in a debt, which`. */
function endsPlain(story: Story, relative: number): boolean {
  for (let at = story.sentenceStart(relative); at < relative; at++) {
    if (
      story.tags[at] === Tag.NNS &&
      story.mayBe(at, maskOf('VBZ')) &&
      story.tagIn(at + 1, maskOf('IN', 'TO'))
    )
      return false
  }
  return story.word(story.sentenceEnd(relative) - 1) === '.'
}

/** The end of the sentence, or of what is attributed in it: `The ship, which had lost power was towed in | , police said`. */
function endOfClauses(story: Story, relative: number): number {
  const end = story.sentenceEnd(relative)
  let comma = end - 1
  while (comma > relative && story.word(comma) !== ',') comma--
  return comma > relative && attributionAt(story, comma + 1)?.end === end - 2 ? comma : end
}

/** The verb of a clause that has a subject of its own: `which the army built`, `where two people died`, `whose album sold`. */
function ownVerb(story: Story, relative: number): number {
  const {phrases} = story
  const subject = phrases.headOf(relative) > relative ? relative : relative + 1
  if (phrases.startOf(subject) !== subject) return -1
  const verb = story.afterAdverbs(phrases.headOf(subject) + 1)
  if (!story.together(relative, verb) || !(story.tagIn(verb, FINITE) || story.mayBe(verb, maskOf('VBD'))))
    return -1
  return endOfGroup(story, verb)
}

/** A verb that may be finite: `on Friday angered`; or was read as a noun: `which makes tyres plans to`. */
function isLikelyVerb(story: Story, token: number): boolean {
  if (story.has(token, Flag.capital)) return false
  if (story.tagIn(token, maskOf('VBD', 'VBZ'))) return true
  return isHiddenVerb(story, token)
}

function isHiddenVerb(story: Story, token: number): boolean {
  if (story.tags[token] !== Tag.NNS || !story.mayBe(token, maskOf('VBZ'))) return false
  return story.tagIn(token - 1, HIDING) && story.tagIn(token + 1, BEHIND_VERB)
}

/** Is the phrase behind the verb whole at a token, and no subject of the verb that follows? */
function endsClause(story: Story, token: number, first: number): boolean {
  const isWhole =
    story.tagIn(token, ADVERB) ||
    isHiddenVerb(story, token + 1) ||
    // `who was not named`
    (token === first && story.tagIn(token, maskOf('VBN'))) ||
    (story.phrases.headOf(token) === token && story.tagIn(token, NOUN | maskOf('CD')))
  if (!isWhole || token < first) return false
  // `which he said the minister had`: the phrase behind a verb of thinking is a subject.
  for (let at = first; at < token; at++) if (story.is(at, CLAUSAL)) return false
  return true
}

/** `The minister who had promised a decision, said`: no comma but that before the main verb. */
function firstLost(story: Story, relative: number): Proposal | undefined {
  const subject = relative - 1
  if (!isSubject(story, subject)) return undefined
  const end = story.sentenceEnd(relative)
  const first = story.is(relative, WHOSE) ? ownVerb(story, relative) : clauseVerb(story, relative)
  if (first < 0) return undefined
  for (let at = first + 1; at < end && at <= relative + LONGEST_CLAUSE; at++) {
    // `who came, saw and left`: a list of verbs.
    if (story.word(at) === ',')
      return at > story.afterAdverbs(relative + 1) + 1 && isMain(story, at + 1)
        ? around(story, subject, relative, at)
        : undefined
    if (isMark(story, at) || story.tagIn(at, OPENERS | FINITE)) return undefined
  }
  return undefined
}

/** `said Gladys Marsh who lives by the pier.`: a clause behind a person’s whole name that ends the sentence. */
function lostBehindName(story: Story, relative: number): Proposal | undefined {
  const last = relative - 1
  if (!story.is(relative, WHO) || story.tags[last] !== Tag.NNP || story.tags[last - 1] !== Tag.NNP)
    return undefined
  // `in Harris County who want`: no person.
  if (story.ids[last] !== 0 && story.lexicon.namesOf(story.ids[last]) === 0) return undefined
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
  const plain = story.is(token, SURE) || story.is(token, SAID) || story.tagIn(token, maskOf('VBD', 'VBZ'))
  // `reopened on Friday`: the past tense was read as a participle.
  const read = story.tags[token] === Tag.VBN && story.mayBe(token, maskOf('VBD'))
  if (!read && !(plain && story.tagIn(token, FINITE))) return false
  for (let at = token + 1; at < end; at++) {
    if (read && story.tagIn(at, FINITE)) return false
    if (/^[,”"]$/u.test(story.word(at)) || (story.tagIn(at, maskOf('CC')) && story.tagIn(at + 1, FINITE)))
      return false
  }
  return true
}

/** The first comma where the antecedent is a name, or the one of its kind, or *which* follows; else the second one goes. */
function around(story: Story, subject: number, relative: number, comma: number): Proposal {
  const isNamed = story.tagIn(subject, maskOf('NNP', 'NNPS'))
  if (isNamed || story.is(relative, WHICH) || isOneOfItsKind(story, subject)) {
    return {start: story.end[subject], end: story.end[subject], expected: [',']}
  }
  return {...story.span(comma), expected: ['']}
}

/** `The striker`, `the capital’s airport`: a clause cannot narrow it further, as it does `the man`. */
function isOneOfItsKind(story: Story, subject: number): boolean {
  if (story.tags[subject] !== Tag.NN) return false
  const start = story.phrases.startOf(subject)
  if (story.tags[start - 1] === Tag.POS) return true
  // `the former treasurer`
  const held = start === subject - 2 && story.is(start + 1, HELD)
  return story.is(start, THE) && (held || (start === subject - 1 && story.is(subject, SOLE)))
}

/** Does a noun phrase, with what hangs on it, reach from the start of the sentence to the token? */
function isSubject(story: Story, token: number): boolean {
  const {phrases} = story
  if (phrases.headOf(token) !== token || !(story.tagIn(token, NOUN) || story.is(token, THOSE))) return false
  let start = phrases.startOf(token)
  while (isLink(story, start - 1) && phrases.headOf(start - 2) === start - 2)
    start = phrases.startOf(start - 2)
  return story.sentenceStart(token) === start && token - start <= LONGEST_SUBJECT
}

/** What hangs one phrase on another: `of the bank`, `the bank’s`. */
function isLink(story: Story, token: number): boolean {
  return story.tags[token] === Tag.IN || story.tags[token] === Tag.POS
}

/** The finite verb right behind the relative pronoun; -1 if another subject, or none, is there. */
function clauseVerb(story: Story, relative: number): number {
  const at = story.afterAdverbs(relative + 1)
  if (!story.together(relative, at) || !story.tagIn(at, FINITE)) return -1
  return endOfGroup(story, at)
}

/** The last verb of a group: had been lost. */
function endOfGroup(story: Story, verb: number): number {
  let last = verb
  for (let at = verb + 1; story.together(verb, at) && story.tagIn(at, ADVERB | PARTICIPLE); at++) {
    if (story.tagIn(at, PARTICIPLE)) last = at
  }
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
