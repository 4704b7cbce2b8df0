import {defineRule, words} from '../../src/define/index.js'

const WRONG = words('wrongword')

/**
 * Say in two or three sentences what the rule asks for, with an example in *italics*, and where it is silent.
 */
export default defineRule({
  name: 'sentence-capital',
  summary: 'What the rule asks for, in a few words',
  category: 'grammar',
  source: 'Where the claim comes from: a book and its section',
  *find(story) {
    for (const token of story.places(WRONG)) yield {...story.span(token), expected: ['rightword']}
  },
  message: ({actual, expected}) => `Write \`${expected}\`, not \`${actual}\``,
  note: 'Why, in a sentence that an editor would say.'
})
