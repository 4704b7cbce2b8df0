import {collocations} from '../../rules/confusable/collocations.generated.js'
import {frames} from '../../rules/extra-word/frames.generated.js'
import {orderOf, parseFrame, stands, wordsOf, type Frame} from '../../rules/extra-word/frames.js'
import {phrases} from '../../rules/missing-word/phrases.generated.js'
import {
  anchorsOf,
  choiceOf,
  matchPhrase,
  orderOf as phraseOrderOf,
  parsePhrase,
  type Phrase
} from '../../rules/missing-word/phrases.js'
import {matchAt} from '../../src/define/match-pattern.js'
import {readPatterns} from '../../src/define/patterns.js'
import type {Story} from '../../src/language/story.js'
import type {AttestedList, Sighting} from './sightings.js'

/** Finds one form of one entry from a token. */
interface Probe {
  entry: string
  side: Sighting['side']
  /** Words that the search starts from, in lower case. */
  words: readonly string[]
  matches: (story: Story, token: number) => boolean
}

const CLASS = /^\p{Lu}+ = /u
/** `before {wrong => right | other} behind` */
const COLLOCATION = /^(.*)\{(.+) => (.+)\}(.*)$/u

/** `rules/confusable/collocations.txt`: the right words in the same frame, and the wrong ones. */
export const collocationList: AttestedList = {
  file: 'rules/confusable/collocations.txt',
  rule: 'confusable',
  entries: collocations.filter((line) => !CLASS.test(line)),
  witness: (entries) =>
    witnessOf((lexicon) => {
      const classes = collocations.filter((line) => CLASS.test(line))
      const probes = (entry: string, side: Sighting['side'], lines: readonly string[]): Probe[] =>
        readPatterns([...classes, ...lines], lexicon).map((pattern) => ({
          entry,
          side,
          words: [...pattern.expected.keys()].map((id) => lexicon.wordOf(id)),
          matches: (story, token) => matchAt(story, pattern, token) >= 0
        }))
      return entries.flatMap((entry) => [
        ...probes(entry, 'marked', [entry]),
        ...probes(entry, 'right', reversed(entry))
      ])
    })
}

/** Lines that find what a line proposes. */
function reversed(line: string): string[] {
  const [, before = '', wrong = '', right = '', behind = ''] = COLLOCATION.exec(line) ?? []
  const [first = ''] = wrong.split('/')
  // Where all forms of a word are wrong, all forms of the other are right.
  const star = first.endsWith('*') ? '*' : ''
  return right
    .split(' | ')
    .map((choice) => `${before}{${choice}${star} => ${first.replace('*', '')}}${behind}`)
}

/** `rules/missing-word/phrases.txt`: the phrase with its word, and without. */
export const phraseList: AttestedList = {
  file: 'rules/missing-word/phrases.txt',
  rule: 'missing-word',
  entries: phrases,
  witness: (entries) =>
    witnessOf(() =>
      entries.flatMap((entry) => {
        const phrase = parsePhrase(entry)
        return [
          phraseProbe(phrase, entry, phrase.isProven ? 'marked' : 'weighed'),
          phraseProbe(whole(phrase), entry, 'right')
        ]
      })
    )
}

/** The phrase with the word that its entry misses. */
function whole(phrase: Phrase): Phrase {
  const elements = [...phrase.elements]
  elements.splice(phrase.gap, 0, choiceOf(phrase.word))
  return {
    ...phrase,
    elements,
    order: phraseOrderOf(elements),
    anchor: phrase.anchor + (phrase.anchor >= phrase.gap ? 1 : 0)
  }
}

function phraseProbe(phrase: Phrase, entry: string, side: Sighting['side']): Probe {
  return {
    entry,
    side,
    words: anchorsOf(phrase),
    matches: (story, token) => matchPhrase(story, phrase, token) >= 0
  }
}

/** `rules/extra-word/frames.txt`: the frame without its word, and with it. */
export const frameList: AttestedList = {
  file: 'rules/extra-word/frames.txt',
  rule: 'extra-word',
  entries: frames,
  witness: (entries) =>
    witnessOf(() =>
      entries.flatMap((entry) => {
        const frame = parseFrame(entry)
        const {extra, extras} = frame
        const elements = frame.elements.filter((_, index) => index < extra || index >= extra + extras)
        return [
          frameProbe(frame, entry, frame.isProven ? 'marked' : 'weighed'),
          frameProbe({...frame, elements, order: orderOf(elements)}, entry, 'right')
        ]
      })
    )
}

/** Looks a frame up by the first of its elements that is words. */
function frameProbe(frame: Frame, entry: string, side: Sighting['side']): Probe {
  const anchor = frame.elements.findIndex((element) => typeof element !== 'function')
  return {
    entry,
    side,
    words: wordsOf(frame, anchor),
    matches: (story, token) => stands(story, {...frame, extra: anchor}, token)
  }
}

/** Hold probes, made at the first story, against each story. */
function witnessOf(probesFor: (lexicon: Story['lexicon']) => Probe[]): (story: Story) => Generator<Sighting> {
  let byWord: Map<string, Probe[]> | undefined
  return function* (story) {
    byWord ??= indexProbes(probesFor(story.lexicon))
    for (let token = 0; token < story.count; token++) {
      for (const {entry, side, matches} of byWord.get(story.lower(token)) ?? []) {
        if (matches(story, token)) yield {entry, side, form: '', token}
      }
    }
  }
}

function indexProbes(probes: readonly Probe[]): Map<string, Probe[]> {
  const byWord = new Map<string, Probe[]>()
  for (const probe of probes) {
    for (const word of probe.words) byWord.set(word, [...(byWord.get(word) ?? []), probe])
  }
  return byWord
}
