import {governors} from '../../lexicons/governors.generated.js'
import {indexGovernors, type Governor, type Governors} from '../../rules/governed-preposition/governors.js'
import {slipOf} from '../../rules/governed-preposition/judge.js'
import {placeOf} from '../../rules/governed-preposition/places.js'
import type {Story} from '../../src/language/story.js'
import {indexedWitness, type AttestedList, type Sighting} from './sightings.js'

/** `lexicons/governors.txt`: the governed preposition, and those that are marked. */
export const governorList: AttestedList = {
  file: 'lexicons/governors.txt',
  rule: 'governed-preposition',
  entries: governors,
  // All entries are read: another governor may stand between one and its preposition.
  witness: (entries) => indexedWitness(entries, (lexicon) => indexGovernors(governors, lexicon), sightingAt)
}

function sightingAt(story: Story, governor: Governor, token: number, index: Governors): Sighting | undefined {
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
