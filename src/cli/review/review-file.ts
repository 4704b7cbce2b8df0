import {createHash} from 'node:crypto'
import type {VFile} from 'vfile'
import {editOf} from '../../desk/fixes.js'
import {isCopydeskMessage, type CopydeskMessage} from '../../desk/message.js'
import {readManuscripts, type Format} from '../../format/index.js'
import type {Manuscript} from '../../format/manuscript.js'
import type {Span} from '../../format/pieces.js'
import {silencesOf, type Change} from './ignore-here.js'
import {passageAt, type Passage} from './passage.js'

/** What a review of a file needs of the world around it. */
export interface ReviewSurroundings {
  format: Format
  /** Reads a text of the file as the desk does. */
  read: (text: string) => Promise<VFile>
  /** Writes the file; says why it was not written. */
  write: (text: string) => Promise<string | undefined>
}

/** A mark that was passed over. */
interface Skipped extends Span {
  rule: string
}

/** Where a review stands. */
interface State {
  text: string
  messages: readonly CopydeskMessage[]
  manuscripts: readonly Manuscript[]
  skipped: readonly Skipped[]
  /** How many marks were changed, and how many silenced by a comment. */
  changed: number
  ignored: number
}

const NO_COMMENT = 'nothing here is silenced by a comment without changing how the text reads; skip it'

/**
 * The review of one file: its marks that nobody has decided on, and what is done about them. Every change is read again
 * before it is written, so that no mark is about a text that has moved on.
 */
export class FileReview {
  readonly #surroundings: ReviewSurroundings
  readonly #past: State[] = []
  #state: State

  private constructor(surroundings: ReviewSurroundings, state: State) {
    this.#surroundings = surroundings
    this.#state = state
  }

  /**
   * Open the review of a file that was read.
   *
   * @param file The file with its messages.
   * @param surroundings What it needs.
   * @param known Keys of marks that were passed over before; see {@link keys}.
   */
  static open(file: VFile, surroundings: ReviewSurroundings, known: ReadonlySet<string>): FileReview {
    const text = String(file)
    const messages = file.messages.filter(isCopydeskMessage)
    const manuscripts = readManuscripts(text, surroundings.format)
    const skipped = messages.filter((message) => known.has(keyOf(message, text))).map(asSkipped)
    return new FileReview(surroundings, {
      text,
      messages,
      manuscripts,
      skipped,
      changed: 0,
      ignored: 0
    })
  }

  /** The text as it is now, and as it was written. */
  get text(): string {
    return this.#state.text
  }

  /** How many marks were changed. */
  get changed(): number {
    return this.#state.changed
  }

  /** How many marks were silenced by a comment. */
  get ignored(): number {
    return this.#state.ignored
  }

  /** Marks that nobody has decided on, by place. */
  get open(): CopydeskMessage[] {
    const {messages, skipped} = this.#state
    return messages.filter((message) => !skipped.some((one) => isAt(message, one)))
  }

  /** What tells marks that were passed over when the file is read another day. */
  get keys(): string[] {
    const {messages, skipped, text} = this.#state
    return messages
      .filter((message) => skipped.some((one) => isAt(message, one)))
      .map((message) => keyOf(message, text))
  }

  /**
   * What a reader sees where a mark stands.
   *
   * @param message A mark of the present text.
   */
  passageOf(message: CopydeskMessage): Passage | undefined {
    const {start, end} = spanOf(message)
    return passageAt(this.#state.manuscripts, start, end)
  }

  /**
   * Put a suggestion in its place.
   *
   * @param message A mark of the present text.
   * @param value One of its suggestions.
   * @returns Why that was not done.
   */
  async accept(message: CopydeskMessage, value: string): Promise<string | undefined> {
    const [edit] = editOf(message, this.text, value)
    return edit ? this.#change([edit]) : 'its text has moved on'
  }

  /**
   * Put words of the editor’s own in the place of a mark.
   *
   * @param message A mark of the present text.
   * @param words Words as a reader sees them.
   * @returns Why that was not done.
   */
  async edit(message: CopydeskMessage, words: string): Promise<string | undefined> {
    const write = this.passageOf(message)?.write
    const written = write ? write(words) : words
    if (written === undefined) return 'these words cannot be written there'
    return this.accept(message, written)
  }

  /**
   * Silence the rule of a mark where it stands, by a comment.
   *
   * @param message A mark of the present text.
   * @returns Why that was not done.
   */
  async ignore(message: CopydeskMessage): Promise<string | undefined> {
    const {format, read} = this.#surroundings
    const block = this.passageOf(message)?.block
    const ways = block ? silencesOf(this.text, format, message.ruleId, spanOf(message), block) : []
    if (ways.length === 0) return `${format} has no comments; skip it`
    for (const changes of ways) {
      const next = spliced(this.text, changes)
      if (!this.#readsTheSame(next)) continue
      const file = await read(next)
      if (this.#isSilenced(message, changes, file)) return this.#take(next, changes, file, 'ignored')
    }
    return NO_COMMENT
  }

  /**
   * Pass a mark over.
   *
   * @param message A mark of the present text.
   */
  skip(message: CopydeskMessage): void {
    this.#past.push(this.#state)
    this.#state = {...this.#state, skipped: [...this.#state.skipped, asSkipped(message)]}
  }

  /** Can the last decision be taken back? */
  get canUndo(): boolean {
    return this.#past.length > 0
  }

  /**
   * Take the last decision back.
   *
   * @returns Why that was not done.
   */
  async undo(): Promise<string | undefined> {
    const before = this.#past.at(-1)
    if (!before) return 'nothing was decided in this file yet'
    const refusal = before.text === this.text ? undefined : await this.#surroundings.write(before.text)
    if (refusal === undefined) this.#state = this.#past.pop() ?? before
    return refusal
  }

  async #change(changes: readonly Change[]): Promise<string | undefined> {
    const next = spliced(this.text, changes)
    return this.#take(next, changes, await this.#surroundings.read(next), 'changed')
  }

  /** Goes on from a new text, if it can be read and written. */
  async #take(
    next: string,
    changes: readonly Change[],
    file: VFile,
    what: 'changed' | 'ignored'
  ): Promise<string | undefined> {
    const failure = file.messages.find((message) => !isCopydeskMessage(message) && message.fatal)
    if (failure) return failure.reason
    const refusal = await this.#surroundings.write(next)
    if (refusal !== undefined) return refusal
    this.#past.push(this.#state)
    this.#state = {
      ...this.#state,
      [what]: this.#state[what] + 1,
      text: next,
      messages: file.messages.filter(isCopydeskMessage),
      manuscripts: readManuscripts(next, this.#surroundings.format),
      skipped: this.#state.skipped.flatMap((one) => moved(one, changes))
    }
    return undefined
  }

  #readsTheSame(next: string): boolean {
    const {format} = this.#surroundings
    try {
      return proseOf(readManuscripts(next, format)) === proseOf(this.#state.manuscripts)
    } catch {
      return false
    }
  }

  /** Is the mark gone, and no other but of its rule? */
  #isSilenced(message: CopydeskMessage, changes: readonly Change[], {messages}: VFile): boolean {
    const left = messages.filter(isCopydeskMessage)
    if (left.length !== messages.length) return false
    const stays = (one: CopydeskMessage): boolean =>
      moved(asSkipped(one), changes).some((place) => left.some((other) => isAt(other, place)))
    return !stays(message) && this.#state.messages.every((one) => one.ruleId === message.ruleId || stays(one))
  }
}

function spanOf({place}: CopydeskMessage): Span {
  if (!place || !('start' in place)) return {start: 0, end: 0}
  return {start: place.start.offset ?? 0, end: place.end.offset ?? 0}
}

function asSkipped(message: CopydeskMessage): Skipped {
  return {rule: message.ruleId, ...spanOf(message)}
}

function isAt(message: CopydeskMessage, {rule, start, end}: Skipped): boolean {
  const place = spanOf(message)
  return message.ruleId === rule && place.start === start && place.end === end
}

function spliced(text: string, changes: readonly Change[]): string {
  return changes.reduceRight(
    (next, {start, end, value}) => next.slice(0, start) + value + next.slice(end),
    text
  )
}

/** A mark behind changes; nothing if one of them is about its words. */
function moved(mark: Skipped, changes: readonly Change[]): Skipped[] {
  let shift = 0
  let grown = 0
  for (const {start, end, value} of changes) {
    if (end <= mark.start) shift += value.length - (end - start)
    else if (start < mark.end && start === end) grown += value.length
    else if (start < mark.end) return []
  }
  return [{rule: mark.rule, start: mark.start + shift, end: mark.end + shift + grown}]
}

function proseOf(manuscripts: readonly Manuscript[]): string {
  return manuscripts
    .map(({text, blocks}) => blocks.map(({start, end}) => text.slice(start, end)).join('\n'))
    .join('\f')
    .replaceAll(/[^\S\n\f]+/gu, ' ')
}

/** How much of the text around a mark tells it again. */
const AROUND = 40

/** A key that holds nothing of the copy: a review that is left stores it. */
function keyOf(message: CopydeskMessage, text: string): string {
  const {start, end} = spanOf(message)
  const what = [message.ruleId, message.actual, ...message.expected]
  const around = [text.slice(Math.max(0, start - AROUND), start), text.slice(end, end + AROUND)]
  return createHash('sha256')
    .update(JSON.stringify([...what, ...around]))
    .digest('hex')
    .slice(0, 24)
}
