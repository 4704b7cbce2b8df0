import {
  NOUN,
  defineRule,
  isSurelyPassive,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {afterAuxiliary, type Place} from './auxiliary.js'
import {afterBetter, afterHelp, afterObject, inCoordination, inCorrelation} from './bare.js'
import {afterTo} from './infinitive.js'
import {repairs, type WrongForm} from './wrong-form.js'

const MODALS = words('will', 'would', 'can', 'could', 'may', 'might', 'must', 'shall', 'should', "'ll", 'ca', 'wo', 'sha', 'cannot') // prettier-ignore
const DO = words('do', 'does', 'did')
const TO = words('to')
const CAUSATIVE = words(
  'let',
  'lets',
  'letting',
  'make',
  'makes',
  'made',
  'making',
  'help',
  'helps',
  'helped',
  'helping'
)

const PARTICIPLE = maskOf('VBN')
const OBJECT = maskOf('DT', 'PRP', 'PRP$')
/** What may open an adverb: postmarked no later, influenced a bit. */
const NO_OBJECT = words('no', 'a')
const BETTER = words('better', 'rather', 'sooner')

type Frame = 'modal' | 'do' | 'inversion' | 'governed' | 'purpose' | 'object'

/**
 * After a modal, after *do*, and after *to* where it marks the infinitive stands the base form of the verb:
 * “will meet”, “did not attend”, “to leave their homes”. Past forms, forms in *-s* and *-ing* forms are marked
 * there, adverbs and the subject of a question skipped. Silent where *to* is a preposition (look forward to
 * meeting, a return to divided rule), where *will*, *may* or *can* is a noun or a name, where the clause ends
 * with the modal (as fast as he could), and where the word belongs to another clause (those who could left).
 */
export default defineRule({
  name: 'modal-infinitive-form',
  summary: 'Base form after modals, do and to',
  category: 'grammar',
  source: 'Quirk et al., A Comprehensive Grammar of the English Language, §3.21 and §3.39',
  *find(story) {
    for (const modal of story.places(MODALS)) {
      const place =
        afterAuxiliary(story, modal) ?? inCoordination(story, modal) ?? inCorrelation(story, modal)
      if (place) yield proposalOf(story, place, place.inverted ? 'inversion' : 'modal')
    }
    for (const auxiliary of story.places(DO)) {
      const place = afterAuxiliary(story, auxiliary)
      if (place) yield proposalOf(story, place, place.inverted ? 'inversion' : 'do')
    }
    for (const to of story.places(TO)) {
      const place = afterTo(story, to) ?? inCoordination(story, to)
      if (place) yield proposalOf(story, place, place.free ? 'purpose' : 'governed')
    }
    for (const governor of story.places(CAUSATIVE)) {
      const place = afterObject(story, governor) ?? afterHelp(story, governor)
      if (place) yield proposalOf(story, place, 'object')
    }
    for (const better of story.places(BETTER)) {
      const place = afterBetter(story, better)
      if (place) yield proposalOf(story, place, 'object')
    }
  },
  message: ({actual, expected, data}) =>
    `Write \`${expected}\`, not \`${actual}\`, after \`${data.after ?? ''}\``,
  note: 'A modal, *do* and the *to* of an infinitive ask for the base form of the verb: *will meet*, *did not attend*, *to leave*.'
})

function proposalOf(story: Story, {asking, verb, wrong, sure}: Place, frame: Frame): Proposal {
  // Behind these no *be* was dropped: did not attended, helped introduced.
  const isBare = story.is(asking, DO) || story.is(asking, CAUSATIVE)
  const expected = repairs(story, verb, wrong, isBare)
  return {
    ...story.span(verb),
    expected,
    ...(sure || (!isBare && isSurelyPassive(story, verb)) ? {} : {frame, odds: wrong.odds}),
    confidence: frame === 'purpose' ? 0.9 : 0.95,
    fix: expected.length === 1 && isPlain(story, asking, verb, wrong) ? 'sure' : 'likely',
    data: {after: story.word(asking)}
  }
}

/**
 * Is the base form the one right answer? Right behind *do* it is; behind a modal, unless a noun may stand there (good will
 * gestures), or a participle that lacks its *be* (can done, must postmarked): an object shows that it is none. Behind *to*,
 * and in what is coordinated, another word may be the slip.
 */
function isPlain(story: Story, asking: number, verb: number, {form}: WrongForm): boolean {
  if (story.beforeAdverbs(verb) !== asking || form === 'gerund') return false
  if (story.is(asking, DO)) return true
  if (!story.is(asking, MODALS) || (form === 'present' && story.mayBe(verb, NOUN))) return false
  return !story.mayBe(verb, PARTICIPLE) || (story.tagIn(verb + 1, OBJECT) && !story.is(verb + 1, NO_OBJECT))
}
