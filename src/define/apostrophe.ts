import type {Story} from '../language/story.js'

/** Whether stories write curly apostrophes. */
const known = new WeakMap<Story, boolean>()

/** A straight mark behind a letter, and no quotation mark before a word. */
const LETTER_MARK = /(?<=\p{L})'/gu

/**
 * Suggested words with their apostrophe as the story writes it: straight or curly.
 *
 * @param story The story.
 * @param words The words, with a straight apostrophe.
 */
export function written(story: Story, words: string): string {
  if (!words.includes("'")) return words
  let isStoryCurly = known.get(story)
  if (isStoryCurly === undefined) known.set(story, (isStoryCurly = isCurly(story.text)))
  return isStoryCurly ? words.replaceAll(LETTER_MARK, '’') : words
}

/** Are most apostrophes between letters curly; or, where there are none, quotation marks? */
function isCurly(text: string): boolean {
  const curly = count(text, '’')
  const straight = count(text, "'")
  return curly === straight ? curly === 0 && text.includes('“') : curly > straight
}

/** How often an apostrophe stands between two letters. */
function count(text: string, mark: string): number {
  let times = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    if (/^\p{L}.\p{L}$/u.test(text.slice(at - 1, at + 2))) times++
  }
  return times
}
