import {WordingList, defineRule} from '../../src/define/index.js'
import {doublings} from './doublings.generated.js'
import {tastes} from './tastes.generated.js'

const DOUBLINGS = new WordingList(doublings)
const TASTES = new WordingList(tastes)

/**
 * Two words that say the same: an end result, an armed gunman, strangled to death. What every copy
 * editor strikes out is a warning; what is a matter of taste or of house style (each and every, still remain, past
 * experience) is information. Silent where the word tells one thing from another: an armed robber, past presidents,
 * sudden death, the general public.
 */
export default defineRule({
  name: 'redundancy',
  summary: 'Words that say again what has been said',
  category: 'style',
  level: 'warn',
  source: 'Garner’s Modern English Usage, “Redundancy”; Quirk et al. §8.58 (reason … because)',
  *find(story) {
    for (const found of DOUBLINGS.find(story)) yield {...found, confidence: 0.93}
    for (const found of TASTES.find(story)) yield {...found, level: 'info'}
  },
  message: ({actual, expected, data}) =>
    expected === ''
      ? `Delete \`${actual}\`: the words beside it say so`
      : data.gone === undefined
        ? `Write \`${expected}\`, not \`${actual}\``
        : `Write \`${expected}\` without \`${data.gone}\`, which the words beside it say`,
  note: ({data}) => data.note ?? ''
})
