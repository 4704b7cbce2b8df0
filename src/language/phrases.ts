import {ADJECTIVE, ADVERB, NOUN, Tag, maskOf, type TagId} from './tag.js'
import type {Story} from './story.js'
import {Flag} from './tokens.js'
import {words} from './words.js'

const DETERMINER = maskOf('DT', 'PDT', 'PRP$', 'WDT')
const MODIFIER = ADJECTIVE | maskOf('CD', 'VBN', 'VBG')
const PARTICIPLE = maskOf('VBN', 'VBG')
const PRONOUN = maskOf('PRP', 'EX', 'WP')
const FINITE = maskOf('VBZ', 'VBP', 'VBD', 'MD')
/** Words that stand between a subject and its verb without a mark. */
const BETWEEN = ADVERB

const COORDINATORS = words('and', 'or', 'nor', 'but')
const OF = words('of')
const TIME_OPENERS = words('last', 'next', 'past')
/** Conjunctions that open a clause, though they are tagged as prepositions. */
const SUBORDINATORS = words(
  'after', 'although', 'as', 'because', 'before', 'if', 'once', 'since', 'than', 'that', 'though', 'unless',
  'until', 'when', 'where', 'whether', 'while'
) // prettier-ignore

/**
 * Base noun phrases and the subjects of clauses, told from tags. A base noun phrase is a determiner, its
 * modifiers and its nouns, without what follows the head (Abney 1991): `the former foreign minister` | of |
 * `Peru`. A possessive ends one phrase and opens the next: `China` | ’s | `president`.
 */
export class Phrases {
  readonly #story: Story
  /** For each token the first token of its phrase; -1 outside phrases. */
  readonly #start: Int32Array
  /** For each token the last token of its phrase, which is its head; -1 outside phrases. */
  readonly #end: Int32Array

  constructor(story: Story) {
    this.#story = story
    this.#start = new Int32Array(story.count).fill(-1)
    this.#end = new Int32Array(story.count).fill(-1)
    for (let sentence = 0; sentence + 1 < story.sentences.length; sentence++) {
      const end = story.sentences[sentence + 1]
      for (let token = story.sentences[sentence]; token < end;) token = this.#chunk(token, end)
    }
  }

  /** First token of the base noun phrase around a token; -1 if there is none. */
  startOf(token: number): number {
    return this.#start[token] ?? -1
  }

  /** Head (last token) of the base noun phrase around a token; -1 if there is none. */
  headOf(token: number): number {
    return this.#end[token] ?? -1
  }

  /**
   * Head of the subject of a finite verb, where it can be told without a full parse: it stands left of the
   * verb, with adverbs, one `of` phrase or one parenthesis between commas at most.
   *
   * @param verb Token of a finite verb.
   * @returns The head’s token; -1 where unsure.
   */
  subjectOf(verb: number): number {
    const story = this.#story
    const from = story.sentenceStart(verb)
    let token = verb - 1
    while (token >= from && story.tagIn(token, BETWEEN)) token--
    if (token >= from && story.word(token) === ',') {
      const open = this.#commaBefore(token - 1, from)
      if (open < 0) return -1
      token = open - 1
    }
    let head = token >= from ? this.#end[token] : -1
    if (head !== token) return -1
    let start = this.#start[head]
    while (start - 1 >= from && story.is(start - 1, OF) && this.#end[start - 2] === start - 2) {
      head = start - 2
      start = this.#start[head]
    }
    const before = start - 1
    if (before < from || story.is(before, SUBORDINATORS)) return head
    return story.is(before, COORDINATORS) || story.tagIn(before, maskOf('IN', 'TO')) ? -1 : head
  }

  #commaBefore(token: number, from: number): number {
    const story = this.#story
    for (let at = token; at >= from; at--) {
      if (story.word(at) === ',') return at
      if (story.tagIn(at, FINITE)) return -1
    }
    return -1
  }

  /** Mark the phrase that begins at a token. Returns where to go on. */
  #chunk(token: number, end: number): number {
    const story = this.#story
    if (story.tagIn(token, PRONOUN)) return this.#mark(token, token)
    let at = token
    while (at < end && story.tagIn(at, DETERMINER)) at++
    let head = -1
    for (; at < end; at++) {
      if (story.tagIn(at, NOUN)) head = at
      else if (story.tags[at] === Tag.SYM || story.tagIn(at, MODIFIER)) {
        // After a noun only a number or an adjective goes on, if a noun follows (Boeing 737 jets); a participle
        // opens a clause of its own (states including Utah).
        if (head >= 0 && (story.tagIn(at, PARTICIPLE) || !this.#nounAfter(at, end))) break
        // `an argument last week`: a time that stands behind.
        if (head >= 0 && story.is(at, TIME_OPENERS)) break
      } else if (!(story.tagIn(at, ADVERB) && this.#nounAfter(at, end) && head < 0)) break
      if (at > token && story.has(at, Flag.first)) break
    }
    if (head < 0) {
      const last = at - 1
      return last >= token && this.#standsAlone(last) ? this.#mark(token, last) : Math.max(at, token + 1)
    }
    return this.#mark(token, head)
  }

  /** Is a noun next, after modifiers only? */
  #nounAfter(token: number, end: number): boolean {
    const story = this.#story
    let at = token + 1
    while (at < end && story.tagIn(at, MODIFIER)) at++
    return at < end && story.tagIn(at, NOUN) && at > token && story.tagIn(token, ADVERB | MODIFIER)
  }

  /** Can a word be a phrase without a noun: a number, `this`, `some`? */
  #standsAlone(token: number): boolean {
    const tag: TagId = this.#story.tags[token]
    return tag === Tag.CD || tag === Tag.DT
  }

  #mark(from: number, to: number): number {
    this.#start.fill(from, from, to + 1)
    this.#end.fill(to, from, to + 1)
    return to + 1
  }
}
