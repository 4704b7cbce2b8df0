import {numberScales} from '../../lexicons/number-scales.generated.js'
import {defineRule, Flag, words, type Proposal, type Story, type WordSet} from '../../src/define/index.js'
import {currencies} from './currencies.generated.js'

const WORDS_OF = new Map<string, WordSet>(
  currencies.map((line) => {
    const [sign = '', names = ''] = line.split(' = ')
    return [sign, words(...names.split(' '))]
  })
)
const SCALES = words(...numberScales)
const COUNTRIES = words('us', 'u.s.', 'american', 'canadian', 'australian')
/** `400m` */
const CLIPPED = /^([\d.,]+)(m|mn|bn|k)$/u
const SCALE_OF = new Map([['m', 'million'], ['mn', 'million'], ['bn', 'billion'], ['k', 'thousand']]) // prettier-ignore
const PERCENT = words('percent', 'pct')
const PER = words('per')
const CENT = words('cent')

/**
 * A sum names its currency once: *$5 million*, or *5 million dollars*, not *$5 million dollars*; a share is *5%* or
 * *5 percent*. Silent where the word belongs to what follows (a $20 euro-denominated note) or names another currency.
 */
export default defineRule({
  name: 'doubled-currency',
  summary: 'A currency or percent sign without its word',
  category: 'usage',
  source: 'The Associated Press Stylebook, “dollars”: “not $4 million dollars”',
  fix: 'sure',
  *find(story) {
    for (const figure of story.figures) {
      yield* sumAt(story, figure)
      yield* shareAt(story, figure)
    }
  },
  message: ({data, actual, expected}) =>
    expected === ''
      ? `Delete \`${data.word ?? ''}\`: \`${data.sign ?? ''}\` says it already`
      : `Write \`${expected}\`, not \`${actual}\``,
  note: 'Sign and word say the same; one of them is enough.'
})

/** `$5 million dollars` */
function* sumAt(story: Story, figure: number): Generator<Proposal> {
  const sign = signBefore(story, figure)
  const names = WORDS_OF.get(sign)
  if (!names) return
  let last = figure
  while (story.is(last + 1, SCALES) && story.together(figure, last + 1)) last++
  const name = story.is(last + 1, COUNTRIES) ? last + 2 : last + 1
  if (!story.together(figure, name) || !story.is(name, names) || story.has(name, Flag.hyphen)) {
    yield* scaleAt(story, figure)
    return
  }
  yield {
    ...story.span(last + 1, name),
    expected: [''],
    data: {sign, word: story.slice(last + 1, name)}
  }
}

/** `£400m million`: the scale is said twice. */
function* scaleAt(story: Story, figure: number): Generator<Proposal> {
  const [, number = '', clipped = ''] = CLIPPED.exec(story.word(figure)) ?? []
  const scale = SCALE_OF.get(clipped)
  if (scale === undefined || story.lower(figure + 1) !== scale || !story.together(figure, figure + 1)) return
  yield {
    ...story.span(figure, figure + 1),
    expected: [`${number} ${scale}`, story.word(figure)]
  }
}

/** The sign that touches a figure: `$`, `US$`; empty if there is none. */
function signBefore(story: Story, figure: number): string {
  if (story.has(figure, Flag.spaced)) return ''
  const sign = figure - 1
  const whole = story.has(sign, Flag.spaced) ? story.word(sign) : story.slice(sign - 1, sign)
  return WORDS_OF.has(whole) ? whole : story.word(sign)
}

/** `5% percent`, `5% per cent` */
function* shareAt(story: Story, figure: number): Generator<Proposal> {
  const sign = figure + 1
  if (story.word(sign) !== '%') return
  const word = sign + 1
  const last = story.is(word, PER) && story.is(word + 1, CENT) ? word + 1 : word
  if (!story.together(figure, last) || (last === word && !story.is(word, PERCENT))) return
  const spelled = story.slice(word, last)
  // `10 % percent`: a sign apart from its figure is the stranger of the two.
  yield story.has(sign, Flag.spaced)
    ? {...story.span(sign), expected: [''], data: {sign: spelled, word: '%'}}
    : {...story.span(word, last), expected: [''], data: {sign: '%', word: spelled}}
}
