import {Flag, NOUN, Tag, VERB, maskOf, words, type Story} from '../../src/define/index.js'
import {Vocabulary} from './vocabulary.js'

const PROPER = maskOf('NNP', 'NNPS')
const COMMON = maskOf('NN', 'NNS')
const QUALITY = NOUN | maskOf('JJ', 'JJR', 'JJS')
const ADVERBS = maskOf('RB', 'RBR', 'RBS')
const LIGHT = words('be', 'is', 'are', 'was', 'were', 'been', 'being', 'have', 'has', 'had', 'having', 'do', 'does', 'did', 'mr', 'mr.', 'mrs', 'mrs.', 'ms', 'ms.') // prettier-ignore
const NEGATIONS = words('not', "n't", 'no', 'never', 'none', 'nobody', 'nothing', 'without')
const BY = words('by')
const ALSO = words('also', 'too')
const PLEASE = words('please')
const ADJUNCT = words('on', 'in', 'at')
const CONTRAST = words('but', 'however', 'instead', 'nor', 'or', 'still', 'while', 'yet')
/** A longer sentence, in tokens, is a list or no prose at all. */
const LONGEST = 200
const OPEN = QUALITY | VERB | maskOf('CD')
/** Share of the words of content that stand elsewhere too, in a sentence with a double. */
const REPEATED = 0.6
const HYPHEN = 45

/** What a word of content is. */
export const Content = Object.freeze({noun: 0, verb: 1, name: 2, number: 3, adverb: 4})

/** What a sentence says, for comparing it with another. Words are keys of a {@link Vocabulary}. */
export interface Fingerprint {
  /** How many sentences of prose stand before it. */
  place: number
  /** First token. */
  from: number
  /** Last token. */
  to: number
  /** Every word, in any form. */
  words: number[]
  /** Words of content by lemma, each once, and which of {@link Content} each is. */
  content: Map<number, number>
  /** Names and numbers in the order in which they stand, without those of time and place after *on* and *in*. */
  facts: number[]
  /** How many words deny something. */
  negations: number
  /** How many times *by* stands there: a passive has one more than its active. */
  by: number
  /** Does it tell the reader to do a thing, as a textbook or a page does again and again: Answer, Please see? */
  orders: boolean
  /** Does it ask, or set itself beside or against what was said: But, Or, also? */
  contrasts: boolean
  /** Does most of it stand in a quotation? */
  quoted: boolean
}

/**
 * Take the fingerprints of those sentences of a story that can have a double, since most of their words of
 * content stand elsewhere as well.
 *
 * @param story The story.
 * @param vocabulary Keys of its words.
 */
export function fingerprintsOf(story: Story, vocabulary: Vocabulary): Fingerprint[] {
  const reader = new FingerprintReader(story, vocabulary)
  const counts = countsOf(story)
  const fingerprints: Fingerprint[] = []
  let place = 0
  for (let index = 0; index + 1 < story.sentences.length; index++) {
    const first = story.sentences[index]
    const last = story.sentences[index + 1] - 1
    if (story.kind(first) !== 'body' || last - first >= LONGEST) continue
    if (isRepetitive(story, counts, first, last)) fingerprints.push(reader.take(first, last, place))
    place++
  }
  return fingerprints
}

/** How many times each word of content stands in the story, by its id. */
function countsOf(story: Story): Map<number, number> {
  const counts = new Map<number, number>()
  for (let token = 0; token < story.count; token++) {
    const id = story.ids[token]
    if (id !== 0 && story.tagIn(token, OPEN)) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

function isRepetitive(story: Story, counts: Map<number, number>, first: number, last: number): boolean {
  let content = 0
  let repeated = 0
  for (let token = first; token <= last; token++) {
    if (!story.tagIn(token, OPEN)) continue
    content++
    // A word that the lexicon lacks is not counted, and can stand elsewhere.
    if (story.ids[token] === 0 || (counts.get(story.ids[token]) ?? 0) > 1) repeated++
  }
  return repeated >= content * REPEATED && content > 2
}

/** Takes fingerprints. */
class FingerprintReader {
  readonly #story: Story
  readonly #vocabulary: Vocabulary
  #quotation = 0

  constructor(story: Story, vocabulary: Vocabulary) {
    this.#story = story
    this.#vocabulary = vocabulary
  }

  /**
   * Take the fingerprint of a sentence; sentences must come in order.
   *
   * @param from First token of the sentence.
   * @param to Last token.
   * @param place How many sentences of prose stand before it.
   */
  take(from: number, to: number, place: number): Fingerprint {
    const story = this.#story
    const fingerprint: Fingerprint = {
      place,
      from, to, words: [], content: new Map(), facts: [], negations: 0, by: 0, orders: this.#orders(from), contrasts: this.#contrasts(from, to), quoted: this.#isQuoted(from, to)
    } // prettier-ignore
    for (let token = from; token <= to; token++) {
      if (!story.isWord(token)) continue
      fingerprint.words.push(this.#vocabulary.wordOf(token))
      if (story.is(token, NEGATIONS)) fingerprint.negations++
      else if (story.is(token, BY)) fingerprint.by++
      if (!story.is(token, LIGHT)) this.#addContent(fingerprint, token)
    }
    return fingerprint
  }

  #addContent({content, facts, from}: Fingerprint, token: number): void {
    const story = this.#story
    const tag = story.tags[token]
    if (story.has(token, Flag.hyphen)) {
      for (const part of this.#vocabulary.partsOf(token, HYPHEN)) {
        if (part.figure) facts.push(part.key)
        if (!content.has(part.key)) content.set(part.key, part.figure ? Content.number : Content.noun)
      }
      return
    }
    const name =
      token > from
        ? story.has(token, Flag.capital)
        : story.tagIn(token, PROPER) && !story.mayBe(token, COMMON)
    let kind: number | undefined
    if (tag === Tag.CD || story.has(token, Flag.digit)) kind = Content.number
    else if (name) kind = Content.name
    else if (story.tagIn(token, QUALITY)) kind = Content.noun
    else if (story.tagIn(token, VERB)) kind = Content.verb
    else if (story.tagIn(token, ADVERBS)) kind = Content.adverb
    if (kind === undefined) return
    const key = kind === Content.name ? this.#vocabulary.nameOf(token) : this.#vocabulary.lemmaOf(token)
    if (!content.has(key)) content.set(key, kind)
    if (kind === Content.number || (kind === Content.name && !this.#isAdjunct(token))) facts.push(key)
  }

  /** Does a name stand after *on* or *in*, as a time or place that can move in its sentence? */
  #isAdjunct(name: number): boolean {
    let before = name - 1
    while (before >= 0 && this.#story.has(before, Flag.capital)) before--
    return this.#story.is(before, ADJUNCT)
  }

  #orders(from: number): boolean {
    const first = this.#story.opener(from)
    return this.#story.tags[first] === Tag.VB || this.#story.is(first, PLEASE)
  }

  #contrasts(from: number, to: number): boolean {
    const story = this.#story
    const first = story.opener(from)
    if (story.is(first, CONTRAST) || story.word(to).startsWith('?')) return true
    for (let at = first; at < to; at++) if (story.is(at, ALSO)) return true
    return false
  }

  #isQuoted(from: number, to: number): boolean {
    const {quotations, start, end} = this.#story
    while (this.#quotation < quotations.length && quotations[this.#quotation].end <= start[from])
      this.#quotation++
    let within = 0
    for (let at = this.#quotation; at < quotations.length && quotations[at].start < end[to]; at++) {
      within += Math.min(quotations[at].end, end[to]) - Math.max(quotations[at].start, start[from])
    }
    return within * 2 > end[to] - start[from]
  }
}
