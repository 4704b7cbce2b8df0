import {frames} from '../../rules/extra-word/frames.generated.js'
import {orderOf, parseFrame, stands, wordsOf, type Frame} from '../../rules/extra-word/frames.js'
import {phrases} from '../../rules/missing-word/phrases.generated.js'
import {setPhrases} from '../../rules/missing-word/set-phrases.generated.js'
import {
  anchorsOf,
  choiceOf,
  matchPhrase,
  orderOf as phraseOrderOf,
  parsePhrase,
  parseSetPhrase,
  type Phrase
} from '../../rules/missing-word/phrases.js'
import {witnessOf, type Probe} from './probes.js'
import type {AttestedList, Sighting} from './sightings.js'

/** Lists of phrases of `missing-word`: the phrase with its word, and without. */
export const phraseLists: readonly AttestedList[] = [
  phraseList('phrases', phrases, parsePhrase),
  phraseList('set-phrases', setPhrases, parseSetPhrase)
]

function phraseList(name: string, lines: readonly string[], parse: (line: string) => Phrase): AttestedList {
  return {
    file: `rules/missing-word/${name}.txt`,
    rule: 'missing-word',
    entries: lines,
    witness: (entries) =>
      witnessOf(() =>
        entries.flatMap((entry) => {
          const phrase = parse(entry)
          return [
            phraseProbe(phrase, entry, phrase.isProven ? 'marked' : 'weighed'),
            phraseProbe(whole(phrase), entry, 'right')
          ]
        })
      )
  }
}

/** The phrase with the word that its entry misses. */
function whole(phrase: Phrase): Phrase {
  const elements = [...phrase.elements]
  elements.splice(phrase.gap, 0, choiceOf(phrase.word))
  const anchor = phrase.anchor + (phrase.anchor >= phrase.gap ? 1 : 0)
  return {...phrase, elements, order: phraseOrderOf(elements, anchor), anchor}
}

function phraseProbe(phrase: Phrase, entry: string, side: Sighting['side']): Probe {
  return {
    entry,
    words: anchorsOf(phrase),
    sideAt: (story, token) => (matchPhrase(story, phrase, token) >= 0 ? side : undefined)
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
          frameProbe({...frame, elements, order: orderOf(elements, -1)}, entry, 'right')
        ]
      })
    )
}

/** Looks a frame up by the first of its elements that is words. */
function frameProbe(frame: Frame, entry: string, side: Sighting['side']): Probe {
  const anchor = frame.elements.findIndex((element) => typeof element !== 'function')
  return {
    entry,
    words: wordsOf(frame, anchor),
    sideAt: (story, token) => (stands(story, {...frame, extra: anchor}, token) ? side : undefined)
  }
}
