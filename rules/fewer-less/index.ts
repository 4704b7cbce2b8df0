import {
  Flag,
  NOUN,
  Tag,
  defineRule,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {amounts} from './amounts.generated.js'
import {mass} from './mass.generated.js'

const LESS = words('less')
const MANY = words('many')
const FEWER = words('fewer', 'few')
const MUCH = words('much')
const MORE = words('more')
const AMOUNT = words('amount')
const NUMBER = words('number')
const OF = words('of')
const AMOUNTS = words(...amounts)
const MASS = words(...mass)
const PEOPLE = words('people')
/** “no less”, “a hundred or less”, “nothing less”: phrases in which *less* is no determiner. */
const FIXED = words('no', 'or', 'nothing', 'much', 'far', 'still', 'any', 'more', 'even')
/** Determiners before which *amount* is a sum: “pay an amount of damages”. */
const ARTICLES = words('the', 'a', 'large', 'huge', 'small', 'great', 'vast', 'growing', 'record', 'significant', 'enormous', 'greater', 'larger', 'smaller', 'same', 'increasing', 'certain', 'total', 'this', 'that', 'considerable', 'unprecedented') // prettier-ignore
const OPENERS = words('so', 'too', 'as', 'how', 'that', 'this', 'not', 'very')
const NO_WORD = Flag.capital | Flag.digit | Flag.clitic | Flag.hyphen
const PLURAL = maskOf('NNS')
const SINGULAR = maskOf('NN')
const QUANTIFIED = maskOf('PRP', 'RB')

/**
 * What can be counted is *fewer*, *many* and a *number* (fewer jobs, many people); what is measured is *less*, *much* and
 * an *amount* (less money). Silent are amounts in the plural (less than five miles, less than $20, less funds) and set
 * phrases (no less, much less).
 */
export default defineRule({
  name: 'fewer-less',
  summary: 'Fewer people, less money; number and amount',
  category: 'usage',
  source: 'Garner’s Modern English Usage, “less; fewer” and “amount; number”; Quirk et al. §5.24',
  *find(story) {
    yield* lessOfMany(story)
    yield* fewerOfMass(story)
    yield* manyOfMass(story)
    yield* muchOfMany(story)
    yield* muchMoreOfMany(story)
    yield* amountOfMany(story)
  },
  message: ({actual, expected}) => `Write \`${expected}\`, not \`${actual}\``,
  note: ({expected}) =>
    expected === 'less' || expected === 'little' || expected === 'amount'
      ? 'It is measured, not counted: *less money*, *an amount of water*.'
      : 'They can be counted: *fewer jobs*, *many people*, *a number of voters*.'
})

/** “less people”, “less traffic accidents” */
function* lessOfMany(story: Story): Generator<Proposal> {
  for (const less of story.places(LESS)) {
    if (story.is(less - 1, FIXED) || story.tagIn(less - 1, maskOf('IN', 'PRP'))) continue
    if (countedAfter(story, less) >= 0) yield {...story.span(less), expected: ['fewer'], confidence: 0.92}
  }
}

/** “fewer money”, “few water” */
function* fewerOfMass(story: Story): Generator<Proposal> {
  for (const fewer of story.places(FEWER)) {
    const noun = fewer + 1
    if (!story.together(fewer, noun) || !story.is(noun, MASS) || story.has(noun, NO_WORD)) continue
    if (story.tagIn(noun + 1, NOUN | maskOf('VBG', 'JJ')) || story.is(fewer - 1, OF)) continue
    const isFew = story.lower(fewer) === 'few'
    // `few help them`
    const verb =
      story.mayBe(noun, maskOf('VB')) && story.tagIn(noun + 1, maskOf('DT', 'PRP', 'PRP$', 'IN', 'TO'))
    if (isFew && (verb || story.tagIn(noun + 1, maskOf('CC')))) continue
    if (isFew && story.tagIn(fewer - 1, maskOf('DT', 'CD', 'PRP$'))) continue
    yield {...story.span(fewer), expected: [isFew ? 'little' : 'less'], confidence: 0.92}
  }
}

/** “many evidence” */
function* manyOfMass(story: Story): Generator<Proposal> {
  for (const many of story.places(MANY)) {
    const noun = many + 1
    if (!story.together(many, noun) || !story.is(noun, MASS) || story.has(noun, NO_WORD)) continue
    if (story.tagIn(noun + 1, NOUN | maskOf('VBG', 'JJ', 'CC')) || story.mayBe(noun, maskOf('VB'))) continue
    if (!story.tagIn(many - 1, maskOf('DT', 'PRP$')))
      yield {...story.span(many), expected: ['much'], confidence: 0.92}
  }
}

/** “much more orders” */
function* muchMoreOfMany(story: Story): Generator<Proposal> {
  for (const much of story.places(MUCH)) {
    const more = much + 1
    if (!story.is(more, MORE) || !story.together(much, more)) continue
    if (
      countedAfter(story, more) === more + 1 &&
      !story.mayBe(more + 1, maskOf('VBZ')) &&
      !story.tagIn(more + 2, NOUN)
    )
      yield {...story.span(much), expected: ['many'], confidence: 0.9}
  }
}

/** “much people” */
function* muchOfMany(story: Story): Generator<Proposal> {
  for (const much of story.places(MUCH)) {
    const noun = countedAfter(story, much)
    if (noun !== much + 1 || story.tagIn(noun + 1, NOUN)) continue
    const isOpened = story.is(much - 1, OPENERS) || !story.tagIn(much - 1, QUANTIFIED)
    if (isOpened) yield {...story.span(much), expected: ['many'], confidence: 0.92}
  }
}

/** “the amount of people”, “the number of money” */
function* amountOfMany(story: Story): Generator<Proposal> {
  for (const amount of story.places(AMOUNT)) {
    const of = amount + 1
    if (!story.tagIn(amount, SINGULAR) || !story.is(of, OF) || !story.is(amount - 1, ARTICLES)) continue
    if (countedAfter(story, of) >= 0)
      yield {
        ...story.span(amount),
        expected: ['number'],
        confidence: 0.9,
        level: story.is(of + 1, PEOPLE) ? 'warn' : 'info'
      }
  }
  for (const number of story.places(NUMBER)) {
    const noun = number + 2
    if (!story.is(number + 1, OF) || !story.together(number, noun) || !story.is(noun, MASS)) continue
    if (!story.tagIn(noun + 1, NOUN) && story.isWord(noun + 1))
      yield {...story.span(number), expected: ['amount'], confidence: 0.9}
  }
}

/**
 * Plural of a count noun right behind a word, or behind one more noun: “traffic accidents”.
 *
 * @returns Its token; -1 where there is none, or an amount.
 */
function countedAfter(story: Story, before: number): number {
  const next = before + 1
  const noun = story.tags[next] === Tag.NN && story.tags[next + 1] === Tag.NNS ? next + 1 : next
  if (noun > next && story.is(next, AMOUNTS)) return -1
  if (!story.together(before, noun) || story.has(noun, NO_WORD) || story.has(next, NO_WORD)) return -1
  if (story.is(noun, PEOPLE)) return noun === next && !story.tagIn(noun + 1, NOUN) ? noun : -1
  if (story.tags[noun] !== Tag.NNS || !story.mayBe(noun, PLURAL) || story.mayBe(noun, SINGULAR)) return -1
  if (story.tagIn(noun + 1, NOUN) || story.has(noun + 1, Flag.clitic)) return -1
  const singulars = story.forms(noun, Tag.NNS, Tag.NN)
  return singulars.length === 0 ||
    singulars.some((word) => AMOUNTS.ids(story.lexicon).has(story.lexicon.idOf(word)))
    ? -1
    : noun
}
