import type {Story} from '../../src/define/index.js'

/**
 * A word with its apostrophe as the story writes it: straight or curly.
 *
 * @param story The story.
 * @param word The word with a straight apostrophe.
 */
export function written(story: Story, word: string): string {
  return isCurly(story.text) ? word.replace("'", '’') : word
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
