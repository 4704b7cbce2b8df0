import type {Story} from '../../src/define/index.js'

/**
 * A word with its apostrophe as the story writes it: curly where the story has curly ones, or, without any, curly
 * quotation marks.
 *
 * @param story The story.
 * @param word The word with a straight apostrophe.
 */
export function written(story: Story, word: string): string {
  return isCurly(story.text) ? word.replace("'", '’') : word
}

function isCurly(text: string): boolean {
  if (text.includes('’')) return true
  return text.includes('“') && !text.includes("'")
}

/**
 * Owner in the singular or plural, as its noun makes it: `minister's`, `ministers'`, `children's`.
 *
 * @param noun The noun, in the number that owns.
 */
export function possessive(noun: string, plural = false): string {
  return plural && noun.endsWith('s') ? `${noun}'` : `${noun}'s`
}
