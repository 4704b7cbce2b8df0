/** Places in the memory that all threads of a pool share. */
const STOPPED = 0
const WRITING = 1
/** From here on each thread has one: odd while it loads a configuration. */
const LOADING = 2

/** What the threads of a pool tell one another without a message, which a thread that is busy would not hear. */
export class ThreadState {
  /** Can be passed to a thread. */
  readonly memory: Int32Array

  /**
   * @param shared Most threads at a time, or the memory that another thread made.
   */
  constructor(shared: number | Int32Array) {
    this.memory =
      typeof shared === 'number'
        ? new Int32Array(new SharedArrayBuffer((LOADING + shared + 1) * Int32Array.BYTES_PER_ELEMENT))
        : shared
  }

  /** How many files are being written. */
  get writing(): number {
    return Atomics.load(this.memory, WRITING)
  }

  /** From now on no file is written. */
  stop(): void {
    Atomics.store(this.memory, STOPPED, 1)
  }

  /**
   * Write a file, unless that was stopped: then this never ends.
   *
   * @param write Writes it.
   */
  async whileWriting<Result>(write: () => Promise<Result>): Promise<Result> {
    Atomics.add(this.memory, WRITING, 1)
    try {
      if (Atomics.load(this.memory, STOPPED) === 0) return await write()
    } finally {
      Atomics.sub(this.memory, WRITING, 1)
    }
    return new Promise(() => undefined)
  }

  /**
   * Load a configuration.
   *
   * @param thread Number of the thread, from 1.
   * @param load Loads it.
   */
  async whileLoading<Result>(thread: number, load: () => Promise<Result>): Promise<Result> {
    Atomics.add(this.memory, LOADING + thread, 1)
    try {
      return await load()
    } finally {
      Atomics.add(this.memory, LOADING + thread, 1)
    }
  }

  /** For each thread a number that is odd while it loads a configuration, and another one each time. */
  get loading(): Int32Array {
    return this.memory.slice(LOADING)
  }
}
