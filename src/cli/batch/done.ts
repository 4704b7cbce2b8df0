import {createReadStream} from 'node:fs'
import {array, looseObject, optional, safeParse, string, number} from 'valibot'
import {RESULT_START, type StoryId} from '../../report/batch.js'
import {describeError, isMissing} from '../describe-error.js'
import {graver, type Status} from '../status.js'
import {linesOf, type Line} from './lines.js'
import {idFrom} from './record.js'

/** What of a result is asked for; a line that has but an `id` will do. */
const resultSchema = looseObject({
  line: optional(number()),
  messages: optional(array(looseObject({level: string()})), []),
  failures: optional(array(looseObject({})), [])
})

/** Pieces in which results are read, in bytes. */
const PIECE = 1024 ** 2

/** Which stories have a result, and what the results come to. Holds their ids, and nothing else of them. */
export class Done {
  readonly #keys = new Set<string>()
  /** Exit status that these results alone would have. */
  status: Status = 0

  /** How many there are. */
  get size(): number {
    return this.#keys.size
  }

  /**
   * Is there a result?
   *
   * @param id Id of the story; `null` where its line has none.
   * @param line Number of a line that tells of no story.
   */
  has(id: StoryId | null, line?: number): boolean {
    return this.#keys.size > 0 && this.#keys.has(keyOf(id, line))
  }

  /**
   * Take in the results of a run. A last line without a line feed was being written when the run was stopped, and is none.
   *
   * @param file Path of the results, absolute; where it is missing, there are none.
   * @param shown The path as errors name it.
   * @returns Bytes of the lines that are whole.
   * @throws {Error} If it cannot be read, or a line of it is no result.
   */
  async read(file: string, shown: string): Promise<number> {
    let size = 0
    try {
      for await (const lines of linesOf(createReadStream(file, {highWaterMark: PIECE}))) {
        for (const line of lines) {
          if (line.ended) {
            this.#add(line, shown)
            size += (line.bytes?.length ?? 0) + 1
          } else if (!isBegun(line)) {
            throw noResult(line, shown)
          }
        }
      }
    } catch (error) {
      if (isMissing(error)) return 0
      if (error instanceof Error && 'code' in error)
        throw new Error(`Cannot read the results ${shown}: ${describeError(error)}`, {cause: error})
      throw error
    }
    return size
  }

  #add(text: Line, shown: string): void {
    const result = safeParse(resultSchema, parse(text.bytes?.toString() ?? ''))
    const id = idFrom(result.success ? result.output : {})
    const line = result.success ? result.output.line : undefined
    if (!result.success || (id === undefined && line === undefined)) throw noResult(text, shown)
    const {messages, failures} = result.output
    this.#keys.add(keyOf(id ?? null, line))
    this.status = graver(
      this.status,
      failures.length > 0 ? 2 : messages.some(({level}) => level === 'error') ? 1 : 0
    )
  }
}

/** A line that tells of no story is known by its number too: once it is mended it is another. */
function keyOf(id: StoryId | null, line: number | undefined): string {
  return line === undefined ? JSON.stringify(id) : `${line} ${JSON.stringify(id)}`
}

/** Can this be the beginning of a result? Else the file is another, and nothing of it is cut off. */
function isBegun({bytes}: Line): boolean {
  const text = bytes?.toString() ?? ''
  return text.startsWith(RESULT_START) || RESULT_START.startsWith(text)
}

function noResult({number: at}: Line, shown: string): Error {
  return new Error(
    `${shown}:${at}: no result of \`copydesk batch\`; name a file of results, or delete this line`
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
