import type {Clause, ClauseKind, ClauseSubject} from './clauses.js'

/** The clauses of a sentence that are open, one in the other, and all that were opened. */
export class OpenClauses {
  /** All clauses of the sentence in the order in which they opened. */
  all: Clause[] = []
  readonly #stack: Clause[] = []

  /** The innermost clause. */
  get top(): Clause {
    return this.#stack.at(-1) ?? this.begin('main', -1)
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
