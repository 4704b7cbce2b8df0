import {ADJECTIVE, ADVERB, FINITE, NOUN, Tag, maskOf, words, type Story} from '../../src/define/index.js'
import {gapAt, isPlain, sureGapAt, type Gap} from './gap.js'
import {passiveParticiples} from './passive-participles.generated.js'
import {opensBefore} from './relative.js'

const BE = words('is', 'was', 'are', 'were', 'be', 'been', 'being')
const PASSIVE = words(...passiveParticiples)
/** Passives that keep an object or a predicate: was denied a visa, was named the best. */
const KEEPING = words('accepted', 'administered', 'selected', 'elected', 'voted', 'chosen', 'issued', 'allocated', 'assigned', 'awarded', 'denied', 'granted', 'fined', 'sentenced', 'spared', 'told', 'appointed', 'named', 'nominated', 'designated', 'judged', 'reappointed', 'shot', 'sold', 'charged', 'refused', 'cast', 'credited', 'based', 'beaten', 'born', 'hit', 'jailed', 'promoted', 'suspended', 'banned', 'imprisoned', 'marked', 'recognized', 'shown', 'taxed', 'thrown', 'told', 'tied', 'cut', 'reduced', 'driven', 'crowned', 'rescheduled', 'postponed', 'estimated', 'filed', 'dismissed', 'certified') // prettier-ignore
/** Verbs of what comes about by itself: no object is left to them either. */
const INTRANSITIVE = words('occurred', 'occurs', 'happened', 'happens', 'arrived', 'arrives', 'erupted', 'disappeared', 'vanished') // prettier-ignore
const ARTICLE = words('the', 'a', 'an', 'his', 'her', 'their', 'its')
const TIMES = words('day', 'days', 'night', 'nights', 'week', 'weeks', 'month', 'months', 'year', 'years', 'morning', 'evening', 'afternoon', 'weekend', 'time', 'times', 'moment', 'minute', 'minutes', 'hour', 'hours', 'season', 'summer', 'winter', 'spring', 'autumn', 'fall', 'way', 'second', 'decade', 'decades', 'century', 'centuries', 'few', 'lot', 'bit', 'percent', 'instant', 'same', 'length') // prettier-ignore
const FILLERS = ['by', 'in', 'on', 'at', 'for', 'from', 'with', 'during'] as const
const DESCRIBE = words('describe', 'describes', 'described', 'describing', 'dismissed', 'dismisses', 'dismissing', 'denounced', 'denounces', 'denouncing', 'condemned', 'condemning', 'portrayed', 'portrays', 'portraying', 'regarded', 'regards', 'hailed', 'hailing', 'characterized', 'characterised', 'depicted', 'depicts') // prettier-ignore
const ONE = words('one')
const THE = words('the')
const OF = words('of')
const BY = words('by')
const NOMINAL = NOUN | ADJECTIVE | maskOf('CD', 'VBN', 'VBG')

/**
 * Words dropped before a noun phrase that cannot hang on the word before it: was arrested by the police, described the
 * scene as a disaster.
 *
 * @param story The story.
 */
export function* droppedInObject(story: Story): Generator<Gap> {
  for (const participle of story.places(PASSIVE)) {
    const gap = behindPassive(story, participle)
    if (gap) yield gap
  }
  for (const verb of story.places(INTRANSITIVE)) {
    const gap = story.tagIn(verb, maskOf('VBD', 'VBN', 'VBZ')) ? beforePhrase(story, verb + 1) : undefined
    if (gap) yield gap
  }
  for (const verb of story.places(DESCRIBE)) {
    const gap = behindDescribe(story, verb)
    if (gap) yield gap
  }
}

/** `was arrested the police`: no object is left to a passive. */
function behindPassive(story: Story, participle: number): Gap | undefined {
  const at = participle + 1
  if (story.is(participle, KEEPING) || !isPlain(story, participle) || !story.is(at, ARTICLE)) return undefined
  let be = participle - 1
  while (story.together(be, participle) && story.tagIn(be, ADVERB)) be--
  if (!story.together(be, participle) || !story.is(be, BE) || story.tags[be - 1] === Tag.EX) return undefined
  // `was pleased the bill contained money`: a clause without its *that*.
  for (let next = at; next < story.sentenceEnd(at) && story.word(next) !== ','; next++) {
    if (story.tagIn(next, maskOf('WDT', 'WP', 'WRB'))) break
    if (story.tagIn(next, FINITE | maskOf('VBN'))) return undefined
  }
  const gap = beforePhrase(story, at)
  return gap && story.is(participle, DESCRIBE) ? {...gap, word: 'as', others: [gap.word]} : gap
}

/** The likeliest preposition before a noun phrase that tells no time. */
function beforePhrase(story: Story, at: number): Gap | undefined {
  if (!story.is(at, ARTICLE)) return undefined
  const head = story.phrases.headOf(at)
  if (head < 0 || story.phrases.startOf(at) !== at || !story.tagIn(head, NOUN)) return undefined
  for (let token = at; token <= head; token++) if (story.is(token, TIMES)) return undefined
  if (story.tagIn(head + 1, FINITE)) return undefined
  const [best] = FILLERS.flatMap((word) => gapAt(story, at, word, 0) ?? []).sort(
    (a, b) => (b.odds ?? 0) - (a.odds ?? 0)
  )
  return best && {at, word: best.word}
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
