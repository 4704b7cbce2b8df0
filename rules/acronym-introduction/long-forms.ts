import {Flag, words, type Story} from '../../src/define/index.js'
import {smallWords} from './small-words.generated.js'

/** A full name in the story, from its first to its last token. */
export interface LongForm {
  from: number
  to: number
}

/** Small words inside a name, which give no initial, or one where the short form has it. */
const SMALL = words(...smallWords)
const HYPHEN = '-'

/**
 * Find the full names of short forms: runs of capitalised words, with small words between, whose initials
 * spell the short form.
 *
 * @param story The story.
 * @param acronyms Short forms to look for.
 * @returns The names of each, by place.
 */
export function longFormsOf(story: Story, acronyms: Iterable<string>): Map<string, LongForm[]> {
  const byInitial = new Map<string, string[]>()
  for (const acronym of acronyms) {
    const initial = acronym.charAt(0)
    const others = byInitial.get(initial)
    if (others) others.push(acronym)
    else byInitial.set(initial, [acronym])
  }
  const found = new Map<string, LongForm[]>()
  for (let token = 0; token < story.count; token++) {
    if (!story.has(token, Flag.capital) || story.has(token, Flag.allCaps)) continue
    const candidates = byInitial.get(story.text.charAt(story.start[token]))
    if (!candidates || !isNamePart(story, token) || continuesName(story, token)) continue
    for (const acronym of candidates) {
      const to = spell(story, token, acronym)
      if (to < 0) continue
      const forms = found.get(acronym)
      if (forms) forms.push({from: token, to})
      else found.set(acronym, [{from: token, to}])
    }
  }
  return found
}

/** Read on from a token as long as the initials spell the short form; the last token, or -1. */
function spell(story: Story, from: number, acronym: string): number {
  let at = from
  let letter = 0
  while (letter < acronym.length) {
    if (!story.together(from, at)) return -1
    const word = story.word(at)
    const fits = word.charAt(0).toUpperCase() === acronym.charAt(letter)
    if (isNamePart(story, at)) {
      if (!fits) return -1
      for (const part of word.split(HYPHEN)) {
        if (part.charAt(0).toUpperCase() === acronym.charAt(letter)) letter++
      }
    } else if (at > from && story.is(at, SMALL)) {
      if (fits && !capitalFits(story, at + 1, acronym.charAt(letter))) letter++
    } else return -1
    at++
  }
  const last = at - 1
  // `California and` is no name; `National Park Service Foundation` is not the NPS.
  return isNamePart(story, last) && !(story.together(from, at) && isNamePart(story, at)) ? last : -1
}

function capitalFits(story: Story, token: number, letter: string): boolean {
  return isNamePart(story, token) && story.word(token).startsWith(letter)
}

/** Does a name go on here that began before? */
function continuesName(story: Story, token: number): boolean {
  const before = token - 1
  return story.together(before, token) && isNamePart(story, before) && before > story.sentenceStart(token)
}

function isNamePart(story: Story, token: number): boolean {
  return (
    story.has(token, Flag.capital) &&
    story.isWord(token) &&
    !story.has(token, Flag.allCaps | Flag.clitic | Flag.address) &&
    story.end[token] - story.start[token] > 1
  )
}
