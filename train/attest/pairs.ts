import {confusables} from '../../lexicons/confusables.generated.js'
import {floors} from '../../rules/confusable/floors.generated.js'
import {likelySlips} from '../../rules/confusable/likely.js'
import {readSets} from '../../rules/confusable/sets.js'
import {isPlain} from '../../src/define/plain.js'
import {readText} from '../../src/format/text.js'
import {readStory} from '../../src/language/read-story.js'
import type {Story} from '../../src/language/story.js'
import type {AttestedList, Sighting} from './sightings.js'

/** A pair is tried in so many places at most: each is read anew. */
const MOST_TRIED = 20
/** What is counted of the places where the wrong word, put there, is not seen. */
const UNSEEN = 'unseen'

/** `rules/confusable/floors.txt`: the right word, each time the wrong one put in its place is seen, and the wrong one. */
export const pairList: AttestedList = {
  file: 'rules/confusable/floors.txt',
  rule: 'confusable',
  entries: floors,
  witness(entries) {
    const byPair = new Map(entries.map((entry) => [pairOf(entry), entry]))
    const others = readSets(confusables)
    const tried = new Map<string, number>()
    return function* (story) {
      for (const {start, end, expected} of likelySlips(story)) {
        const entry = byPair.get(`${textOf(story, start, end)} ${expected?.[0] ?? ''}`)
        if (entry !== undefined) yield {entry, side: 'marked', form: '', token: story.tokenAt(start)}
      }
      for (let token = 0; token < story.count; token++) {
        const right = story.lower(token)
        for (const written of others.get(right) ?? []) {
          const entry = byPair.get(`${written} ${right}`)
          const times = entry === undefined ? MOST_TRIED : (tried.get(entry) ?? 0)
          if (entry === undefined || times >= MOST_TRIED || !isPlain(story, token)) continue
          tried.set(entry, times + 1)
          yield {entry, token, ...attempt(story, token, written, right)}
        }
      }
    }
  }
}

/** `accept except` of `accept except 6.5` */
function pairOf(entry: string): string {
  return entry.slice(0, entry.lastIndexOf(' '))
}

/** Is the wrong word seen where it is put for the right one? */
function attempt(
  {text, start, end, sentence, sentences}: Story,
  token: number,
  written: string,
  right: string
): Pick<Sighting, 'side' | 'form'> {
  const from = start[sentences[sentence[token]]]
  const to = end[sentences[sentence[token] + 1] - 1]
  const place = start[token] - from
  const spoiled = text.slice(from, start[token]) + written + text.slice(end[token], to)
  for (const slip of likelySlips(readStory(readText(spoiled)))) {
    if (slip.start === place && slip.expected?.[0] === right) return {side: 'right', form: ''}
  }
  return {side: 'weighed', form: UNSEEN}
}

function textOf(story: Story, start: number, end: number): string {
  return story.text.slice(start, end).toLowerCase().replaceAll('’', "'")
}
