import {phrases} from './phrases.generated.js'
import {PatternList, defineRule} from '../../src/define/index.js'
import {collocations} from './collocations.generated.js'
import {contexts} from './contexts.generated.js'
import {frames} from './frames.generated.js'
import {likelySlips} from './likely.js'
import {lookAlikes} from './look-alikes.generated.js'
import {typingSlips} from './typing-slips.generated.js'

const COLLOCATIONS = new PatternList([
  ...collocations,
  ...contexts,
  ...frames,
  ...phrases,
  ...typingSlips,
  ...lookAlikes
])

/**
 * Some words sound or look like others, and no spelling check knows that they are wrong: one reins in
 * spending, pores over documents, loses ground; a principle is no principal. What stands around such a word
 * tells which of the two is meant: fixed phrases and frames are data (`collocations.txt`). Where the words
 * around say nothing for certain the rule is silent. So are words that a typist made of another: two men tired to flee.
 *
 * Source: Merriam-Webster’s Dictionary of English Usage, under the words of each set.
 */
export default defineRule({
  name: 'confusable',
  summary: 'Words that sound or look alike',
  category: 'usage',
  source: 'Merriam-Webster’s Dictionary of English Usage, under the words of each set',
  *find(story) {
    const told = new Set<number>()
    for (const {pattern, from, to, expected} of COLLOCATIONS.find(story)) {
      const place = story.span(from, to)
      told.add(place.start)
      yield {...place, expected, data: {entry: pattern.line}, confidence: 0.93}
    }
    for (const found of likelySlips(story)) if (!told.has(found.start)) yield found
  },
  message: ({actual, expected}) => `Write \`${expected}\`, not \`${actual}\``,
  note: ({actual, expected}) =>
    `The words around ask for \`${expected}\`; \`${actual}\` sounds or looks like it and means something else.`
})
