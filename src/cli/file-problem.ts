/** A file that cannot be read or written, and why: one line that says what to do. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem'
  /** The path as it was given. */
  readonly path: string
  /** What is wrong: `not text: byte 12 is no UTF-8; convert it to UTF-8 first`. */
  readonly reason: string

  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`)
    this.path = path
    this.reason = reason
  }
}
