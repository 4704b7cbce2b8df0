import {defineRule} from '../../src/define/index.js'
import {bareNouns} from './bare.js'
import {definites} from './definite.js'
import {extras} from './extra.js'
import {namedPlaces} from './names.js'
import {inPhrases} from './phrases.js'
import {quantities} from './quantities.js'

/**
 * A singular count noun takes an article or another determiner (signed *a* treaty), as do ordinals, superlatives and
 * some names (in *the* Netherlands); mass nouns take no *a* (advice), and names of cities no *the*. Silent where nouns
 * stand bare by custom: offices (elected senator), pairs (husband and wife), idioms (by train, center stage), headlines,
 * captions and lists, and where the noun is a mass as often.
 */
export default defineRule({
  name: 'article',
  summary: 'Articles that are missing, wrong or too many',
  category: 'grammar',
  source: 'Quirk et al., A Comprehensive Grammar of the English Language, §5.11 to §5.72',
  kinds: ['body'],
  *find(story) {
    yield* bareNouns(story)
    yield* definites(story)
    yield* namedPlaces(story)
    yield* quantities(story)
    yield* extras(story)
    yield* inPhrases(story)
  },
  message: ({actual, expected, data}) => {
    if (data.word !== undefined)
      return `Write \`${data.word}\`: \`${data.right ?? ''}\`, not \`${data.wrong ?? ''}\``
    return expected === ''
      ? `Delete \`${actual}\` before \`${data.next ?? ''}\``
      : `Write \`${expected}\`, not \`${actual}\`, before \`${data.next ?? ''}\``
  },
  note: ({data, expected}) => {
    if (data.word !== undefined)
      return 'The noun is counted, or is the only one meant: it needs an article here.'
    return expected === ''
      ? 'The word behind it takes no article here: it is a name, a date or a mass.'
      : 'What is the largest, or the same, is the only one meant.'
  }
})
