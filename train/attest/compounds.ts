import {compounds} from '../../rules/compound-hyphen/compounds.generated.js'
import {joined} from '../../rules/compound-hyphen/joined.generated.js'
import {listed} from '../../rules/compound-hyphen/listed.js'
import {phrases} from '../../rules/compound-hyphen/phrases.generated.js'
import type {Story} from '../../src/language/story.js'
import {ADJECTIVE, NOUN} from '../../src/language/tag.js'
import type {AttestedList, Sighting} from './sightings.js'

const LISTS = {compounds, joined, phrases}

/** Lists of `compound-hyphen`: the compound with its hyphens, before a noun where the list asks for one, and as it would be marked. */
export const compoundLists: readonly AttestedList[] = Object.entries(LISTS).map(([name, entries]) => ({
  file: `rules/compound-hyphen/${name}.txt`,
  rule: 'compound-hyphen',
  entries,
  witness: (asked) => (story) => sightings(story, asked, name !== 'joined')
}))

function* sightings(story: Story, asked: readonly string[], attributive: boolean): Generator<Sighting> {
  const entries = new Set(asked)
  for (const token of story.hyphened) {
    const entry = story.lower(token).replaceAll('-', ' ')
    if (entries.has(entry) && (!attributive || story.tagIn(token + 1, NOUN | ADJECTIVE)))
      yield {entry, side: 'right', form: '', token}
  }
  for (const {start, end} of listed(story)) {
    const entry = story.text.slice(start, end).toLowerCase()
    if (entries.has(entry)) yield {entry, side: 'marked', form: '', token: story.tokenAt(start)}
  }
}
