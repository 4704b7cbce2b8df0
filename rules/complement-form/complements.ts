import {LineIndex, Tag, VERB_TAGS, type Shapes, type Story} from '../../src/define/index.js'
import {complements} from './complements.generated.js'

type Lexicon = Story['lexicon']

/** Form of a verb. */
export type Form = 'to' | 'ing' | 'bare' | 'of'

const FRAMES = ['verb', 'adjective', 'noun', 'object', 'passive', 'preposition', 'opening', 'word'] as const

/** One line of `complements.txt`; its head says what it means. */
export interface Entry {
  line: string
  /** Its words in order, each with its spellings. */
  words: readonly (readonly string[])[]
  /** Index of the word that a story is searched for. */
  key: number
  frame: (typeof FRAMES)[number]
  right: Form
  /** The preposition that the right form follows: accused *of* hiding; empty if none does. */
  preposition: string
  /** Is the one who does it a person, so that no purpose is meant? */
  isOfPeople: boolean
  /** Is it a verb that takes no noun as its object? */
  isFirm: boolean
  /** Forms that are marked; does evidence have to agree? */
  wrong: ReadonlyMap<Form, boolean>
}

const FORMS: readonly Form[] = ['to', 'ing', 'bare', 'of']
const LINE = new RegExp(
  `^(.+) (${[...FRAMES, 'firm'].join('|')}) (?:([a-z]+)\\+)?(${FORMS.join('|')}) ≠ (.+)$`
)

/**
 * Read a line of `complements.txt`.
 *
 * @param line Such as `avoid verb ing ≠ to`.
 * @throws {Error} If it is none; says what was expected.
 */
export function parseEntry(line: string): Entry {
  const [, spelled = '', named = '', preposition = '', form = '', list = ''] = LINE.exec(line) ?? []
  const frame = named === 'firm' ? 'verb' : FRAMES.find((known) => known === named)
  const right = FORMS.find((known) => known === form)
  const wrong = new Map<Form, boolean>()
  for (const part of list.split(' ')) {
    const known = FORMS.find((other) => other === part.replace(/\+.*/u, ''))
    if (known) wrong.set(known, part.endsWith('+odds'))
  }
  if (!frame || !right || wrong.size === 0) {
    throw new Error(`Expected \`WORDS FRAME RIGHT ≠ WRONG …\`, not \`${line}\``)
  }
  const words = spelled.split(' ').map((word) => word.split('/'))
  const isOfPeople = list.endsWith('+people')
  return {
    line,
    words,
    key: keyOf(spelled),
    frame,
    right,
    preposition,
    isOfPeople,
    wrong,
    isFirm: named === 'firm'
  }
}

/** The longest word is the rarest. */
function keyOf(spelled: string): number {
  const lengths = spelled.split(' ').map((word) => (word.split('/')[0] ?? '').length)
  return lengths.indexOf(Math.max(...lengths))
}

/** Index the list by the words that a story is searched for. */
export function indexEntries(lexicon: Lexicon): LineIndex<Entry> {
  return new LineIndex(
    complements,
    lexicon,
    (line) => {
      const {words, key} = parseEntry(line)
      return words[key] ?? []
    },
    parseEntry,
    shapesOf
  )
}

function shapesOf({frame}: Entry): Shapes {
  if (frame === 'verb' || frame === 'object') return {itself: false, forms: VERB_TAGS}
  if (frame === 'noun') return {itself: true, forms: [Tag.NNS]}
  return frame === 'passive' ? {itself: false, forms: [Tag.VBN]} : {itself: true, forms: []}
}
