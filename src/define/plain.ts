import type {Story} from '../language/story.js'
import {Flag} from '../language/tokens.js'

/** Is the word in lower case, or a capital only as the first of its sentence? A name is not confused. */
export function isPlain(story: Story, token: number): boolean {
  if (story.has(token, Flag.allCaps)) return false
  return !story.has(token, Flag.capital) || token === story.opener(token)
}
