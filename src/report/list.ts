import {harmlessJson} from './harmless.js'

/**
 * Writes the items of a JSON list as they come, a line each, with the commas between them.
 *
 * @returns A function that gives the text of the next items.
 */
export function listWriter(): (items: readonly unknown[]) => string {
  let gap = ''
  return (items) => {
    let text = ''
    for (const item of items) {
      text += `${gap}\n${harmlessJson(item)}`
      gap = ','
    }
    return text
  }
}
