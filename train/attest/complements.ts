import {complements} from '../../rules/complement-form/complements.generated.js'
import {indexEntries, type Entry} from '../../rules/complement-form/complements.js'
import {slipOf} from '../../rules/complement-form/slip.js'
import {Tag} from '../../src/language/tag.js'
import type {Story} from '../../src/language/story.js'
import {indexedWitness, type AttestedList, type Sighting} from './sightings.js'

/** `rules/complement-form/complements.txt`: the form that a word asks for, and those that are marked. */
export const complementList: AttestedList = {
  file: 'rules/complement-form/complements.txt',
  rule: 'complement-form',
  entries: complements,
  witness: (entries) => indexedWitness(entries, indexEntries, sightingAt)
}

function sightingAt(story: Story, entry: Entry, token: number): Sighting | undefined {
  const {line} = entry
  const slip = slipOf(story, entry, token)
  if (!slip)
    return standsRight(story, entry, token) ? {entry: line, side: 'right', form: '', token} : undefined
  const side = slip.odds === undefined ? 'marked' : 'weighed'
  return {entry: line, side, form: slip.expected === '' ? 'to' : '', token}
}

/** Stands the right form within reach: right behind, or behind an object of a few words? */
function standsRight(story: Story, {words, key, frame, right}: Entry, token: number): boolean {
  const next = token - key + words.length
  const reach = frame === 'object' ? 4 : 0
  for (let at = next; at <= next + reach && story.together(token, at); at++) {
    if (right === 'ing' && story.tags[at] === Tag.VBG) return true
    if (right === 'to' && story.tags[at] === Tag.TO && story.tags[at + 1] === Tag.VB) return true
    if (right === 'bare' && story.tags[at] === Tag.VB && story.tags[at - 1] !== Tag.TO) return true
  }
  return false
}
