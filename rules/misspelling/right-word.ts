import {maskOf, type Story} from '../../src/define/index.js'
import {isCoined, isInflected} from './coined.js'
import {editsOf, KINDS, type Edit} from './edits.js'
import {unlistedWords} from './unlisted-words.generated.js'

type Lexicon = Story['lexicon']

/** What was meant. */
export interface RightWord {
  /** The word, then others that are less likely. */
  values: string[]
  /** Is there nothing else that it could be? */
  isSure: boolean
}

/** Shorter words are near too many others, and longer ones are no words. */
const SHORTEST = 6
const LONGEST = 24
/** From this length on a word is next to no other by chance, and need not be among the commonest. */
const LONG = 7
/** From this length on a double letter is put right unasked. */
const SURE = 8
/** SCOWL sizes: the commonest ten thousand words of five letters and more; those that every reader knows. */
const COMMON = 20
const FAMILIAR = 35
/** What most readers know, if the word is long enough to be like no other. */
const KNOWN = 50
const LONGER = 9
/** Endings that Latin, Spanish and Italian words have. */
const FOREIGN = /(?:[aiou]|[aiou][sm]|ae)$/
const NAMES = maskOf('NNP', 'NNPS')
const UNLISTED = new Set(unlistedWords)

/**
 * The one common word that a slip of a letter turned into this one.
 *
 * @param lexicon The lexicon, which lacks the word.
 * @param written The word, letters from a to z.
 * @returns `undefined` if there is none, or more than one, or it may be a word that no list holds.
 */
export function rightWordOf(lexicon: Lexicon, written: string): RightWord | undefined {
  if (written.length < SHORTEST || written.length > LONGEST || UNLISTED.has(written)) return undefined
  const known: (Edit & {rank: number})[] = []
  for (const edit of editsOf(written)) {
    const rank = rankOf(lexicon, edit.word)
    if (rank <= (written.length < LONGER ? FAMILIAR : KNOWN)) known.push({...edit, rank})
  }
  known.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
  const [best] = known
  if (!best || best.kind === 'other' || best.rank > limitOf(written, best)) return undefined
  const others = known.filter(({word}) => word !== best.word)
  if (others.some((other) => isRival(other, best))) return undefined
  if (isEnding(written, best) || isCoined(lexicon, written, best.word)) return undefined
  const isSure = written.length >= SURE && others.length === 0 && isDoubling(best)
  return {values: [best.word, ...others.filter(({rank}) => rank <= COMMON).map(({word}) => word)], isSure}
}

/** Up to which size a word is taken for what was meant: rarer ones only of slips that make no other word by chance. */
function limitOf({length}: string, best: Edit): number {
  if (length < LONG) return COMMON
  return isDoubling(best) || best.kind === 'swap' ? KNOWN : FAMILIAR
}

/** SCOWL’s size of a word that is not only a name. */
function rankOf(lexicon: Lexicon, word: string): number {
  const id = lexicon.idOf(word)
  return id === 0 || (lexicon.tagsOf(id) & ~NAMES) === 0 ? Infinity : lexicon.rankOf(id)
}

/**
 * Could it be this one as well? A letter that is nowhere near the right one is a rare slip, and so is one put before
 * the word; and one in a double letter or in the order of two is so common that only common words are rivals.
 */
function isRival({kind, at, rank}: Edit & {rank: number}, best: Edit): boolean {
  if (kind === 'other' || (kind === 'extra' && (at === 0 || isDoubling(best)))) return false
  return rank <= (isDoubling(best) || best.kind === 'swap' ? COMMON : KNOWN)
}

function isDoubling({kind}: Edit): boolean {
  return kind === 'single' || kind === 'double'
}

/** Is the difference an ending or beginning that may be meant: `aircrafts`, `cookin’`, `enewsletter`, `cultura`? */
function isEnding(written: string, {word, kind, at}: Edit): boolean {
  if (kind === 'extra' && at === 0) return true
  if (kind === 'swap' || at < Math.min(written.length, word.length) - 2) return false
  if (kind === 'dropped' && written.endsWith('in')) return word.endsWith('ing')
  return isInflected(written, word) || FOREIGN.test(written)
}
