import {numberScales} from '../../lexicons/number-scales.generated.js'
import {Flag, defineRule, words, type Proposal, type Story} from '../../src/define/index.js'

const SIGN = /^[$€£¥]$/u
const SCALES = words(...numberScales)
const FIGURE = /^\d[\d.,]*(?:m|bn|k)?$/u
const LINE_END = /[\n\r]/u

/**
 * A currency sign stands before its figure and touches it: *$5 million*, not *5 million $*, *5$* or *$ 5 million*. Silent where
 * the sign may belong to a figure on its other side, and in tables and lists.
 */
export default defineRule({
  name: 'currency-sign',
  summary: 'The currency sign before its figure, without a space',
  category: 'usage',
  source:
    'The Chicago Manual of Style, 17th edition, §9.20; the European Union’s Interinstitutional style guide, §7.3.3',
  kinds: ['body'],
  fix: 'sure',
  *find(story) {
    for (const figure of story.figures) {
      const found = spacedAt(story, figure) ?? behindAt(story, figure)
      if (found) yield found
    }
  },
  message: ({actual, expected}) => `Write \`${expected}\`, not \`${actual}\``,
  note: 'In English the sign of a currency stands before the figure, with no space between.'
})

/** `$ 38 million` */
function spacedAt(story: Story, figure: number): Proposal | undefined {
  const sign = figure - 1
  if (!SIGN.test(story.word(sign)) || !FIGURE.test(story.word(figure)) || !story.together(sign, figure))
    return undefined
  if (!story.has(figure, Flag.spaced) || !story.has(sign, Flag.spaced)) return undefined
  if (LINE_END.test(story.text.slice(story.end[sign], story.start[figure]))) return undefined
  // `5 $ 10`: a sign between two figures.
  if (story.has(sign - 1, Flag.digit) || story.is(sign - 1, SCALES)) return undefined
  // Texts that were tokenized, and some houses, write it so throughout.
  return {...story.span(sign, figure), expected: [`${story.word(sign)}${story.word(figure)}`], level: 'info'}
}

/** `5 million $`, `30€` */
function behindAt(story: Story, figure: number): Proposal | undefined {
  if (!FIGURE.test(story.word(figure)) || SIGN.test(story.word(figure - 1))) return undefined
  const last = story.is(figure + 1, SCALES) ? figure + 1 : figure
  const sign = last + 1
  if (!story.together(figure, sign) || !SIGN.test(story.word(sign))) return undefined
  // `3 $5 notes`, `the 5 $100`
  const next = sign + 1
  const free =
    next >= story.count ||
    !story.together(sign, next) ||
    story.isWord(next) ||
    /^[,.;)]$/u.test(story.word(next))
  if (!free || story.has(next, Flag.digit)) return undefined
  if (story.isWord(next) && !story.has(next, Flag.spaced)) return undefined
  return {...story.span(figure, sign), expected: [`${story.word(sign)}${story.slice(figure, last)}`]}
}
