import {WordSet, type Proposal, type Story} from '../../src/define/index.js'
import {phrases} from './phrases.generated.js'

/** A phrase of the list. */
interface Phrase {
  words: readonly string[]
  /** Which of its words lack the apostrophe: the first and the last. */
  from: number
  to: number
  /** Where the apostrophe belongs, counted in characters from the start of the first of these words. */
  at: number
}

const PHRASES = phrases.map(readPhrase)
const BY_WORD = new Map<string, Phrase[]>()
for (const phrase of PHRASES) {
  const key = phrase.words[phrase.to] ?? ''
  BY_WORD.set(key, [...(BY_WORD.get(key) ?? []), phrase])
}
const KEYS = new WordSet([...BY_WORD.keys()])

/** Read `a {stones => stone's} throw`. */
function readPhrase(line: string): Phrase {
  const [, before = '', wrong = '', right = '', behind = ''] =
    /^([^{]*)\{([^=]+) => ([^}]+)\}(.*)$/u.exec(line) ?? []
  const split = (text: string): string[] => text.split(' ').filter((word) => word !== '')
  const first = split(before)
  return {
    words: [...first, ...split(wrong), ...split(behind)],
    from: first.length,
    to: first.length + split(wrong).length - 1,
    at: right.indexOf("'")
  }
}

/** Fixed phrases that lack their apostrophe: “the lions share”. */
export function* barePhrases(story: Story): Generator<Proposal> {
  for (const token of story.places(KEYS)) {
    const found = (BY_WORD.get(story.lower(token)) ?? []).find((phrase) =>
      stands(story, phrase, token - phrase.to)
    )
    if (!found) continue
    const from = token - found.to + found.from
    const actual = story.slice(from, token)
    const right = `${actual.slice(0, found.at)}'${actual.slice(found.at)}`
    yield {...story.span(from, token), expected: [right], confidence: 0.95}
  }
}

function stands(story: Story, phrase: Phrase, start: number): boolean {
  if (start < 0 || !story.together(start, start + phrase.words.length - 1)) return false
  return phrase.words.every((word, index) => story.lower(start + index) === word)
}
