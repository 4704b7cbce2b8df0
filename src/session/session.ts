import {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import {applyEdits, chooseEdits, editOf} from '../desk/fixes.js'
import {isCopydeskMessage, type CopydeskMessage} from '../desk/message.js'
import type {Desk} from '../index.js'

/** Part of a desk that a session needs. */
export type SessionDesk = Pick<Desk, 'lint' | 'fix'>

/** One splice of the document: `value` replaces what lies from `start` to `end` (UTF-16 code units). */
export interface Change {
  start: number
  end: number
  value: string
}

/** What one reading of the document found. */
export interface Reading {
  /** Version that was read. */
  version: number
  /** Its text, that the places of {@link messages} point into. */
  text: string
  /** Messages sorted by place. */
  messages: readonly VFileMessage[]
  /** How many more a baseline held back. */
  held: number
}

/** A fix on offer: a splice that knows which version it was made for and what it expects to find there. */
export interface Fix extends Change {
  version: number
  /** The text that stands from `start` to `end`. */
  expects: string
  /** Is it the one to take unasked: the first suggestion of a sure fix, outside quotations? */
  preferred: boolean
}

/** What a session is told when its document is opened. */
export interface SessionSettings {
  /** Reads and fixes the document. */
  desk: SessionDesk
  /** Path of the document: tells its format. */
  path: string
  /** Version of the text. */
  version: number
  text: string
  /** Quiet time after a change before the document is read, in milliseconds. */
  delay: number
  /** Is told of every reading of a version that is still the newest. */
  report: (reading: Reading) => void
}

/** Longer documents (in UTF-16 code units) are not read: an editor must not hang. */
const LONGEST = 5_000_000

/**
 * An editor’s session with one document. It holds version, text and what was last found, and reads the
 * document again once it has been left alone for a moment. Every change passes through {@link update}, so
 * that this is where a cache of paragraphs can come in.
 */
export class Session {
  #settings: SessionSettings
  #text: string
  #version: number
  #reading: Reading | undefined
  #timer: NodeJS.Timeout | undefined
  #abort: AbortController | undefined
  #waiting: ((reading: Reading | undefined) => void)[] = []
  #closed = false

  /** Opens the document and reads it as soon as the current work is done. */
  constructor(settings: SessionSettings) {
    this.#settings = settings
    this.#text = settings.text
    this.#version = settings.version
    this.#schedule(0)
  }

  /** Newest version of the document. */
  get version(): number {
    return this.#version
  }

  /** Text of the newest version. */
  get text(): string {
    return this.#text
  }

  /** What was found in the newest version; `undefined` until it has been read. */
  get reading(): Reading | undefined {
    return this.#reading
  }

  /**
   * Take in a new version.
   *
   * @param version Its version.
   * @param change Its whole text, or splices, each of which points into the result of the one before.
   */
  update(version: number, change: string | readonly Change[]): void {
    this.#version = version
    this.#text =
      typeof change === 'string'
        ? change
        : change.reduce((text, splice) => applyEdit(text, splice), this.#text)
    this.#schedule(this.#settings.delay)
  }

  /** Reads the same version again: the desk’s configuration has changed. */
  refresh(): void {
    this.#schedule(0)
  }

  /** Waits until the newest version has been read; gives `undefined` if the document is closed before. */
  settled(): Promise<Reading | undefined> {
    if (this.#closed || this.#reading) return Promise.resolve(this.#reading)
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  /** Fixes on offer for a message of the current {@link reading}, one for each suggestion, best first. */
  fixes(message: CopydeskMessage): Fix[] {
    const text = this.#text
    return message.expected.flatMap((value, index) => {
      return editOf(message, text, value).map((edit) => ({
        start: edit.start,
        end: edit.end,
        value: edit.value,
        version: this.#version,
        expects: text.slice(edit.start, edit.end),
        preferred: index === 0 && message.fix === 'sure' && !message.quoted
      }))
    })
  }

  /**
   * Accept a fix.
   *
   * @param fix A fix that was on offer.
   * @returns The splice to make; `undefined` if the document has moved on since.
   */
  accept({version, expects, start, end, value}: Fix): Change | undefined {
    const stands = version === this.#version && this.#text.slice(start, end) === expects
    return stands ? {start, end, value} : undefined
  }

  /**
   * Everything that is sure, as `copydesk --fix` would correct it.
   *
   * @returns Splices by place that do not touch one another; none if the document moves on meanwhile.
   */
  async fixAll(): Promise<Change[]> {
    const version = this.#version
    const text = this.#text
    if (this.#timer) this.#read()
    const reading = await this.settled()
    if (reading?.version !== version) return []
    const edits = chooseEdits(reading.messages.filter(isCopydeskMessage), text)
    // What is held back is put right too, as on the command line.
    if (edits.length === 0 && reading.held === 0) return []
    const {value: fixed} = await this.#settings.desk.fix(this.#file(text))
    if (this.#version !== version) return []
    // A later round may have fixed what the first one left: then the lines that differ are one splice.
    if (fixed === text) return []
    const changes = applyEdits(text, edits) === fixed ? edits : [spliceLines(text, fixed)]
    return changes.map(({start, end, value}) => ({start, end, value}))
  }

  /** Stops reading; the document is closed. */
  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#abort?.abort()
    this.#reading = undefined
    this.#answer(undefined)
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer)
    this.#abort?.abort()
    this.#reading = undefined
    this.#timer = setTimeout(() => this.#read(), delay)
  }

  #read(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const abort = new AbortController()
    this.#abort = abort
    const version = this.#version
    const text = this.#text
    void this.#found(text, abort.signal).then((found) => {
      if (abort.signal.aborted) return
      const reading = {version, text, ...found}
      this.#reading = reading
      this.#settings.report(reading)
      this.#answer(reading)
    })
  }

  /** Never rejects: a document that cannot be read has one message that says so. */
  async #found(text: string, signal: AbortSignal): Promise<Pick<Reading, 'messages' | 'held'>> {
    if (text.length > LONGEST) return refused('This document is not read: it is longer than 5 MB', undefined)
    try {
      const {messages, data} = await this.#settings.desk.lint(this.#file(text), {signal})
      return {messages, held: data.copydeskHeld ?? 0}
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      return refused(`This document cannot be read: ${reason}`, true)
    }
  }

  #file(text: string): VFile {
    return new VFile({value: text, path: this.#settings.path})
  }

  #answer(reading: Reading | undefined): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const resolve of waiting) resolve(reading)
  }
}

function refused(reason: string, fatal: true | undefined): Pick<Reading, 'messages' | 'held'> {
  const message = new VFileMessage(reason, {source: 'copydesk'})
  message.fatal = fatal
  return {messages: [message], held: 0}
}

function applyEdit(text: string, {start, end, value}: Change): string {
  return text.slice(0, start) + value + text.slice(end)
}

/** One splice of whole lines (ended by a line feed) that turns a text into another. */
function spliceLines(text: string, other: string): Change {
  const shorter = Math.min(text.length, other.length)
  let same = 0
  while (same < shorter && text[same] === other[same]) same++
  const start = same === 0 ? 0 : text.lastIndexOf('\n', same - 1) + 1
  let tail = 0
  while (tail < shorter - start && text.at(-1 - tail) === other.at(-1 - tail)) tail++
  const lineEnd = text.indexOf('\n', text.length - tail)
  const end = tail === 0 || lineEnd < 0 ? text.length : lineEnd + 1
  return {start, end, value: other.slice(start, other.length - (text.length - end))}
}
