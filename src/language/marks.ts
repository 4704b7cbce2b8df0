import type {Story} from './story.js'

/** What parts a sentence: a comma and its like, a bracket, a mark of quotation, a dash. */
const MARK = /^[,;:()“”"‘—–-]/u

/**
 * Stands a mark that parts a sentence among some tokens?
 *
 * @param story The story.
 * @param from First token.
 * @param end The token behind the last.
 */
export function hasMark(story: Story, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (MARK.test(story.word(at))) return true
  return false
}
