import {NOUN, ADJECTIVE, Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {measures} from './measures.generated.js'

/** `10-years`, `five-years-old`: a number, a plural, and perhaps an adjective. */
const HYPHENED = /^(\d[\d,.]*|\p{L}+)-(\p{Ll}+)(-old|-long|-high|-deep|-wide|-tall)?$/u
const MEASURES = new Set(measures)
const OPENING = maskOf('DT', 'PRP$', 'JJ')
/** What a number joined to a noun before another noun opens with. */
const NUMBERS = words('two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety', 'several', 'multi') // prettier-ignore

/**
 * Plurals of a measure within a hyphened modifier, which stands in the singular: “a 10-years sentence”, “a
 * five-years-old girl”.
 *
 * @param story The story.
 */
export function* hyphenedMeasures(story: Story): Generator<Proposal> {
  for (const token of story.hyphened) {
    if (!story.together(token, token + 1)) continue
    const [, number = '', plural = '', end = ''] = HYPHENED.exec(story.word(token)) ?? []
    if (plural === '' || !(/^\d/u.test(number) || isNumber(story, number))) continue
    const singular = singularOf(story, plural)
    if (singular === undefined || !isBeforeNoun(story, token)) continue
    yield {
      ...story.span(token),
      expected: [`${number}-${singular}${end}`],
      confidence: 0.93,
      frame: 'hyphened',
      data: {number: 'modifier'}
    }
  }
}

function isNumber(story: Story, word: string): boolean {
  return NUMBERS.ids(story.lexicon).has(story.lexicon.idOf(word.toLowerCase()))
}

/** Singular of a plural that measures; nothing for another word. */
function singularOf(story: Story, plural: string): string | undefined {
  const {lexicon} = story
  return lexicon
    .inflect(lexicon.idOf(plural), Tag.NNS, Tag.NN)
    .find((singular) => MEASURES.has(singular) && singular !== plural)
}

/** Does a noun phrase stand around, with its noun behind: a 10-years sentence? */
function isBeforeNoun(story: Story, token: number): boolean {
  if (!story.tagIn(token - 1, OPENING) && story.tags[token - 1] !== Tag.POS) return false
  let at = token + 1
  while (story.tagIn(at, ADJECTIVE) && story.together(token, at)) at++
  return story.together(token, at) && story.tagIn(at, NOUN)
}
