import {Flag, words, type Story} from '../../src/define/index.js'

/** A full name in the story, from its first to its last token. */
export interface LongForm {
  from: number
  to: number
}

/** Small words inside a name, which give no initial, or one where the short form has it. */
const SMALL = words(
  'of',
  'the',
  'for',
  'and',
  'on',
  'in',
  'to',
  'de',
  'du',
  'del',
  'la',
  'des',
  'der',
  'und',
  '&'
)

/**
 * Find the full names of short forms: runs of capitalised words, with small words between, whose initials
 * spell the short form.
 *
 * @param story The story.
 * @param acronyms Short forms to look for.
 * @returns The names of each, by place.
 */
export function longFormsOf(story: Story, acronyms: ReadonlyMap<string, number>): Map<string, LongForm[]> {
  const found = new Map<string, LongForm[]>()
  for (let token = 0; token < story.count; token++) {
    if (!isNamePart(story, token)) continue
    const initial = story.word(token).charAt(0)
    for (const acronym of acronyms.keys()) {
      if (!acronym.startsWith(initial)) continue
      const to = spell(story, token, acronym)
      if (to < 0) continue
      const forms = found.get(acronym) ?? []
      forms.push({from: token, to})
      found.set(acronym, forms)
    }
  }
  return found
}

/** Read on from a token as long as the initials spell the short form; the last token, or -1. */
function spell(story: Story, from: number, acronym: string): number {
  let at = from
  let letter = 0
  let last = -1
  while (letter < acronym.length) {
    if (!story.together(from, at)) return -1
    const word = story.word(at)
    const fits = word.charAt(0).toUpperCase() === acronym.charAt(letter)
    if (isNamePart(story, at)) {
      if (!fits) return -1
      for (const part of word.split('-')) {
        if (part.charAt(0).toUpperCase() === acronym.charAt(letter)) letter++
      }
    } else if (at > from && story.is(at, SMALL)) {
      if (fits && !capitalFits(story, at + 1, acronym.charAt(letter))) letter++
    } else return -1
    last = at
    at++
  }
  // `National Park Service Foundation` is not the NPS.
  return isNamePart(story, at) && story.together(from, at) && !story.has(at, Flag.allCaps) ? -1 : last
}

function capitalFits(story: Story, token: number, letter: string): boolean {
  return isNamePart(story, token) && story.word(token).startsWith(letter)
}

function isNamePart(story: Story, token: number): boolean {
  return (
    story.has(token, Flag.capital) &&
    story.isWord(token) &&
    !story.has(token, Flag.allCaps) &&
    story.word(token).length > 1
  )
}
