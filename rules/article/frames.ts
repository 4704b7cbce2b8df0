import {words, type WordSet} from '../../src/define/index.js'
import {bareFrames} from './bare-frames.generated.js'
import {countNouns} from './count-nouns.generated.js'
import {firmNouns} from './firm-nouns.generated.js'
import {looseNouns} from './loose-nouns.generated.js'
import {things} from './things.generated.js'
import {governedNouns} from './governed-nouns.generated.js'

const FRAMES = new Map(bareFrames.map((line) => line.split(': ') as [string, string]))
const GOVERNED = nounsByGovernor(governedNouns)
export const NONE = words()

export const FIRM = words(...firmNouns)
/** Those that stand bare now and then. */
export const LOOSE = words(...looseNouns)
/** What one can point at. */
export const THINGS = words(...things)
export const COUNT_NOUNS = words(...countNouns, ...firmNouns, ...looseNouns, ...things)
export const BE = words('is', 'was', 'are', 'were', 'be', 'been', 'being')
export const HAVE = words('has', 'have', 'had', "'ve", 'having')
export const OF = words('of')
export const SAYING = words('said', 'says', 'added', 'say')
export const CONJUNCTIONS = listOf('conjunction')

/** Persons of whom there are many, so that they hold no office: she is member of the club. */
export const NO_OFFICE = governedBy('person')

/** Nouns by what stands before them, of lines such as `by: car train`. */
export function nounsByGovernor(lines: readonly string[]): ReadonlyMap<string, WordSet> {
  return new Map(
    lines.map((line) => {
      const [governor = '', nouns = ''] = line.split(': ')
      return [governor, words(...nouns.split(' '))] as const
    })
  )
}

/** Words of a line of `bare-frames.txt`. */
export function listOf(name: string): WordSet {
  return words(...(FRAMES.get(name) ?? '').split(' '))
}

/** Phrases of a line of `bare-frames.txt`. */
export function phrasesOf(name: string): ReadonlySet<string> {
  return new Set((FRAMES.get(name) ?? '').split(', '))
}

/** Nouns of a line of `governed-nouns.txt`: those that hardly ever stand bare behind a governor. */
export function governedBy(governor: string): WordSet {
  return GOVERNED.get(governor) ?? NONE
}
