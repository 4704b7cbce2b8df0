import {WordingList, defineRule} from '../../src/define/index.js'
import {phrases} from './phrases.generated.js'

const PHRASES = new WordingList(phrases)

/**
 * Long ways to say short things: at this point in time, due to the fact that, on a daily basis. Always information,
 * and never a fault of grammar: the long form may be what the rhythm of a sentence asks for.
 */
export default defineRule({
  name: 'wordiness',
  summary: 'Long ways to say short things',
  category: 'style',
  source: 'Garner’s Modern English Usage, “Verbosity”; The Economist Style Guide, “Unnecessary words”',
  *find(story) {
    yield* PHRASES.find(story)
  },
  message: ({actual, expected}) =>
    expected === '' ? `Delete \`${actual}\`` : `Write \`${expected}\`, not \`${actual}\``,
  note: ({data}) => data.note ?? ''
})
