import {capitalized, defineRule, Flag, type Story} from '../../src/define/index.js'

const ONES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'] // prettier-ignore
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const FIGURE = /^\d{1,3}(?:,\d{3})*$/u
const YEAR = /^(?:1[5-9]|20)\d\d$/u
/** Largest number that is spelled out; above it the sentence is better turned round. */
const LARGEST = 100

/**
 * A sentence opens with a word, not a figure: *Twelve men were freed*. Years may stand (*2019 was dry*), and so may
 * figures that belong to a name or a time.
 */
export default defineRule({
  name: 'sentence-initial-figure',
  summary: 'Words, not figures, at the start of a sentence',
  category: 'style',
  source: 'The Associated Press Stylebook, “numerals”: “Spell out a number at the start of a sentence”',
  level: 'info',
  kinds: ['body'],
  *find(story) {
    for (const figure of story.figures) {
      if (figure !== story.sentenceStart(figure) || !FIGURE.test(story.word(figure))) continue
      if (YEAR.test(story.word(figure)) || !opensProse(story, figure)) continue
      const value = Number(story.word(figure).replaceAll(',', ''))
      yield value <= LARGEST
        ? {...story.span(figure), expected: [capitalized(spell(value))]}
        : {...story.span(figure), fix: 'ask'}
    }
  },
  message: ({expected, actual}) =>
    expected
      ? `Write \`${expected}\`, not \`${actual}\`, at the start of a sentence`
      : `Turn the sentence round, so that it does not start with \`${actual}\``,
  note: 'A sentence that starts with a figure is easily read as the end of the one before.'
})

/** A plain word in small letters goes on with it, and the sentence ends with a stop: no list, score or time. */
function opensProse(story: Story, figure: number): boolean {
  const next = figure + 1
  const last = story.sentenceEnd(figure) - 1
  if (!story.together(figure, next) || !story.isWord(next) || !/^[.”"]+$/u.test(story.word(last)))
    return false
  return !story.has(next, Flag.capital | Flag.digit | Flag.clitic)
}

/** A number up to a hundred in words. */
function spell(value: number): string {
  if (value === LARGEST) return 'one hundred'
  const ones = ONES[value]
  if (ones !== undefined) return ones
  const tens = TENS[Math.floor(value / 10)] ?? ''
  return value % 10 === 0 ? tens : `${tens}-${ONES[value % 10] ?? ''}`
}
