import {
  LineIndex,
  NOUN_TAGS,
  Tag,
  VERB_TAGS,
  words,
  type Shapes,
  type Story,
  type WordSet
} from '../../src/define/index.js'

type Lexicon = Story['lexicon']

/** How a governor and its preposition stand to each other; see the head of `lexicons/governors.txt`. */
export type Frame = (typeof FRAMES)[number]

/** One line of `lexicons/governors.txt`. */
export interface Governor {
  /** The line. */
  line: string
  /** The line’s words and frame, as its name in reports. */
  name: string
  /** Its words in order, each with its spellings; the last stands before the preposition or the object. */
  words: readonly (readonly string[])[]
  frame: Frame
  /** Prepositions to offer, best first; empty where the word takes its object without one. */
  offered: readonly string[]
  /** Those and their variants: `on`, `upon`. */
  usual: ReadonlySet<string>
  /** All prepositions that may follow. */
  right: ReadonlySet<string>
  /** Prepositions that are marked, with the conditions of each; none: before any noun phrase. */
  wrong: ReadonlyMap<string, readonly string[]>
  /** Prepositions that may be a slip: those that are marked, and the commonest that nothing is said of. */
  doubtful: WordSet
  /** Is a bare object marked, and before which class of nouns only: `depends the weather`? */
  dropped?: {readonly before: string | undefined}
  /** Cannot the word do without its argument, so that a wrong preposition before *which* is marked? */
  fronted: boolean
}

/** Governors that a word can be, by the word that stands before the preposition or the object. */
export type Governors = LineIndex<Governor>

const FRAMES = ['verb', 'active', 'object', 'person', 'passive', 'adjective', 'noun', 'phrase'] as const
const FRAME_NAME = new RegExp(` (?:${FRAMES.join('|')}) `)
/** Frames whose word is a verb in any form. */
const VERBAL: ReadonlySet<Frame> = new Set(['verb', 'active', 'object', 'person'])
const ANY = 'any'
/** No preposition at all. */
const NONE = '-'
/** A wrong preposition before a relative pronoun: `rivers in which the town relies`. */
const FRONTED = 'which'
/** Prepositions that are put in each other’s place; others name agents, company, sources and topics. */
const SWAPPED = ['of', 'in', 'to', 'for', 'on', 'at', 'about', 'from']
/** What `any` stands for. */
const COMMON = ['of', 'to', 'in', 'on', 'for', 'with', 'from', 'at', 'about']

/**
 * Read a line of `lexicons/governors.txt`.
 *
 * @param line Such as `accuse object of ≠ with+crime for about`.
 * @throws {Error} If it is none; says what was expected.
 */
export function parseGovernor(line: string): Governor {
  const [left = '', wrong = ''] = line.split(' ≠ ')
  const parts = left.split(' ')
  const at = parts.findIndex((part, index) => index > 0 && FRAMES.some((frame) => frame === part))
  const frame = FRAMES.find((known) => known === parts[at])
  const right = parts.slice(at + 1).join(' ')
  if (!frame || right === '' || wrong === '') {
    throw new Error(`Expected \`WORDS FRAME RIGHT … ≠ WRONG …\`, not \`${line}\``)
  }
  const [offered = '', also = ''] = right.replace(')', '').split(' (')
  const choices = offered.split(' ').map((choice) => choice.split('/'))
  const none = offered === 'none'
  const usual = new Set(none ? [] : choices.flat())
  const marked = readWrong(wrong, right)
  return {
    line,
    name: parts.slice(0, at + 1).join(' '),
    words: parts.slice(0, at).map((word) => word.split('/')),
    frame,
    usual,
    offered: none ? [] : choices.map(([first = '']) => first),
    right: new Set(none ? [] : [...choices.flat(), ...also.split(' ')]),
    wrong: marked,
    doubtful: words(...[...marked.keys(), ...SWAPPED].filter((preposition) => !usual.has(preposition))),
    fronted: wrong.split(' ').includes(FRONTED),
    ...readDropped(wrong)
  }
}

/**
 * Index governors by the spelling of their last word.
 *
 * @param lines The list.
 * @param lexicon Knows the forms.
 */
export function indexGovernors(lines: readonly string[], lexicon: Lexicon): Governors {
  return new LineIndex(lines, lexicon, lastSpellings, parseGovernor, shapesOf)
}

/** Spellings of the last word before a line’s frame: `a/b`. */
function lastSpellings(line: string): string[] {
  const words = line.slice(0, FRAME_NAME.exec(line)?.index)
  return words.slice(words.lastIndexOf(' ') + 1).split('/')
}

/**
 * Is the token one of the spellings, or a form of it?
 *
 * @param story The story.
 * @param token The token.
 * @param spellings In lower case.
 * @param inflected Count forms of a verb?
 */
export function isForm(
  story: Story,
  token: number,
  spellings: readonly string[],
  inflected: boolean
): boolean {
  const word = story.lower(token)
  if (spellings.includes(word)) return true
  if (!inflected) return false
  return VERB_TAGS.some((tag) =>
    story.lexicon
      .lemmasOf(story.ids[token] ?? 0, tag)
      .some((id) => spellings.includes(story.lexicon.wordOf(id)))
  )
}

/** `-`, or `-+crime` where only nouns of a class show that the preposition is missing. */
function readDropped(list: string): Pick<Governor, 'dropped'> {
  const part = list.split(' ').find((word) => word.split('+')[0] === NONE)
  return part === undefined ? {} : {dropped: {before: part.split('+')[1]}}
}

/** Prepositions of a list such as `any in+ing but at`, with their conditions. */
function readWrong(list: string, right: string): Map<string, readonly string[]> {
  const [named = '', but = ''] = list.split(' but ')
  const wrong = new Map<string, readonly string[]>()
  for (const part of named.split(' ').filter((word) => word !== ANY)) {
    const [preposition = '', ...conditions] = part.split('+')
    if (preposition === NONE || preposition === FRONTED) continue
    wrong.set(preposition, conditions)
  }
  if (!named.split(' ').includes(ANY)) return wrong
  const spared = new Set([...right.split(/[ /()]+/), ...but.split(' '), ...wrong.keys()])
  for (const preposition of COMMON) if (!spared.has(preposition)) wrong.set(preposition, [])
  return wrong
}

/** Forms that the last word can take. */
function shapesOf({frame, words}: Governor): Shapes {
  if (frame === 'passive') return {itself: false, forms: words.length > 1 ? [] : [Tag.VBN]}
  const inflected = words.length > 1 ? [] : frame === 'noun' ? NOUN_TAGS : VERBAL.has(frame) ? VERB_TAGS : []
  return {itself: true, forms: inflected}
}
