import {Tag, type Story, type TagId} from '../../src/define/index.js'

type Lexicon = Story['lexicon']

/** How a governor and its preposition stand to each other; see the head of `lexicons/governors.txt`. */
export type Frame = (typeof FRAMES)[number]

/** One line of `lexicons/governors.txt`. */
export interface Governor {
  /** The line. */
  line: string
  /** Its place in the list. */
  place: number
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
}

/** Governors that a word can be: by the id of the word that stands before the preposition or the object. */
export type Governors = (id: number) => readonly Governor[]

const FRAMES = ['verb', 'active', 'object', 'person', 'passive', 'adjective', 'noun', 'phrase'] as const
const FRAME_NAME = new RegExp(` (?:${FRAMES.join('|')}) `)
const ANY = 'any'
/** What `any` stands for. */
const COMMON = ['of', 'to', 'in', 'on', 'for', 'with', 'from', 'at', 'about']
const VERB_TAGS = [Tag.VB, Tag.VBP, Tag.VBZ, Tag.VBD, Tag.VBN, Tag.VBG]
const PARTICIPLE_TAGS = [Tag.VBN]
const NOUN_TAGS = [Tag.NN, Tag.NNS]

/**
 * Read a line of `lexicons/governors.txt`.
 *
 * @param line Such as `accuse object of ≠ with+crime for about`.
 * @param place Its place in the list.
 * @throws {Error} If it is none; says what was expected.
 */
export function parseGovernor(line: string, place = 0): Governor {
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
  return {
    line,
    place,
    name: parts.slice(0, at + 1).join(' '),
    words: parts.slice(0, at).map((word) => word.split('/')),
    frame,
    usual: new Set(none ? [] : choices.flat()),
    offered: none ? [] : choices.map(([first = '']) => first),
    right: new Set(none ? [] : [...choices.flat(), ...also.split(' ')]),
    wrong: readWrong(wrong, right)
  }
}

/**
 * Index governors by their spelling. A line is read when its word is first met, since a story has few of them; which
 * form of which word stands there is told then, too.
 *
 * @param lines The list.
 * @param lexicon Knows the forms.
 * @throws {Error} If a line is none, when its word is met.
 */
export function indexGovernors(lines: readonly string[], lexicon: Lexicon): Governors {
  const bySpelling = new Map<number, number[]>()
  for (const [place, line] of lines.entries()) {
    for (const word of lastSpellings(line)) {
      const id = lexicon.intern(word)
      const list = bySpelling.get(id)
      if (list) list.push(place)
      else bySpelling.set(id, [place])
    }
  }
  const read: (Governor | undefined)[] = []
  const spelled = (id: number): Governor[] =>
    (bySpelling.get(id) ?? []).map((place) => (read[place] ??= parseGovernor(lines[place] ?? '', place)))
  const known = new Map<number, readonly Governor[]>()
  return (id) => {
    let found = known.get(id)
    if (!found) known.set(id, (found = governorsOf(id, spelled, lexicon)))
    return found
  }
}

/** Spellings of the last word before a line’s frame: `a/b`. */
function lastSpellings(line: string): string[] {
  const words = line.slice(0, FRAME_NAME.exec(line)?.index)
  return words.slice(words.lastIndexOf(' ') + 1).split('/')
}

/** Governors that a word is itself, or is a form of, in the order of the list. */
function governorsOf(
  id: number,
  spelled: (id: number) => readonly Governor[],
  lexicon: Lexicon
): readonly Governor[] {
  const found = new Set(spelled(id).filter(({frame}) => frame !== 'passive'))
  for (const tag of [...VERB_TAGS, ...NOUN_TAGS]) {
    if ((lexicon.tagsOf(id) & (1 << tag)) === 0) continue
    for (const lemma of lexicon.lemmasOf(id, tag)) {
      for (const governor of spelled(lemma)) if (tagsOf(governor).includes(tag)) found.add(governor)
    }
  }
  return [...found].sort((a, b) => a.place - b.place)
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

/** Prepositions of a list such as `any in+ing but at`, with their conditions. */
function readWrong(list: string, right: string): Map<string, readonly string[]> {
  const [named = '', but = ''] = list.split(' but ')
  const wrong = new Map<string, readonly string[]>()
  for (const part of named.split(' ').filter((word) => word !== ANY)) {
    const [preposition = '', ...conditions] = part.split('+')
    wrong.set(preposition, conditions)
  }
  if (!named.split(' ').includes(ANY)) return wrong
  const spared = new Set([...right.split(/[ /()]+/), ...but.split(' '), ...wrong.keys()])
  for (const preposition of COMMON) if (!spared.has(preposition)) wrong.set(preposition, [])
  return wrong
}

/** Tags of the forms that the last word can take; none: it stands as it is. */
function tagsOf({frame, words}: Governor): readonly TagId[] {
  if (words.length > 1) return []
  switch (frame) {
    case 'verb':
    case 'active':
    case 'object':
    case 'person':
      return VERB_TAGS
    case 'passive':
      return PARTICIPLE_TAGS
    case 'noun':
      return NOUN_TAGS
    default:
      return []
  }
}
