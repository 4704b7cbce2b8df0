import {Flag, NOUN, Tag, VERB, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {gradable} from './gradable.generated.js'
import {standards} from './standards.generated.js'
import {hasBehind, isBeforeNoun, isComparative, isSuperlative} from './read.js'

const MORE = words('more')
const MOST = words('most')
const FURTHER = words('further', 'farther')
const LESSER = words('lesser')
const BY_FAR = words('far', 'much', 'even', 'still')
const LESS = words('less')
const ARTICLE = words('a', 'an', 'the', 'this', 'its')
/** “once more higher”, “two more older men”: *more* counts. */
const COUNTING = words('once', 'any', 'no', 'some', 'many', 'several', 'few')
/** What a predicate hangs on: “is more strong”. */
const BEFORE = words('is', 'are', 'was', 'were', 'be', 'been', 'being', 'become', 'became', 'becomes', 'becoming', 'get', 'gets', 'got', 'getting', 'grow', 'grew', 'grown', 'look', 'looks', 'looked', 'seem', 'seems', 'seemed', 'much', 'even', 'far', 'but', 'still', 'feel', 'feels', 'felt', 'made') // prettier-ignore
const THAN = words('than')
const THE = words('the')
const STANDARDS = words(...standards)
const LAST = words('last')
const ELDER = words('elder')
const SHORT = words(...gradable)
const ALREADY = words('badder', 'baddest', 'worser', 'bestest', 'worstest', 'gooder', 'leastest', 'mostest')
const RIGHT = new Map([['badder', 'worse'], ['baddest', 'worst'], ['worser', 'worse'], ['bestest', 'best'], ['worstest', 'worst'], ['gooder', 'better'], ['leastest', 'least'], ['mostest', 'most']]) // prettier-ignore
const ONE = words('a', 'an', 'one', 'this', 'that', 'another')
const NUMBER = maskOf('CD')

/** Degrees that are said twice: “more safer”, “most closest”, “less easier”. */
export function* doubled(story: Story): Generator<Proposal> {
  for (const degree of story.places(MORE)) {
    const word = degree + 1
    if (!story.together(degree, word) || !isComparative(story, word) || countsWhat(story, degree, word))
      continue
    yield {...story.span(degree), expected: ['']}
  }
  for (const word of story.places(FURTHER)) {
    if (story.is(word - 1, MORE) && story.together(word - 1, word) && !isBeforeNoun(story, word))
      yield {...story.span(word - 1), expected: ['']}
  }
  for (const lesser of story.places(LESSER)) {
    const next = lesser + 1
    const isAdverb = story.tagIn(next, maskOf('JJ')) && hasBehind(story, next, THAN)
    // `to a much lesser extent`
    const isMass =
      story.is(lesser - 1, BY_FAR) && !story.tagIn(lesser - 2, maskOf('DT')) && story.tags[next] === Tag.NN
    if (story.together(lesser, next) && (isAdverb || isMass))
      yield {...story.span(lesser), expected: ['less']}
  }
  for (const degree of story.places(MOST)) {
    const word = degree + 1
    if (story.together(degree, word) && isSuperlative(story, word))
      yield {...story.span(degree), expected: ['']}
  }
  for (const degree of story.places(LESS)) {
    const word = degree + 1
    if (!story.together(degree, word) || !isComparative(story, word) || isBeforeNoun(story, word)) continue
    const [base] = story.forms(word, Tag.JJR, Tag.JJ)
    if (base !== undefined && !story.mayBe(word, NOUN)) yield {...story.span(word), expected: [base]}
  }
  for (const word of story.places(ELDER)) {
    if (story.is(word + 1, THAN)) yield {...story.span(word), expected: ['older']}
  }
  for (const word of story.places(ALREADY)) {
    const right = RIGHT.get(story.lower(word))
    if (right !== undefined) yield {...story.span(word), expected: [right]}
  }
}

/** “more older workers”, “once more higher”: is *more* a quantity? */
function countsWhat(story: Story, degree: number, word: number): boolean {
  const before = degree - 1
  if (story.tagIn(before, NUMBER) || story.is(before, COUNTING)) return true
  if (!isBeforeNoun(story, word)) {
    // `is more lower in the zone`: behind a copula it is no verb.
    return story.mayBe(word, maskOf('VB')) && !hasBehind(story, word, THAN) && !story.is(before, BEFORE)
  }
  // `was more better known`
  if (story.tagIn(word + 1, VERB) && !story.tagIn(word + 1, NOUN)) return !story.is(before, BEFORE)
  return !story.is(before, ARTICLE) || story.tags[story.phrases.headOf(word)] !== Tag.NN
}

/** *more* and *most* before adjectives of one syllable: “more strong”, “the most cheap”. */
export function* analytic(story: Story): Generator<Proposal> {
  for (const word of story.places(SHORT)) {
    const degree = word - 1
    if (!story.together(degree, word) || !story.tagIn(word, maskOf('JJ', 'RB'))) continue
    // `more DRY code`
    if (story.has(word, Flag.allCaps)) continue
    const isMost = story.is(degree, MOST)
    if (!isMost && !story.is(degree, MORE)) continue
    // `more rich and varied`: what stands for both.
    const both =
      story.tagIn(word + 1, maskOf('CC')) && story.tagIn(word + 2, maskOf('JJ', 'VBN', 'VBG', 'RB'))
    if (both && !story.is(word + 2, SHORT)) continue
    if (isMost ? !isRanked(story, word) : !isPredicate(story, word) && !isOneThing(story, word)) continue
    const [form] = story.forms(word, Tag.JJ, isMost ? Tag.JJS : Tag.JJR)
    if (form !== undefined) yield {...story.span(degree, word), expected: [form]}
  }
}

/** “is more strong.”, and not “more rich and varied”, “more dead than alive”, “more small firms”. */
function isPredicate(story: Story, word: number): boolean {
  const next = word + 1
  const isCompared =
    story.is(next, THAN) && !story.tagIn(word - 2, NUMBER | maskOf('CC')) && !story.is(word - 2, COUNTING)
  if (!story.is(story.beforeAdverbs(word - 1), BEFORE) && !isCompared) return false
  if (!story.together(word, next) || !story.isWord(next))
    return /^[.,;:]$/u.test(story.word(next)) || next >= story.sentenceEnd(word)
  if (story.is(next, THAN))
    return (
      story.is(next + 1, STANDARDS) ||
      story.is(next + 1, LAST) ||
      !story.tagIn(next + 1, maskOf('JJ', 'RB', 'VBN', 'VBG'))
    )
  return story.tagIn(next, maskOf('IN', 'RB', 'TO', 'CC'))
}

/** `a more large firm`, `its more old half`: one thing, so that *more* counts nothing. */
function isOneThing(story: Story, word: number): boolean {
  const opener = word - 2
  const one = story.is(opener, ONE) || story.tagIn(opener, maskOf('PRP$')) || story.tags[opener] === Tag.POS
  const noun = story.mayBe(word + 1, maskOf('NN')) && !story.tagIn(word + 1, maskOf('NNS')) ? word + 1 : -1
  const head = Math.max(story.phrases.headOf(word), noun)
  return one && story.together(opener, head) && head > word && !story.tagIn(head, maskOf('NNS'))
}

/** “the most cheap route”: an article, and one thing that is ranked. */
function isRanked(story: Story, word: number): boolean {
  const opener = word - 2
  const owned = story.tagIn(opener, maskOf('PRP$')) || story.tags[opener] === Tag.POS
  if (!story.together(opener, word) || !(owned || story.is(opener, THE))) return false
  return isBeforeNoun(story, word) || (!owned && story.tags[word + 1] !== Tag.PUNCT)
}
