import {Tag, defineRule, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {fractions} from './fractions.generated.js'
import {several} from './several.generated.js'

const PLURALS = new Map(fractions.map((line) => line.split(' = ') as [string, string]))
const FRACTIONS = words(...PLURALS.keys())
const SEVERAL = words(...several)
const OF = words('of')
const ONE = words('one', '1')
const ON = words('on')
const HALF = words('half')
const SCALE = words('million', 'billion', 'trillion')
const CARDINAL = maskOf('CD')
const O_CLOCK = words("o'clock")

/**
 * Set phrases with numbers: *two thirds of the members*, *one in ten pupils*, *half a million*, *8 o’clock*.
 */
export default defineRule({
  name: 'number-phrase',
  summary: 'Fractions, proportions and hours as they are said',
  category: 'usage',
  source: 'Quirk et al. 1985, §§6.63–6.68; The Associated Press Stylebook, “fractions”',
  fix: 'likely',
  *find(story) {
    for (const token of story.places(FRACTIONS)) yield* fractionAt(story, token)
    for (const token of story.places(ON)) yield* proportionAt(story, token)
    for (const token of story.places(HALF)) yield* halfAt(story, token)
    for (const token of story.places(O_CLOCK)) yield* hourAt(story, token)
  },
  message: ({actual, expected}) => `Write \`${expected}\`, not \`${actual}\``,
  note: 'The phrase has one form in which it is said and written.'
})

/** `two third of the members` */
function* fractionAt(story: Story, token: number): Generator<Proposal> {
  const number = token - 1
  const counted = story.is(number, SEVERAL) || /^[2-9]$/u.test(story.word(number))
  if (!counted || !story.is(token + 1, OF) || !story.together(number, token + 2)) return
  if (story.tagIn(number - 1, maskOf('CC')) && story.tagIn(number - 2, CARDINAL)) return
  yield {...story.span(token), expected: [PLURALS.get(story.lower(token)) ?? '']}
}

/** `one on ten pupils` */
function* proportionAt(story: Story, token: number): Generator<Proposal> {
  const number = token + 1
  const small = /^(?:two|three|four|five|six|seven|eight|nine|ten|20|10|100)$/iu.test(story.word(number))
  if (!small || !story.is(token - 1, ONE) || !story.together(token - 1, number + 1)) return
  if (story.tags[number + 1] === Tag.NNS) yield {...story.span(token), expected: ['in']}
}

/** `half of 1 million` */
function* halfAt(story: Story, token: number): Generator<Proposal> {
  const number = token + 2
  if (!story.is(token + 1, OF) || !story.is(number, ONE) || !story.is(number + 1, SCALE)) return
  if (story.together(token, number + 1)) yield {...story.span(token, number), expected: ['half a']}
}

/** `8:00 o’clock`, `8 p.m. o’clock` */
function* hourAt(story: Story, token: number): Generator<Proposal> {
  const [, hour] = /^(\d{1,2}):00$/u.exec(story.word(token - 1)) ?? []
  if (hour !== undefined && story.together(token - 1, token))
    yield {...story.span(token - 1, token), expected: [`${hour} ${story.lower(token)}`]}
}
