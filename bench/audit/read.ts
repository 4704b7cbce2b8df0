import {fork, type ChildProcess} from 'node:child_process'
import {availableParallelism} from 'node:os'
import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Budget} from '../../src/desk/budget.js'
import type {Mark} from './mark.js'
import type {Answer, Batch} from './reader.js'
import type {AuditText} from './texts.js'

/** What the audit read and found. */
export interface Reading {
  /** Marks in the order of the documents. */
  marks: Mark[]
  documents: number
  words: number
  /** Words of documents that are kept for the audit. */
  auditedWords: number
  failures: string[]
}

const READER = fileURLToPath(new URL('reader.ts', import.meta.url))
/** Words in a batch: enough that sending costs nothing, few enough that the readers end together. */
const BATCH = 20_000
/** Batches that wait at a reader, so that it never waits for texts to be unpacked. */
const AHEAD = 2

/**
 * Lint texts in as many processes as there are cores.
 *
 * @param texts The texts.
 * @param budget Needless marks in 10,000 words that the desk accepts.
 * @param readers How many processes.
 * @returns Marks, in an order that does not depend on the number of processes.
 * @throws {Error} If a process ends before its work.
 */
export async function readTexts(
  texts: AsyncIterable<AuditText>,
  budget: Budget = 1,
  readers = availableParallelism()
): Promise<Reading> {
  const reading: Reading = {marks: [], documents: 0, words: 0, auditedWords: 0, failures: []}
  const answers: Answer[] = []
  const batches = batchesOf(texts, reading)
  const processes = Array.from({length: readers}, () => new Reader(budget))
  async function feed(reader: Reader): Promise<void> {
    for (;;) {
      const {value: batch} = await batches.next()
      if (!batch) return
      answers[batch.id] = await reader.read(batch)
    }
  }
  try {
    await Promise.all(processes.flatMap((reader) => Array.from({length: AHEAD}, () => feed(reader))))
  } finally {
    for (const reader of processes) reader.close()
  }
  reading.marks = answers.flatMap(({marks}) => marks)
  reading.failures = answers.flatMap(({failures}) => failures)
  return reading
}

async function* batchesOf(
  texts: AsyncIterable<AuditText>,
  reading: Reading
): AsyncGenerator<Batch, undefined, undefined> {
  let batch: Batch = {id: 0, texts: []}
  let words = 0
  for await (const text of texts) {
    batch.texts.push(text)
    words += text.words
    reading.documents++
    reading.words += text.words
    if (text.audited) reading.auditedWords += text.words
    if (words < BATCH) continue
    yield batch
    batch = {id: batch.id + 1, texts: []}
    words = 0
  }
  if (batch.texts.length > 0) yield batch
}

/** A process that reads; it is started for its first batch. */
class Reader {
  readonly #budget: Budget
  #process: ChildProcess | undefined
  readonly #waiting = new Map<number, {resolve: (answer: Answer) => void; reject: (error: Error) => void}>()

  constructor(budget: Budget) {
    this.#budget = budget
  }

  read(batch: Batch): Promise<Answer> {
    const process = (this.#process ??= this.#start())
    return new Promise((resolve, reject) => {
      this.#waiting.set(batch.id, {resolve, reject})
      process.send(batch)
    })
  }

  close(): void {
    if (this.#process?.connected) this.#process.disconnect()
  }

  #start(): ChildProcess {
    const process = fork(READER, [String(this.#budget)], {
      cwd: dirname(READER),
      execArgv: ['--import', 'tsx']
    })
    process.on('message', (answer: Answer) => {
      this.#waiting.get(answer.id)?.resolve(answer)
      this.#waiting.delete(answer.id)
    })
    process.on('exit', (code, signal) => {
      for (const {reject} of this.#waiting.values())
        reject(new Error(`a reader ended with ${signal ?? code ?? ''}`))
    })
    return process
  }
}
