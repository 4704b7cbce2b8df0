import {NOUN, FINITE, Tag, attestationAfter, formOdds, maskOf, words, type Proposal, type Story} from '../../src/define/index.js' // prettier-ignore
import {speechVerbs} from '../../lexicons/speech-verbs.generated.js'

/** What follows a participle that describes the noun before it: a bill passed by parliament, a man known as the Fox. */
const FOLLOWERS = words('by', 'as')
/** What follows a verb that is no noun: a report publish on Monday. */
const PREPOSITIONS = words('on', 'in', 'at', 'from', 'for', 'with', 'of', 'about', 'after', 'before', 'last')
const SPEECH = words(...speechVerbs)
const BASE = maskOf('VB')
const OTHER_FORM = maskOf('VBD', 'VBN', 'RB', 'IN', 'MD')
const DETERMINER = maskOf('DT', 'PRP$', 'CD')
const BEHIND = maskOf('IN', 'TO', 'RB')
const PAST = maskOf('VBD')
/** The verb’s passive must be seen so many times oftener than the noun like it. */
const OFTEN = 10
/** The passive of a word that opens its sentence must be seen so often after *be*. */
const PROVED = 40
const LEAST = {noun: 2, apposition: 1, fronted: 0}
/** A phrase between commas has so many tokens at most. */
const LONGEST = 14

/**
 * A base form for a participle that describes a noun: a man know as the Fox was arrested; the mill, build in 1931, is for
 * sale; base in Lisbon, the firm employed 40. The clause has its finite verb behind it, so that the base form is none (the
 * price increase by a tenth).
 *
 * @param story The story.
 */
export function* reducedRelatives(story: Story): Generator<Proposal> {
  const {lexicon} = story
  const isBare = (id: number): boolean => {
    const tags = lexicon.tagsOf(id)
    return (tags & BASE) !== 0 && (tags & OTHER_FORM) === 0
  }
  for (const verb of story.placesOf((id) => id !== 0 && isBare(id))) {
    if (verb + 2 >= story.count || !story.tagIn(verb + 1, BEHIND)) continue
    const {participle, base} = attestationAfter(story.lower(verb), 'be')
    if (participle < OFTEN * (base + 1)) continue
    const found = afterNoun(story, verb) ?? apposition(story, verb) ?? fronted(story, verb, participle)
    if (found) yield found
  }
}

/** `a man know as the Fox was arrested` */
function afterNoun(story: Story, verb: number): Proposal | undefined {
  const [head, follower] = [verb - 1, verb + 1]
  // `could the state provide for them`, `let the state pay for them`: a bare infinitive.
  const opens = story.phrases.startOf(head) === story.sentenceStart(verb)
  const plain =
    story.is(follower, FOLLOWERS) || (opens && !story.mayBe(verb, NOUN) && story.is(follower, PREPOSITIONS))
  if (!plain || !story.together(head, follower)) return undefined
  const start = story.phrases.startOf(head)
  if (story.tags[head] !== Tag.NN || !story.tagIn(start, DETERMINER) || !hasVerbAfter(story, follower))
    return undefined
  return proposal(story, verb, {least: LEAST.noun, after: head})
}

/** `The mill, build in 1931, is for sale.` */
function apposition(story: Story, verb: number): Proposal | undefined {
  const head = verb - 2
  if (story.word(verb - 1) !== ',' || !story.together(head, verb) || !story.tagIn(head, NOUN))
    return undefined
  const close = closingComma(story, verb)
  if (close < 0) return undefined
  const next = story.afterAdverbs(close + 1)
  if (!story.tagIn(next, FINITE) || !story.together(verb, next)) return undefined
  const least = story.mayBe(verb, NOUN) ? LEAST.noun : LEAST.apposition
  return proposal(story, verb, {least, after: head})
}

/** `Base in Lisbon, the firm employed 40.` No order is followed by a comma and a clause in the past. */
function fronted(story: Story, verb: number, seen: number): Proposal | undefined {
  if (verb !== story.sentenceStart(verb) || seen < PROVED) return undefined
  const comma = closingComma(story, verb)
  if (comma < 0) return undefined
  const head = story.phrases.startOf(comma + 1) === comma + 1 ? story.phrases.headOf(comma + 1) : -1
  if (head < 0 || !story.tagIn(head + 1, PAST) || story.is(head + 1, SPEECH)) return undefined
  return proposal(story, verb, {least: LEAST.fronted, after: comma})
}

function proposal(
  story: Story,
  verb: number,
  {least, after}: {least: number; after: number}
): Proposal | undefined {
  const expected = story.forms(verb, Tag.VB, Tag.VBN)
  const [first] = expected
  const odds = first === undefined ? -Infinity : formOdds(story, verb, first)
  if (odds < least) return undefined
  return {...story.span(verb), expected, confidence: 0.85, data: {after: story.word(after), verb: 'be'}}
}

/** The comma that closes the phrase around a word, without a verb or a comma before it; -1 if there is none. */
function closingComma(story: Story, verb: number): number {
  for (let at = verb + 1; at < Math.min(story.sentenceEnd(verb), verb + LONGEST); at++) {
    if (story.word(at) === ',') return at
    if (!story.isWord(at) && !/^[$%]$/u.test(story.word(at))) return -1
    if (story.tagIn(at, FINITE | maskOf('CC', 'WDT', 'WP'))) return -1
  }
  return -1
}

/** Is there a finite verb behind, before a clause of its own opens? */
function hasVerbAfter(story: Story, token: number): boolean {
  for (let at = token + 1; at < story.sentenceEnd(token); at++) {
    if (/^[,;:]$/u.test(story.word(at)) || story.tagIn(at, maskOf('WDT', 'WP', 'WRB', 'CC'))) return false
    if (story.tagIn(at, FINITE)) return true
  }
  return false
}
