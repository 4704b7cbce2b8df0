import type {Clause, ClauseKind, ClauseSubject} from './clauses.js'

/** The clauses of a sentence that are open, one in the other, all that were opened, and what was read since the last verb or mark. */
export class OpenClauses {
  /** All clauses of the sentence in the order in which they opened. */
  all: Clause[] = []
  readonly #stack: Clause[] = []
  /** Does a preposition, participle or infinitive ask for the next noun phrase? */
  governed = false
  /** Phrase since the last verb or mark that nothing but the verb governs: it may be the subject of a clause to come. */
  direct: ClauseSubject | undefined
  /** First phrase behind a participle of the subject, which may have a clause of its own: officials saying the bill. */
  said: ClauseSubject | undefined
  /** Does a conjunction join the next phrase to the one before? */
  joining = false

  /** The innermost clause. */
  get top(): Clause {
    return this.#stack.at(-1) ?? this.#push('main', -1)
  }

  /** The innermost clause that has a subject and waits for its verb. */
  get waiting(): Clause | undefined {
    return this.#stack.findLast((clause) => clause.verb < 0 && clause.subject !== undefined)
  }

  /**
   * Open a clause in the innermost one.
   *
   * @param kind What opens it.
   * @param opener Its conjunction or relative pronoun; -1 without one.
   * @param subject Its subject, where that is known.
   */
  begin(kind: ClauseKind, opener: number, subject?: ClauseSubject): Clause {
    this.forget()
    return this.#push(kind, opener, subject)
  }

  #push(kind: ClauseKind, opener: number, subject?: ClauseSubject): Clause {
    const parent = this.#stack.at(-1)
    const clause: Clause = {
      kind,
      opener,
      antecedent: -1,
      subject,
      verb: -1,
      bare: false,
      inverted: false,
      participle: -1,
      hidden: -1,
      apart: false,
      doubtful: false,
      parent
    }
    this.#stack.push(clause)
    this.all.push(clause)
    return clause
  }

  /** `the man police questioned`: a clause without its pronoun in the subject of another. */
  beginContact(outer: Clause): Clause {
    const clause = this.begin('contact', -1, this.direct)
    clause.doubtful = true
    clause.antecedent = outer.subject?.nearest ?? -1
    return clause
  }

  /** `fled and was caught`: a second verb of the same subject. */
  beginAgain(first: Clause): Clause {
    const clause = this.begin('coordinate', -1, first.subject)
    clause.antecedent = first.antecedent
    clause.doubtful = first.doubtful || first.parent !== undefined
    clause.apart = first.apart
    return clause
  }

  /** Forget what was read since the last verb or mark. */
  forget(): void {
    this.governed = false
    this.direct = undefined
    this.said = undefined
    this.joining = false
  }

  /** Close the innermost clause. */
  close(): void {
    this.#stack.pop()
  }

  /** Close all clauses. */
  closeAll(): void {
    this.#stack.length = 0
  }

  /** Close the clauses that opened behind another. */
  closeBehind(clause: Clause): void {
    this.#stack.length = this.#stack.lastIndexOf(clause) + 1
  }
}

/**
 * A subject of one phrase.
 *
 * @param start Its first token.
 * @param head Its head.
 */
export function subjectFrom(start: number, head: number): ClauseSubject {
  return {start, head, nearest: head, links: 0, apart: false, joined: false, clausal: false}
}
