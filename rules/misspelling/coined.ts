import {Name, type Story} from '../../src/define/index.js'
import {prefixes} from './prefixes.generated.js'
import {suffixes} from './suffixes.generated.js'

type Lexicon = Story['lexicon']

/** SCOWL size up to which a word is alive enough to make others of it. */
const ALIVE = 60
/** The parts of a compound are at least so long, and this common. */
const SHORTEST_PART = 3
const COMMON_PART = 35
const SHORTEST_STEM = 3

/**
 * Could the word be made of known ones: `unbikeable`, `skillset`, `offshored`? A derivation that the right word
 * has as well is none: `truely` is no coinage of *true* beside *truly*.
 *
 * @param lexicon The lexicon.
 * @param written The word that the lexicon lacks.
 * @param right What it may be meant for.
 */
export function isCoined(lexicon: Lexicon, written: string, right: string): boolean {
  return (
    prefixes.some(
      (prefix) =>
        written.startsWith(prefix) &&
        !right.startsWith(prefix) &&
        isAlive(lexicon, written.slice(prefix.length))
    ) ||
    suffixes.some(
      (suffix) => written.endsWith(suffix) && !right.endsWith(suffix) && hasStem(lexicon, written, suffix)
    ) ||
    isCompound(lexicon, written)
  )
}

/** Is one of the words the other with an ending of inflection? */
export function isInflected(one: string, other: string): boolean {
  return one !== other && one.replace(/(?:e?s|e?d|e?r|y)$/, '') === other.replace(/(?:e?s|e?d|e?r|y)$/, '')
}

/** Is there a word before the ending, whole (`trust`), without its e (`bikable`) or with a letter doubled (`blogger`)? */
function hasStem(lexicon: Lexicon, written: string, suffix: string): boolean {
  const stem = written.slice(0, -suffix.length)
  const stems = [stem, `${stem}e`]
  if (stem.endsWith('i')) stems.push(`${stem.slice(0, -1)}y`)
  if (stem.at(-1) === stem.at(-2)) stems.push(stem.slice(0, -1))
  return stems.some((base) => isAlive(lexicon, base))
}

function isCompound(lexicon: Lexicon, written: string): boolean {
  for (let at = SHORTEST_PART; at <= written.length - SHORTEST_PART; at++) {
    if (isPart(lexicon, written.slice(0, at)) && isPart(lexicon, written.slice(at))) return true
  }
  return false
}

function isAlive(lexicon: Lexicon, word: string): boolean {
  return word.length >= SHORTEST_STEM && isWord(lexicon, word, ALIVE)
}

function isPart(lexicon: Lexicon, word: string): boolean {
  return isWord(lexicon, word, COMMON_PART)
}

function isWord(lexicon: Lexicon, word: string, most: number): boolean {
  const id = lexicon.idOf(word)
  return id !== 0 && lexicon.rankOf(id) <= most && (lexicon.namesOf(id) & Name.abbreviation) === 0
}
