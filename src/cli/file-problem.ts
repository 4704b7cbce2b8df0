/** A file that cannot be read or written, and why: one line that says what to do. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem'
  /** The path as it was given. */
  readonly path: string
  /** What is wrong: `not text: byte 12 is no UTF-8; convert it to UTF-8 first`. */
  readonly reason: string

  /** Line and column, from 1, where the problem lies at one. */
  readonly place: {line: number; column: number} | undefined

  constructor(path: string, reason: string, place?: {line: number; column: number}) {
    super(`${path}: ${reason}`)
    this.path = path
    this.reason = reason
    this.place = place
  }
}
