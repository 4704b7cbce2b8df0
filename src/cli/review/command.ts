import path from 'node:path'
import {VFile} from 'vfile'
import {isCopydeskMessage, type CopydeskMessage} from '../../desk/message.js'
import {formatOfFile} from '../../language/copydesk-parse.js'
import {Baselines} from '../baseline/baselines.js'
import {FileProblem} from '../file-problem.js'
import {readTextFile, rewritten, writeFixed} from '../file.js'
import {findFiles} from '../find-files.js'
import {Loader} from '../load.js'
import {checkRules, findOptions, type ReadingOptions} from '../read-command.js'
import {ReadingDesk} from '../reading-desk.js'
import {ReadingRun} from '../reading-run.js'
import {isColorful, type Surroundings} from '../surroundings.js'
import {ReviewMemory} from './memory.js'
import type {Passage} from './passage.js'
import {FileReview} from './review-file.js'
import {createTerminal, type Terminal} from './terminal.js'

/** Options of the command that reviews. */
export interface ReviewOptions extends ReadingOptions {
  /** Ask again what was passed over in a review that was left? */
  restart?: boolean
}

/** How a file was left. */
type Ending = 'done' | 'left' | 'again'

/**
 * Go through the marks of files one by one at the terminal, and write what an editor decides.
 *
 * @param names Files, folders and globs.
 * @param options Options.
 * @param surroundings Where the command runs.
 * @returns Exit status: 2 if a file could not be read or written.
 * @throws {Error} If it is used wrongly, or there is no terminal.
 */
export async function reviewCommand(
  names: readonly string[],
  options: ReviewOptions,
  surroundings: Surroundings
): Promise<0 | 2> {
  checkUsage(names, options, surroundings)
  return new Review(names, options, surroundings).run()
}

function checkUsage(
  names: readonly string[],
  options: ReviewOptions,
  {stdin, stderr, env}: Surroundings
): void {
  if (names.includes('-')) throw new Error('`review` writes files: name them, not standard input')
  checkRules(options.only ?? [])
  if (stdin.isTTY !== true || stderr.isTTY !== true || env.TERM === 'dumb') {
    throw new Error(
      '`review` asks at a terminal, and this is none: `copydesk FILES` reports, `--diff` shows and `--fix` writes what is sure'
    )
  }
}

class Review {
  readonly #terminal: Terminal
  readonly #memory: ReviewMemory
  readonly #run: ReadingRun
  readonly #desk: ReadingDesk
  readonly #loader: Loader
  #baselines: Baselines | undefined
  readonly #counts = {changed: 0, skipped: 0, ignored: 0, files: 0}
  #failed = false
  /** Which of the files is reviewed. */
  #place = {number: 0, of: 0}

  constructor(
    private readonly names: readonly string[],
    private readonly options: ReviewOptions,
    private readonly surroundings: Surroundings
  ) {
    const {cwd, env, stdin, stderr} = surroundings
    const {config, only = [], budget, style, maxSize, encoding, format, color} = options
    this.#terminal = createTerminal(stdin, stderr, color ?? isColorful(stderr, env))
    this.#memory = new ReviewMemory(names, surroundings)
    this.#run = new ReadingRun({cwd, config})
    this.#desk = new ReadingDesk({cwd, overrides: {only, budget, style}, putting: undefined})
    this.#loader = new Loader({cwd, maxSize, encoding, format})
  }

  async run(): Promise<0 | 2> {
    const {cwd} = this.surroundings
    const found = await findFiles(this.names, findOptions(this.options, cwd))
    const paths = found.map((file) => file.path)
    this.#baselines = await Baselines.open({cwd, baseline: this.options.baseline}, paths)
    if (this.options.restart) this.#memory.forget()
    else if (this.#memory.isBegun) this.#terminal.tell(this.#howItGoesOn())
    if (found.length === 0) this.#terminal.tell(`Nothing to read in ${this.names.join(', ')}`)
    let ending: Ending = 'done'
    for (const [index, one] of found.entries()) {
      this.#place = {number: index + 1, of: found.length}
      do {
        ending = await this.#reviewFile(await this.#loader.load(one))
      } while (ending === 'again')
      if (ending === 'left') break
    }
    if (ending === 'done') this.#memory.forget()
    const notes = [...this.#run.notes(), ...this.#baselines.notes()]
    for (const note of notes) this.#terminal.tell(note)
    this.#terminal.tell(this.#summary(ending))
    return this.#failed ? 2 : 0
  }

  async #reviewFile(file: VFile): Promise<Ending> {
    const read = await this.#read(file)
    for (const one of read) {
      for (const message of one.messages.filter((message) => !isCopydeskMessage(message))) {
        const at = message.line ? `:${message.line}:${message.column ?? 1}` : ''
        this.#fail(one.path + at, message.reason, message.fatal === true)
      }
    }
    if (!read.includes(file) || file.messages.every((message) => !isCopydeskMessage(message))) return 'done'
    const {path: name, cwd, data} = file
    let source = this.#loader.sourceOf(file)
    let isStale = false
    const review = FileReview.open(
      file,
      {
        format: formatOfFile(file),
        read: async (text) => {
          const copy = new VFile({path: name, cwd, value: text, data: {...data}})
          await this.#read(copy)
          return copy
        },
        write: async (text) => {
          const problem = await writeFixed(source, text, {cwd, named: this.names})
          if (problem) {
            const now = await readTextFile(name, {cwd, encoding: this.options.encoding})
            isStale = now instanceof FileProblem || now.hash !== source.hash
            return isStale ? 'not written: it has changed since it was read' : problem.reason
          }
          source = rewritten(source, text)
          return undefined
        }
      },
      this.#memory.skippedIn(path.resolve(cwd, name))
    )
    this.#counts.files++
    const before = review.keys.length
    let isLeft = false
    while (!isLeft && !isStale) {
      const open = review.open.filter(({ruleId}) => !this.#memory.never.includes(ruleId))
      const [message] = open
      if (!message) break
      isLeft = await this.#decide(review, message, name, open.length)
      this.#memory.keep(path.resolve(cwd, name), review.keys)
    }
    this.#counts.skipped += review.keys.length - before
    this.#counts.changed += review.changed
    this.#counts.ignored += review.ignored
    if (isStale) this.#terminal.tell(`${name} is read again`)
    return isStale ? 'again' : isLeft ? 'left' : 'done'
  }

  /** Reads a file as it is now, but for the marks that its baseline holds back. */
  async #read(file: VFile): Promise<VFile[]> {
    const configuration = this.#run.configurationOf(file.path)
    const read = this.#run.reported(await this.#desk.read([{file, configuration}]))
    this.#baselines?.hold(read)
    return read
  }

  /** Asks about a mark and does what is answered; tells whether the review is left. */
  async #decide(review: FileReview, message: CopydeskMessage, name: string, open: number): Promise<boolean> {
    const passage = review.passageOf(message)
    const answer = await this.#terminal.ask({
      message,
      path: name,
      file: this.#place,
      passage,
      open,
      canUndo: review.canUndo
    })
    switch (answer) {
      case 'leave':
        return true
      case 'skip':
        review.skip(message)
        break
      case 'never':
        this.#memory.addNever(message.ruleId)
        this.#terminal.tell(this.#howNever(message.ruleId, name))
        break
      case 'undo':
        this.#say(name, await review.undo())
        break
      case 'ignore':
        this.#say(name, await review.ignore(message))
        break
      case 'edit': {
        const words = await this.#terminal.type('Your words in its place', initialOf(message, passage))
        if (words !== undefined) this.#say(name, await review.edit(message, words))
        break
      }
      default: {
        const value = message.expected[answer === 'accept' ? 0 : answer]
        if (value !== undefined) this.#say(name, await review.accept(message, value))
      }
    }
    return false
  }

  /** Says why something was not done. */
  #say(name: string, refusal: string | undefined): void {
    if (refusal !== undefined) this.#terminal.tell(`${name}: ${refusal}`)
  }

  #fail(name: string, reason: string, isFatal: boolean): void {
    this.#terminal.tell(`${name}: ${reason}`)
    this.#failed ||= isFatal
  }

  #howNever(rule: string, name: string): string {
    const found = this.#run.configurationOf(name)
    const where = found ? path.relative(this.surroundings.cwd, found.path) : 'a new .copydeskrc'
    return `Not asked again in this review. For good, and for everyone: write "${rule}": "off" into "rules" of ${where}`
  }

  #howItGoesOn(): string {
    const {count: skipped, never} = this.#memory
    const rules = never.length === 0 ? '' : `, nor about ${never.join(', ')}`
    return `Going on: not asked again about ${count(skipped, 'skipped mark')}${rules} (--restart asks)`
  }

  #summary(ending: Ending): string {
    const {changed, skipped, ignored, files} = this.#counts
    if (files === 0) return 'No marks'
    const done = `${changed} changed, ${skipped} skipped, ${ignored} ignored in ${count(files, 'file')}`
    return ending === 'left' ? `${done}; the same command goes on from here` : done
  }
}

/** What an editor starts from: the suggestion, unless its source writes it otherwise than it is read. */
function initialOf({expected: [right]}: CopydeskMessage, passage: Passage | undefined): string {
  const isPlain = right !== undefined && (passage?.write?.(right) ?? right) === right
  return isPlain ? right : (passage?.there ?? '')
}

function count(amount: number, what: string): string {
  return `${amount} ${what}${amount === 1 ? '' : 's'}`
}
