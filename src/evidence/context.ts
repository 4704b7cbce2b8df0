import type {Lexicon} from '../language/lexicon.js'
import type {Story} from '../language/story.js'
import {ADJECTIVE, ADVERB, NOUN, Tag, VERB, isIn, maskOf} from '../language/tag.js'
import {Flag} from '../language/tokens.js'
import {feature, feature2, feature3} from '../model/perceptron.js'

/** Most features that a place has. */
export const MOST_FEATURES = 64

/** Rarest words known by themselves, as a SCOWL size; a rarer one is known by its shape. */
const KNOWN_RANK = 50
/** Codes that are no words of the lexicon. */
const SHAPE = 0x10_00_00_00
const MARK = 0x20_00_00_00
const BEFORE = 0x30_00_00_01
const BEHIND = 0x30_00_00_02
/** Tags of what lies outside of a sentence. */
const OUTSIDE = 63

const CONTENT = NOUN | VERB | ADJECTIVE
/** What can be the subject of what comes, and the one before it. */
const SUBJECT = NOUN | maskOf('PRP', 'WDT', 'WP', 'DT', 'EX')
const FAR_SUBJECT = NOUN | maskOf('PRP')
const NOMINAL = NOUN | ADJECTIVE | maskOf('CD', 'DT', 'PRP$', 'VBN', 'VBG')
/** How far to look for the content word, the head or the verb on either side, in tokens. */
const REACH = 8

/** Tokens as the models see them. */
export interface Places {
  /** What each token is: a word of the lexicon, the shape of another word, or a mark. */
  readonly codes: Uint32Array
  /** Tag of each token. */
  readonly tags: Uint8Array
}

/** A place that words can stand in: the tokens `from` to `to`, exclusive, are not looked at. */
export interface Site {
  from: number
  to: number
  /** First token of the sentence. */
  first: number
  /** End of the sentence, exclusive. */
  end: number
}

const placesOfStories = new WeakMap<Story, Places>()

/**
 * The tokens of a story as the models see them, made at the first call.
 *
 * @param story The story.
 */
export function placesOf(story: Story): Places {
  let places = placesOfStories.get(story)
  if (!places) {
    const codes = new Uint32Array(story.count)
    for (let token = 0; token < story.count; token++) {
      codes[token] = codeOf(
        story.lexicon,
        story.ids[token],
        story.flags[token],
        story.text,
        story.start[token]
      )
    }
    placesOfStories.set(story, (places = {codes, tags: story.tags}))
  }
  return places
}

/**
 * A place in a story.
 *
 * @param story The story.
 * @param from First token of the place.
 * @param to Its end, exclusive; the same as `from` where no word stands.
 */
export function siteOf(story: Story, from: number, to: number): Site {
  const inside = from < to ? from : Math.max(0, from - 1)
  return {from, to, first: story.sentenceStart(inside), end: story.sentenceEnd(inside)}
}

/**
 * What a token is to the models.
 *
 * @param lexicon The lexicon.
 * @param id Lexicon id of the token.
 * @param flags Its bits of `Flag`.
 * @param text The text.
 * @param start Where in the text the token starts.
 */
export function codeOf(lexicon: Lexicon, id: number, flags: number, text: string, start: number): number {
  if ((flags & Flag.word) === 0) return MARK | text.charCodeAt(start)
  if (id !== 0 && id <= lexicon.size && lexicon.rankOf(id) <= KNOWN_RANK) return id
  return SHAPE | (flags & (Flag.capital | Flag.allCaps | Flag.digit | Flag.hyphen | Flag.clitic))
}

/** Writes the features of places into an array of its own. */
export class Features {
  /** Rows of the last place. */
  readonly rows = new Uint32Array(MOST_FEATURES)
  /** How many there are. */
  count = 0
  readonly #shift: number
  #seed = 0

  /** @param bits Bits of a row. */
  constructor(bits: number) {
    this.#shift = 32 - bits
  }

  /**
   * Features of a place, from what stands around it and nothing that stands in it.
   *
   * @param places The tokens.
   * @param site The place.
   * @param anchor What is asked about, if features of it alone are wanted: a lemma; else 0.
   * @param seed Keeps apart models that share one table: a pair of words; else 0.
   */
  read({codes, tags}: Places, {from, to, first, end}: Site, anchor: number, seed = 0): void {
    this.count = 0
    this.#seed = seed
    const word = (at: number) => (at < first ? BEFORE : at >= end ? BEHIND : codes[at])
    const tagAt = (at: number) => (at < first || at >= end ? OUTSIDE : tags[at])
    const [l1, l2, l3] = [word(from - 1), word(from - 2), word(from - 3)]
    const [r1, r2, r3] = [word(to), word(to + 1), word(to + 2)]
    const [u1, u2, u3] = [tagAt(from - 1), tagAt(from - 2), tagAt(from - 3)]
    const [v1, v2, v3] = [tagAt(to), tagAt(to + 1), tagAt(to + 2)]
    const lefts = u1 | (u2 << 6)
    const rights = v1 | (v2 << 6)
    const around = u1 | (v1 << 6)
    this.#one(0, l1)
    this.#one(1, l2)
    this.#one(2, l3)
    this.#one(3, r1)
    this.#one(4, r2)
    this.#one(5, r3)
    this.#two(6, l2, l1)
    this.#two(7, l1, r1)
    this.#two(8, r1, r2)
    this.#three(9, l3, l2, l1)
    this.#three(10, l2, l1, r1)
    this.#three(11, l1, r1, r2)
    this.#three(12, r1, r2, r3)
    this.#one(13, around)
    this.#one(14, lefts | (v1 << 12))
    this.#one(15, rights | (u1 << 12))
    this.#one(16, lefts | (u3 << 12))
    this.#one(17, rights | (v3 << 12))
    this.#one(18, lefts | (rights << 12))
    this.#two(19, u2, l1)
    this.#two(20, l1, v1)
    this.#two(21, u1, r1)
    this.#two(22, r1, v2)
    this.#two(23, l1, rights)
    this.#two(24, lefts, r1)
    this.#one(25, lefts)
    this.#one(26, rights)
    const before = this.#leftOf(tags, from, first, CONTENT)
    const behind = this.#rightOf(tags, to, end, CONTENT)
    const content = word(before)
    const next = behind < 0 ? BEHIND : codes[behind]
    const head = word(headOf(tags, to, end))
    this.#one(27, content)
    this.#one(28, next)
    this.#two(29, content, next)
    this.#two(30, content, r1)
    this.#two(31, l1, head)
    this.#one(32, head)
    this.#two(33, content, head)
    const verb = this.#leftOf(tags, from, first, VERB)
    this.#two(34, word(verb), tagAt(verb))
    this.#two(35, word(verb), r1)
    this.#readSubject(codes, tags, from, first, l1)
    if (anchor === 0) return
    this.#one(44, anchor)
    this.#two(45, anchor, l1)
    this.#two(46, anchor, r1)
    this.#two(47, anchor, around)
    this.#two(48, anchor, u1)
    this.#two(49, anchor, v1)
    this.#two(50, anchor, content)
    this.#two(51, anchor, next)
    this.#three(52, anchor, l2, l1)
    this.#three(53, anchor, r1, r2)
    this.#three(54, anchor, l1, r1)
    this.#two(55, anchor, lefts)
    this.#two(56, anchor, rights)
  }

  /** The heads of the noun phrases to the left, with what ties them: `collapse` of `banks`. */
  #readSubject(codes: Uint32Array, tags: Uint8Array, from: number, first: number, l1: number): void {
    const near = this.#leftOf(tags, from, first, SUBJECT)
    if (near < 0) {
      this.#one(36, 1)
      return
    }
    const gap = from - 1 - near
    const close = (Math.min(gap, 3) << 6) | tags[near]
    this.#one(37, close)
    this.#two(38, close, codes[near])
    const start = startOf(tags, near, first)
    const determiner = start < near ? codes[start] : 0
    this.#two(39, close, determiner)
    const tie = start - 1 >= first ? codes[start - 1] : BEFORE
    const far = this.#leftOf(tags, start - 1, first, FAR_SUBJECT)
    const farTag = far < 0 ? OUTSIDE : tags[far]
    this.#three(40, tags[near], tie, farTag)
    this.#three(41, tags[near], tie, far < 0 ? BEFORE : codes[far])
    const farStart = far < 0 ? -1 : startOf(tags, far, first)
    const farTie = farStart - 1 >= first ? codes[farStart - 1] : BEFORE
    this.#three(42, tags[near] | (farTag << 6), tie, farTie)
    this.#two(43, l1, farTag)
  }

  /** Nearest token to the left of a place that has one of the tags; -1 if none is near. */
  #leftOf(tags: Uint8Array, from: number, first: number, mask: number): number {
    const last = Math.max(first, from - REACH)
    for (let at = from - 1; at >= last; at--) if (isIn(tags[at], mask)) return at
    return -1
  }

  #rightOf(tags: Uint8Array, to: number, end: number, mask: number): number {
    const last = Math.min(end, to + REACH)
    for (let at = to; at < last; at++) if (isIn(tags[at], mask)) return at
    return -1
  }

  #one(kind: number, value: number): void {
    this.rows[this.count++] = feature(kind, value ^ this.#seed, this.#shift)
  }

  #two(kind: number, first: number, second: number): void {
    this.rows[this.count++] = feature2(kind, first ^ this.#seed, second, this.#shift)
  }

  #three(kind: number, first: number, second: number, third: number): void {
    this.rows[this.count++] = feature3(kind, first ^ this.#seed, second, third, this.#shift)
  }
}

/** Head of the noun phrase that opens at a token; the end of the sentence if none does. */
function headOf(tags: Uint8Array, from: number, end: number): number {
  let head = -1
  const last = Math.min(end, from + REACH)
  for (let at = from; at < last; at++) {
    const tag = tags[at]
    if (isIn(tag, NOUN)) head = at
    else if (!(head < 0 && (isIn(tag, NOMINAL | ADVERB) || tag === Tag.POS)) && tag !== Tag.POS) break
  }
  return head < 0 ? end : head
}

/** First token of the noun phrase that ends in a token. */
function startOf(tags: Uint8Array, head: number, first: number): number {
  let at = head
  while (at > first && (isIn(tags[at - 1], NOMINAL) || tags[at - 1] === Tag.POS)) at--
  return at
}
