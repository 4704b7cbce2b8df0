import type {Story} from '../language/story.js'
import {ADJECTIVE, ADVERB, NOUN, Tag, maskOf} from '../language/tag.js'
import type {Element, Pattern} from './patterns.js'

/** What can stand between a word and the head of the noun phrase that it goes with. */
const BEFORE_HEAD = maskOf('DT', 'PDT', 'PRP$', 'CD', 'VBN', 'VBG') | ADJECTIVE | ADVERB | NOUN
/** Most words of a gap, and of a stretch. */
const GAP = 4
const STRETCH = 10
const CONJUNCTION = maskOf('CC')
const BASE_FORM = maskOf('VB')
const NO_BASE = ADJECTIVE | ADVERB | maskOf('DT', 'CD', 'IN', 'PRP', 'PRP$')

/**
 * Does the pattern stand at a token, which is one of its first wrong words?
 *
 * @returns The last of the wrong words; -1 where the pattern does not stand.
 */
export function matchAt(story: Story, pattern: Pattern, token: number): number {
  let last = token
  for (const ids of pattern.rest) {
    last++
    if (!ids.has(story.ids[last]) || !story.together(token, last)) return -1
  }
  const holds = matches(story, pattern.before, 0, token, -1) && matches(story, pattern.behind, 0, last, 1)
  return holds ? last : -1
}

/** Do the elements from `index` stand beyond a token, in the direction of `step`? */
function matches(
  story: Story,
  elements: readonly Element[],
  index: number,
  from: number,
  step: 1 | -1
): boolean {
  const element = elements[index]
  if (!element) return true
  const token = from + step
  const inside = story.together(from, token)
  if (element.kind !== 'word') {
    const isGap = element.kind === 'gap'
    const most = isGap ? GAP : STRETCH
    let at = from
    for (let count = 0; ; count++) {
      if (matches(story, elements, index + 1, at, step)) return true
      at += step
      const goes = count < most && story.together(from, at) && story.isWord(at)
      const passes = isGap ? isBeforeHead(story, at) : !story.tagIn(at, CONJUNCTION)
      if (!goes || !passes) return false
    }
  }
  const stands = inside ? isElement(story, element, token) : element.edge
  const next = inside ? token : from
  if (element.denied) return !stands && matches(story, elements, index + 1, next, step)
  if (stands && matches(story, elements, index + 1, next, step)) return true
  return element.optional && matches(story, elements, index + 1, from, step)
}

function isBeforeHead(story: Story, token: number): boolean {
  return story.tagIn(token, BEFORE_HEAD) || story.tags[token] === Tag.POS
}

function isElement(story: Story, element: Element & {kind: 'word'}, token: number): boolean {
  if (!story.isWord(token)) return element.edge
  // `A` is a grade or a name
  if (element.ids.has(story.ids[token])) return story.word(token) !== 'A'
  if (story.tagIn(token, element.tags)) return true
  return element.base && story.mayBe(token, BASE_FORM) && !story.mayBe(token, NO_BASE)
}
