import {defineRule, words, type Proposal, type Story} from '../../src/define/index.js'
import {isFree, isQuotedAlone, Strangers} from './strangers.js'
import {rightWordOf} from './right-word.js'
import {joinedPairs} from './joined-pairs.generated.js'
import {misspellings} from './misspellings.generated.js'

/** `occurance occurrence`, `ofthe`: the form, and how it is written. */
const LISTED = new Map([
  ...misspellings.map((entry) => entry.split(/ (.+)/) as [string, string]),
  ...joinedPairs.map((pair) => [pair.replace(' ', ''), pair] as const)
])
const FORMS = words(...Array.from(LISTED.keys(), (form) => form.toLowerCase()))

/**
 * A word in small letters that no word list holds, and that is one slip away from just one common word: a letter
 * left out (*goverment*), doubled (*untill*) or not (*ocurred*), two swapped (*recieve*), a wrong vowel (*seperate*),
 * the next key (*confetence*); or two small words that lack their space (*ofthe*). Words that could be made of known
 * ones (*bikeable*, *skillset*), that the story uses more than once, that stand among other unknown words or are
 * quoted by themselves are left alone: they are terms, coinages or another language.
 */
export default defineRule({
  name: 'misspelling',
  summary: 'Misspelt common words',
  category: 'spelling',
  source:
    'SCOWL (Kevin Atkinson), which lists the words; Mitton, English Spelling and the Computer, ch. 4 (nine slips in ten are one letter)',
  *find(story) {
    const strangers = new Strangers(story)
    for (const token of story.places(FORMS)) {
      const right = LISTED.get(story.word(token))
      if (right === undefined || !isFree(story, token) || isQuotedAlone(story, token)) continue
      yield {...story.span(token), expected: [right], confidence: 0.97, fix: 'likely'}
    }
    for (const token of strangers.tokens) {
      if (!story.is(token, FORMS)) yield* nearest(story, token, strangers)
    }
  },
  message: ({actual, expected}) => `Write \`${expected}\`, not \`${actual}\``,
  note: ({expected}) =>
    expected.includes(' ')
      ? 'Two words have lost the space between them.'
      : 'No dictionary has the word as it is spelt, and only one common word is a letter away from it.'
})

/** The word that is one slip away, if there is just one. */
function* nearest(story: Story, token: number, strangers: Strangers): Generator<Proposal> {
  if (!strangers.isLone(token)) return
  const right = rightWordOf(story.lexicon, story.word(token))
  if (!right) return
  const {values, isSure} = right
  yield {
    ...story.span(token),
    expected: values,
    confidence: isSure ? 0.97 : 0.92,
    fix: 'likely'
  }
}
