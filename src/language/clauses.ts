import type {Story} from './story.js'
import {ClauseReader} from './clause-reader.js'

/** What opens a clause. */
export type ClauseKind = 'main' | 'relative' | 'subordinate' | 'reported' | 'contact' | 'coordinate'

/** Subject of a clause. */
export interface ClauseSubject {
  /** First token. */
  start: number
  /** Head of its first base noun phrase; of a relative clause whose pronoun is its subject, the pronoun. */
  head: number
  /** Last token of the phrase next to the verb. */
  nearest: number
  /** How many phrases hang on the first. */
  links: number
  /** Does a parenthesis stand before the verb? */
  apart: boolean
  /** Are two phrases or more joined in it? */
  joined: boolean
  /** Is it a clause: finding witnesses, what the committee heard? */
  clausal: boolean
}

/** A clause: what opens it, its subject, and its finite verb. */
export interface Clause {
  kind: ClauseKind
  /** Conjunction or relative pronoun; -1 without one. */
  opener: number
  /** Noun that a relative clause speaks of; -1 for others. */
  antecedent: number
  /** The subject; `undefined` where none was found. */
  subject: ClauseSubject | undefined
  /** Finite verb, or the bare form that stands in its place; -1 where the clause lacks one. */
  verb: number
  /** Is the verb a base form that no modal, *to* or causative verb governs? */
  bare: boolean
  /** Does the verb stand before its subject? */
  inverted: boolean
  /** First participle behind the subject of a clause that had no verb yet; -1 without one. */
  participle: number
  /** Last word before the end of a clause without a verb that was read as a noun and may be that verb; -1 without one. */
  hidden: number
  /** Did a comma open it, so that a comma closes it? */
  apart: boolean
  /** Is the reading unsure: two phrases in a row, a coordination that may reach less far? */
  doubtful: boolean
  /** The clause that it stands in. */
  parent: Clause | undefined
}

/** The clauses of a story, read sentence by sentence from left to right. */
export class Clauses {
  /** All clauses in the order in which they open. */
  readonly all: readonly Clause[]
  readonly #bySentence: readonly (readonly Clause[])[]
  readonly #byVerb = new Map<number, Clause>()
  readonly #story: Story

  constructor(story: Story) {
    const reader = new ClauseReader(story)
    const bySentence: Clause[][] = []
    for (let sentence = 0; sentence + 1 < story.sentences.length; sentence++)
      bySentence.push(reader.read(story.sentences[sentence] ?? 0, story.sentences[sentence + 1] ?? 0))
    this.#story = story
    this.#bySentence = bySentence
    this.all = bySentence.flat()
    for (const clause of this.all) if (clause.verb >= 0) this.#byVerb.set(clause.verb, clause)
  }

  /** Clauses of the token’s sentence, in the order in which they open. */
  around(token: number): readonly Clause[] {
    return this.#bySentence[this.#story.sentence[token] ?? -1] ?? []
  }

  /** Stands a verb whose subject was not found behind a token, in its sentence? */
  hasLooseVerb(token: number): boolean {
    return this.around(token).some((other) => !other.subject && other.verb > token)
  }

  /** The clause whose finite verb, or what stands in its place, is a token. */
  ofVerb(verb: number): Clause | undefined {
    return this.#byVerb.get(verb)
  }
}
