/** A line of a stream of bytes. */
export interface Line {
  /** Its number, from 1. */
  number: number
  /** Its bytes without the line feed; `undefined` where they are more than are read. */
  bytes: Buffer | undefined
  /** Does a line feed end it? One that was being written when its writer was stopped has none. */
  ended: boolean
}

const LINE_FEED = 0x0a

/**
 * Split a stream into lines, as bytes: what is wrong in one line must not touch the next.
 *
 * @param stream What comes, in any pieces.
 * @param longest Most bytes of a line; the rest of a longer one is passed over, and never kept.
 * @returns Lines in order, as many at a time as one piece completes: nothing waits for more to come.
 */
export async function* linesOf(
  stream: AsyncIterable<Buffer | string>,
  longest = Infinity
): AsyncGenerator<Line[]> {
  let number = 0
  let parts: Buffer[] = []
  let size = 0
  const keep = (part: Buffer): void => {
    size += part.length
    if (size <= longest) parts.push(part)
    else parts = []
  }
  const take = (ended: boolean): Line => {
    const line = {number: ++number, bytes: size > longest ? undefined : Buffer.concat(parts), ended}
    parts = []
    size = 0
    return line
  }

  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    const lines: Line[] = []
    let start = 0
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
      keep(bytes.subarray(start, end))
      lines.push(take(true))
      start = end + 1
    }
    keep(bytes.subarray(start))
    if (lines.length > 0) yield lines
  }
  if (size > 0) yield [take(false)]
}
