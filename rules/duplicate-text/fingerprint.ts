import {Flag, Tag, maskOf, words, type Story} from '../../src/define/index.js'

const CONTENT = maskOf(
  'NN', 'NNS', 'NNP', 'NNPS', 'JJ', 'JJR', 'JJS', 'VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'CD'
) // prettier-ignore
const VERB_TAGS = [Tag.VBD, Tag.VBN, Tag.VBZ, Tag.VBG, Tag.VB]
const LIGHT = words('be', 'is', 'are', 'was', 'were', 'been', 'being', 'have', 'has', 'had', 'having', 'do', 'does', 'did', 'mr', 'mr.', 'mrs', 'mrs.', 'ms', 'ms.') // prettier-ignore
const NEGATIONS = words('not', "n't", 'no', 'never', 'none', 'nobody', 'nothing', 'without')

/** What a sentence says, for comparing it with another. */
export interface Fingerprint {
  /** First token. */
  from: number
  /** Last token. */
  to: number
  /** Every word in lower case. */
  words: string[]
  /** Content words by lemma, each once. */
  content: Set<string>
  /** Those of them that are numbers or begin with a capital inside the sentence. */
  facts: Set<string>
  /** How many words deny something. */
  negations: number
}

/**
 * Take the fingerprint of a sentence.
 *
 * @param story The story.
 * @param from First token of the sentence.
 * @param to Last token.
 */
export function fingerprintOf(story: Story, from: number, to: number): Fingerprint {
  const fingerprint: Fingerprint = {from, to, words: [], content: new Set(), facts: new Set(), negations: 0}
  for (let token = from; token <= to; token++) {
    if (!story.isWord(token)) continue
    const word = story.lower(token)
    fingerprint.words.push(word)
    if (story.is(token, NEGATIONS)) fingerprint.negations++
    if (!story.tagIn(token, CONTENT) || story.is(token, LIGHT)) continue
    for (const part of word.split('-')) {
      const key = part === word ? lemmaOf(story, token, word) : part
      fingerprint.content.add(key)
      const name = story.has(token, Flag.capital) && token > from
      if (name || /\d/u.test(part) || story.tags[token] === Tag.CD) fingerprint.facts.add(key)
    }
  }
  return fingerprint
}

/** The lemma, so that `expected` and `expecting` are one; names and unknown words stay as they are. */
function lemmaOf(story: Story, token: number, word: string): string {
  const id = story.ids[token]
  if (!id || story.tagIn(token, maskOf('NNP', 'NNPS', 'CD'))) return word
  for (const tag of [story.tags[token], Tag.NNS, ...VERB_TAGS]) {
    const [lemma] = story.lexicon.lemmasOf(id, tag)
    if (lemma) return story.lexicon.wordOf(lemma)
  }
  return word
}
