import {looseSpeechVerbs} from '../../lexicons/loose-speech-verbs.generated.js'
import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {roleNouns} from '../../lexicons/role-nouns.generated.js'
import {speechVerbs} from '../../lexicons/speech-verbs.generated.js'
import type {Story} from './story.js'
import {ADVERB, NOUN, FINITE, Tag, maskOf} from './tag.js'
import {Flag} from './tokens.js'
import {words} from './words.js'

const LOOSE = new Set(looseSpeechVerbs)
const REPORTING = words(...speechVerbs.filter((verb) => !LOOSE.has(verb)))
const PERSONS = words(...personNouns, ...roleNouns)
const SPEAKERS = words('he', 'she', 'they', 'i', 'we')
const LINKS = words('of', 'for', 'from', 'in', 'at', 'with')
/** Tokens of a speaker, at most: `the former mayor of the port city`. */
const LONGEST_SPEAKER = 9

/** Who spoke, and the verb that says so, behind a quotation. */
export interface Attribution {
  /** Token of the verb. */
  verb: number
  /** Last token of the speaker and the verb. */
  end: number
  /** Is the speaker a personal pronoun? */
  pronoun: boolean
}

/**
 * Read an attribution that starts at a token: `she said`, `the governor told residents`, `said Lindqvist`, `the
 * minister of finance said`, `a spokesman for the union said` (Quirk et al. 1985, §14.29: reporting clauses, with inversion).
 *
 * @param story The story.
 * @param token Where it would start.
 * @returns The attribution; `undefined` if what stands there is none, or could be something else.
 */
export function attributionAt(story: Story, token: number): Attribution | undefined {
  if (token >= story.count || story.has(token, Flag.first)) return undefined
  return isVerb(story, token) ? inverted(story, token) : straight(story, token)
}

/** `said Lindqvist`, `said the governor`, `said one witness` */
function inverted(story: Story, verb: number): Attribution | undefined {
  const from = verb + 1
  if (!story.together(verb, from)) return undefined
  if (story.is(from, SPEAKERS)) return {verb, end: from, pronoun: true}
  const head = story.phrases.startOf(from) === from ? story.phrases.headOf(from) : -1
  if (head < 0 || !isSpeaker(story, head)) return undefined
  // `said the mayor was wrong`: a clause that is reported.
  return isFollowedByVerb(story, head) ? undefined : {verb, end: head, pronoun: false}
}

/** `she said`, `the governor of the island later told residents` */
function straight(story: Story, token: number): Attribution | undefined {
  const pronoun = story.is(token, SPEAKERS)
  if (!pronoun && story.phrases.startOf(token) !== token) return undefined
  let head = pronoun ? token : story.phrases.headOf(token)
  // The tagger may take a verb for the last noun of the name before it.
  for (let at = token + 1; at <= head; at++) if (isVerb(story, at)) head = at - 1
  // `the dockers’ leader`, `the minister of finance`, `a spokesman for the ministry`
  const isOwner = story.tags[head + 1] === Tag.POS
  if (!pronoun && (isOwner || story.is(head + 1, LINKS)) && story.phrases.startOf(head + 2) === head + 2) {
    head = story.phrases.headOf(head + 2)
  }
  if (head < token || head - token > LONGEST_SPEAKER || !story.together(token, head + 1)) return undefined
  let verb = head + 1
  while (story.tagIn(verb, ADVERB) && verb <= head + 2) verb++
  if (!story.together(token, verb) || !isVerb(story, verb)) return undefined
  if (
    !pronoun &&
    !story.tagIn(token, NOUN | maskOf('DT', 'PRP$', 'JJ', 'CD')) &&
    !story.has(token, Flag.capital)
  )
    return undefined
  return isFollowedByVerb(story, verb) ? undefined : {verb, end: verb, pronoun}
}

/** A verb of speech, and not the last word of the United States. */
function isVerb(story: Story, token: number): boolean {
  return story.is(token, REPORTING) && !story.has(token, Flag.capital)
}

function isSpeaker(story: Story, head: number): boolean {
  return story.tags[head] === Tag.NNP || story.is(head, PERSONS)
}

/** Is the next word a finite verb, which what stands before would be the subject of? */
function isFollowedByVerb(story: Story, token: number): boolean {
  const next = token + 1
  return story.together(token, next) && story.tagIn(next, FINITE)
}
