import {governors} from '../../lexicons/governors.generated.js'
import {indexGovernors, type Governor, type Governors} from '../../rules/governed-preposition/governors.js'
import {slipOf} from '../../rules/governed-preposition/judge.js'
import {placeOf} from '../../rules/governed-preposition/places.js'
import type {Story} from '../../src/language/story.js'
import type {AttestedList, Sighting} from './sightings.js'

/** `lexicons/governors.txt`: the governed preposition, and those that are marked. */
export const governorList: AttestedList = {
  file: 'lexicons/governors.txt',
  rule: 'governed-preposition',
  entries: governors,
  witness: (entries) => {
    const asked = new Set(entries)
    let index: Governors | undefined
    return function* (story) {
      // All entries are read: another governor may stand between one and its preposition.
      const all = (index ??= indexGovernors(governors, story.lexicon))
      for (const token of story.placesOf((id) => all.at(id).some(({line}) => asked.has(line)))) {
        for (const governor of all.at(story.ids[token])) {
          const sighting = asked.has(governor.line) && sightingAt(story, all, governor, token)
          if (sighting) yield sighting
        }
      }
    }
  }
}

function sightingAt(story: Story, index: Governors, governor: Governor, token: number): Sighting | undefined {
  const place = placeOf(story, governor, token)
  if (!place || !story.together(token, place.preposition)) return undefined
  const form = story.lower(place.preposition)
  const {line: entry} = governor
  if (governor.right.has(form)) return {entry, side: 'right', form, token}
  const slip = slipOf(story, index, governor, token)
  if (!slip || slip.frame === 'unlisted') {
    // Without a preposition is how such a verb stands.
    return !slip && governor.offered.length === 0 ? {entry, side: 'right', form: '', token} : undefined
  }
  const clause = slip.complement.kind === 'clause' ? '+ing' : ''
  return {entry, side: slip.frame === 'argument' ? 'marked' : 'weighed', form: form + clause, token}
}
