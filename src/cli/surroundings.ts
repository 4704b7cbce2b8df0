import type {Readable, Writable} from 'node:stream'

/** What the command line stands in: the process, or a test. */
export interface Surroundings {
  stdin: Readable & {isTTY?: boolean}
  stdout: Writable & {isTTY?: boolean}
  stderr: Writable & {isTTY?: boolean}
  /** Working folder, absolute. */
  cwd: string
  env: Readonly<Record<string, string | undefined>>
}

/** A stream that is written in step with its reader, and that may be closed by it at any time. */
export class Output {
  /** Whether its reader went away, as `head` does; what is written then is dropped. */
  closed = false

  /**
   * @param stream Where it goes.
   */
  constructor(private readonly stream: Writable) {
    // Without a listener the error of a closed pipe would end the process with a stack trace.
    stream.on('error', this.onError)
  }

  /**
   * Write, and wait until the reader has room for more.
   *
   * @param chunk Text or bytes.
   * @throws {Error} If it cannot be written, but for a reader that went away.
   */
  async write(chunk: string | Uint8Array): Promise<void> {
    if (this.closed || chunk.length === 0) return
    await new Promise<void>((resolve, reject) => {
      this.stream.write(chunk, (error) => {
        if (!error || isGone(error)) {
          this.closed ||= Boolean(error)
          resolve()
        } else {
          reject(error)
        }
      })
    })
  }

  /** Listen no longer. */
  release(): void {
    this.stream.off('error', this.onError)
  }

  private readonly onError = (error: Error): void => {
    this.closed ||= isGone(error)
  }
}

function isGone(error: Error & {code?: string}): boolean {
  return (
    error.code === 'EPIPE' ||
    error.code === 'ERR_STREAM_DESTROYED' ||
    error.code === 'ERR_STREAM_WRITE_AFTER_END'
  )
}

/**
 * Should a stream be colored?
 *
 * @param stream Where the report goes.
 * @param env Variables of the environment; `NO_COLOR` and `FORCE_COLOR` are obeyed.
 */
export function isColorful(stream: {isTTY?: boolean}, env: Surroundings['env']): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0'
  return stream.isTTY === true && env.TERM !== 'dumb'
}
