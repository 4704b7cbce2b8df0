/** A source that is not what its format says: it is read no further, and nothing in it is guessed. */
export class FormatError extends Error {
  override readonly name = 'FormatError'

  /**
   * @param message What is wrong and what to do.
   * @param offset Where, in UTF-16 code units of the source.
   */
  constructor(
    message: string,
    readonly offset: number
  ) {
    super(message)
  }
}
