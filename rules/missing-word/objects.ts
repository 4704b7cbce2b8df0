import {ADJECTIVE, FINITE, NOUN, Tag, maskOf, words, type Story} from '../../src/define/index.js'
import {gapAt, gapsAt, sureGapAt, type Gap} from './gap.js'
import {opensBefore} from './relative.js'

const ARTICLE = words('the', 'a', 'an', 'his', 'her', 'their', 'its')
const TIMES = words('day', 'days', 'night', 'nights', 'week', 'weeks', 'month', 'months', 'year', 'years', 'morning', 'evening', 'afternoon', 'weekend', 'time', 'times', 'moment', 'minute', 'minutes', 'hour', 'hours', 'season', 'summer', 'winter', 'spring', 'autumn', 'fall', 'way', 'second', 'decade', 'decades', 'century', 'centuries', 'few', 'lot', 'bit', 'percent', 'instant', 'same', 'length') // prettier-ignore
const DESCRIBE = words('describe', 'describes', 'described', 'describing', 'dismissed', 'dismisses', 'dismissing', 'denounced', 'denounces', 'denouncing', 'condemned', 'condemning', 'portrayed', 'portrays', 'portraying', 'regarded', 'regards', 'hailed', 'hailing', 'characterized', 'characterised', 'depicted', 'depicts') // prettier-ignore
const ONE = words('one')
const THE = words('the')
const OF = words('of')
const BY = words('by')
const NOMINAL = NOUN | ADJECTIVE | maskOf('CD', 'VBN', 'VBG')

/**
 * The *as* dropped between what is described and what it is called: described the scene as a disaster.
 *
 * @param story The story.
 */
export function* droppedInObject(story: Story): Generator<Gap> {
  yield* gapsAt(story, story.places(DESCRIBE), behindDescribe)
}

/** `described the scene a disaster`, `was described by one critic the dullest` */
function behindDescribe(story: Story, verb: number): Gap | undefined {
  const first = story.is(verb + 1, BY) ? verb + 2 : verb + 1
  const head = story.phrases.headOf(first)
  if (head < 0 || story.phrases.startOf(first) !== first || !story.tagIn(head, NOUN | maskOf('PRP')))
    return undefined
  const at = head + 1
  if (story.is(verb + 1, BY) && story.tagIn(at, maskOf('DT')) && story.tagIn(at + 1, maskOf('JJS', 'RBS')))
    return sureGapAt(story, at, 'as')
  const second = story.phrases.headOf(at)
  if (!story.together(verb, at) || story.phrases.startOf(at) !== at || !story.tagIn(second, NOMINAL))
    return undefined
  if (story.is(at, ONE) && story.is(at + 1, OF)) return sureGapAt(story, at, 'as')
  if (!story.is(at, ARTICLE) || story.tags[at] !== Tag.DT || opensBefore(story, verb)) return undefined
  if (story.is(at, THE) && !story.is(verb + 1, BY)) return undefined
  if (story.tagIn(second + 1, FINITE) || story.mayBe(second + 1, FINITE)) return undefined
  for (let token = at; token <= second; token++) if (story.is(token, TIMES)) return undefined
  const gap = gapAt(story, at, 'as', 0)
  return gap && {at, word: 'as'}
}
