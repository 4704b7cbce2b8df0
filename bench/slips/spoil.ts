import {readText} from '../../src/format/text.js'
import {readStory} from '../../src/language/read-story.js'
import type {Story} from '../../src/language/story.js'
import {makeSlips} from './make.js'
import {pick, type PickOptions} from './pick.js'
import type {Slip} from './slip.js'

/** A text with slips. */
export interface Spoiled {
  text: string
  /** Slips in order, placed in `text`: `text.slice(start, end) === written`. */
  slips: Slip[]
}

/** How many slips a document gets, and which of several choices. */
export type SpoilOptions = Pick<PickOptions, 'wordsPerSlip' | 'round' | 'rounds'>

/**
 * Read clean text as a story.
 *
 * @param text Plain text; a blank line ends a paragraph.
 */
export function readClean(text: string): Story {
  const manuscript = readText(text)
  return readStory(manuscript)
}

/**
 * Put slips into a text.
 *
 * @param text The clean text.
 * @param slips Slips in order of place that do not overlap.
 * @returns The text with slips, and their places in it.
 */
export function spoil(text: string, slips: readonly Slip[]): Spoiled {
  let spoiled = ''
  let from = 0
  const placed: Slip[] = []
  for (const slip of slips) {
    spoiled += text.slice(from, slip.start)
    placed.push({...slip, start: spoiled.length, end: spoiled.length + slip.written.length})
    spoiled += slip.written
    from = slip.end
  }
  return {text: spoiled + text.slice(from), slips: placed}
}

/** A clean document that slips can be put into, always the same ones for the same name, text and options. */
export class CleanDocument {
  /** Its clean text. */
  readonly text: string
  /** How many words it has. */
  readonly words: number
  /** Its clean text as a story. */
  readonly story: Story
  readonly #name: string
  readonly #families: readonly string[]
  #slips: Slip[] | undefined

  /**
   * @param name Name of the document.
   * @param paragraphs Its clean paragraphs.
   * @param families Families of slips; all if left out.
   */
  constructor(name: string, paragraphs: readonly string[], families: readonly string[] = []) {
    this.text = paragraphs.join('\n\n')
    this.#name = name
    this.#families = families
    this.story = readClean(this.text)
    this.words = this.story.flags.reduce((sum, _, token) => sum + Number(this.story.isWord(token)), 0)
  }

  /**
   * The document with slips.
   *
   * @throws {Error} If there is no such family.
   */
  spoil(options: SpoilOptions = {}): Spoiled {
    this.#slips ??= makeSlips(this.story, ...this.#families)
    const chosen = pick(this.#slips, {
      ...options,
      name: this.#name,
      words: this.words,
      sentenceAt: (offset) => sentenceAt(this.story, offset)
    })
    return spoil(this.text, chosen)
  }
}

/** Sentence of an offset. */
function sentenceAt(story: Story, offset: number): number {
  let low = 0
  let high = story.sentences.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    const first = story.sentences[middle] ?? 0
    if ((story.start[first] ?? Infinity) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
