import type {Story} from '../../src/language/story.js'
import type {Sighting} from './sightings.js'

/** Finds one form of one entry from a token. */
export interface Probe {
  entry: string
  /** Words that the search starts from, in lower case. */
  words: readonly string[]
  /** What a token of these words shows of the entry; nothing where the form does not stand. */
  sideAt: (story: Story, token: number) => Sighting['side'] | undefined
}

/**
 * Hold probes against stories.
 *
 * @param probesFor Makes them, at the first story.
 */
export function witnessOf(
  probesFor: (lexicon: Story['lexicon']) => Probe[]
): (story: Story) => Generator<Sighting> {
  let byWord: Map<string, Probe[]> | undefined
  return function* (story) {
    byWord ??= indexProbes(probesFor(story.lexicon))
    for (let token = 0; token < story.count; token++) {
      for (const {entry, sideAt} of byWord.get(story.lower(token)) ?? []) {
        const side = sideAt(story, token)
        if (side) yield {entry, side, form: '', token}
      }
    }
  }
}

function indexProbes(probes: readonly Probe[]): Map<string, Probe[]> {
  const byWord = new Map<string, Probe[]>()
  for (const probe of probes) {
    for (const word of probe.words) {
      const found = byWord.get(word)
      if (found) found.push(probe)
      else byWord.set(word, [probe])
    }
  }
  return byWord
}
