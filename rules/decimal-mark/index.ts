import {defineRule, Flag, Tag, words, type Proposal, type Story} from '../../src/define/index.js'
import {measures} from './measures.generated.js'

const MEASURES = words(...measures)
const WHOLE = /^\d{1,3}$/u
const FRACTION = /^\d{1,2}$/u
/** `2,5` as one token, with what touches it: `1,2m`, `2,5%` */
const COMMA = /^(\d{1,3}),(\d{1,2})(m|bn|km|kg)?$/u
/** `10.000`, `2.500.000`: round numbers whose points part the thousands. */
const POINTS = /^[1-9]\d{0,2}(?:\.\d00|(?:\.\d{3})*\.\d00)$/u

/**
 * English writes decimals with a point (2.5 percent) and parts thousands with a comma (10,000 people); most of Europe
 * does the reverse, and translated copy keeps it. A comma is a decimal mark where one or two digits follow it before
 * *percent*, *million* or a unit; a point parts thousands where a round number counts a plural noun. Measured values
 * (3.000 percent), lists (in 2,5 and 7) and versions are left alone.
 */
export default defineRule({
  name: 'decimal-mark',
  summary: 'A point for decimals, a comma for thousands',
  category: 'punctuation',
  source: 'The Chicago Manual of Style, 17th edition, §9.55 and §9.56',
  fix: 'sure',
  *find(story) {
    for (const figure of story.figures) {
      yield* commaAt(story, figure)
      yield* partedAt(story, figure)
      if (POINTS.test(story.word(figure)) && countsPlural(story, figure)) {
        yield {
          ...story.span(figure),
          expected: [story.word(figure).replaceAll('.', ',')],
          data: {use: 'thousands'}
        }
      }
    }
  },
  message: ({actual, expected}) => `Write \`${expected}\`, not \`${actual}\``,
  note: ({data}) =>
    data.use === 'thousands'
      ? 'In English a comma parts the thousands; the point is for decimals.'
      : 'In English a point stands before decimals; the comma parts the thousands.'
})

/** `2,5 percent`: three tokens, or one where letters touch it. */
function* commaAt(story: Story, figure: number): Generator<Proposal> {
  const whole = COMMA.exec(story.word(figure))
  if (whole) {
    if (whole[3] !== undefined || isMeasure(story, figure + 1)) {
      yield {...story.span(figure), expected: [story.word(figure).replace(',', '.')], data: {use: 'decimals'}}
    }
    return
  }
  const [comma, last] = [figure + 1, figure + 2]
  if (!story.together(figure, last) || story.word(comma) !== ',' || !WHOLE.test(story.word(figure))) return
  if (story.has(comma, Flag.spaced) || story.has(last, Flag.spaced)) return
  const [, fraction] = /^(\d{1,2})(?:m|bn|km|kg)?$/u.exec(story.word(last)) ?? []
  if (fraction === undefined) return
  const joined = fraction !== story.word(last)
  if (!joined && (!FRACTION.test(fraction) || !isMeasure(story, last + 1))) return
  // `In 2018,19 million …` lacks a space; `1,2 and 3 percent` is a list.
  yield {
    ...story.span(figure, last),
    expected: [`${story.word(figure)}.${story.word(last)}`],
    data: {use: 'decimals'}
  }
}

/** `61. 3 percent`: a space behind the point. */
function* partedAt(story: Story, figure: number): Generator<Proposal> {
  const whole = /^(\d{1,3})\.?$/u.exec(story.word(figure))?.[1]
  const point = story.word(figure + 1) === '.' ? figure + 1 : figure
  const last = point + 1
  if (whole === undefined || (point === figure && whole === story.word(figure))) return
  if (
    story.block[last] !== story.block[figure] ||
    !FRACTION.test(story.word(last)) ||
    !isMeasure(story, last + 1)
  )
    return
  if (story.has(point, Flag.spaced) && point !== figure) return
  yield {...story.span(figure, last), expected: [`${whole}.${story.word(last)}`], data: {use: 'decimals'}}
}

function isMeasure(story: Story, token: number): boolean {
  return story.word(token) === '%' || story.is(token, MEASURES)
}

/** `10.000 people`: not of a measured value, which may have three decimals. */
function countsPlural(story: Story, figure: number): boolean {
  const noun = story.phrases.headOf(figure + 1)
  if (noun < 0 || !story.together(figure, noun)) return false
  return story.tags[noun] === Tag.NNS && !story.is(noun, MEASURES) && !story.has(figure + 1, Flag.capital)
}
