import {abbreviations} from '../../lexicons/abbreviations.generated.js'
import {isInitialism} from './characters.js'

/** What an abbreviation’s stop says of the end of a sentence; `lexicons/abbreviations.txt` explains each. */
export type Ending = 'name' | 'courtesy' | 'number' | 'never' | 'hour' | 'ending' | 'mark' | 'initial'

const endings = new Map(
  abbreviations.map((entry) => {
    const [word = '', ending] = entry.split(' = ')
    return [word, ending as Ending] as const
  })
)
const LONGEST = Math.max(...[...endings.keys()].map((word) => word.length))

/**
 * Tell what the stop at the end of a word says.
 *
 * @param text The text.
 * @param start Start of the word; of `R-Ariz.` only what follows the hyphen counts.
 * @param end End of the word, its stop or mark included.
 * @returns What it says; `undefined` if the word is no abbreviation.
 */
export function endingOf(text: string, start: number, end: number): Ending | undefined {
  let from = start
  for (let at = end - 2; at > start && end - at <= LONGEST; at--) {
    if (text.charCodeAt(at) !== 45) continue
    from = at + 1
    break
  }
  if (end - from <= LONGEST) {
    const known = endings.get(text.slice(from, end))
    if (known) return known
  }
  if (text.charCodeAt(end - 1) !== 46) return undefined
  if (isInitialism(text, from, end - 1)) return 'ending'
  return end - from === 2 && /\p{Lu}/u.test(text.charAt(from)) ? 'initial' : undefined
}
