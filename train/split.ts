import {hashAt} from '../src/language/word-hash.js'

/** What a document of the training texts is for: to learn from, to fit thresholds on, or to be judged. */
export type Part = 'learn' | 'tune' | 'audit'

/**
 * Sources that no model learns from, so that thresholds can be fitted and slips counted on other texts than
 * those learnt from. They are the ones nearest to news and plain prose among the small ones.
 */
export const UNLEARNT: readonly string[] = Object.freeze([
  'aosa-500lines',
  'digitalgov',
  'science-blogs',
  'state-press',
  'tts-blog',
  'whitehouse-press'
])

/**
 * The part of a document, by a hash of its name: eight tenths to learn from, one to tune on, one to audit.
 * Of sources that nothing learns from, half are to tune on and half to audit.
 *
 * @param source Name of the file without its endings.
 * @param document Name of the document.
 */
export function partOf(source: string, document: string): Part {
  const name = `${source}/${document}`
  const tenth = (hashAt(name, 0, name.length) >>> 0) % 10
  if (UNLEARNT.includes(source)) return tenth < 5 ? 'tune' : 'audit'
  return tenth === 0 ? 'tune' : tenth === 1 ? 'audit' : 'learn'
}
