import {WordingList, defineRule} from '../../src/define/index.js'
import {choices} from './choices.generated.js'
import {errors} from './errors.generated.js'

const ERRORS = new WordingList(errors)
const CHOICES = new WordingList(choices)

/**
 * Wordings that careful editors change: comprised of, centre around, try and, different than. What dictionaries call
 * wrong (irregardless, for all intensive purposes) is a warning; what they allow, and many editors do not, is
 * information. Silent where the words mean something else: the unit is comprised in the fee.
 */
export default defineRule({
  name: 'usage',
  summary: 'Wordings that careful editors change',
  category: 'usage',
  level: 'warn',
  source: 'Merriam-Webster’s Dictionary of English Usage; Garner’s Modern English Usage, under each word',
  *find(story) {
    for (const found of ERRORS.find(story)) yield {...found, confidence: 0.93}
    for (const found of CHOICES.find(story)) yield {...found, level: 'info'}
  },
  message: ({actual, expected}) =>
    expected === '' ? `Delete \`${actual}\`` : `Write \`${expected}\`, not \`${actual}\``,
  note: ({data}) => data.note ?? ''
})
