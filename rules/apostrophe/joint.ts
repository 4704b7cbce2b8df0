import {NOUN, Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {joint} from './joint.generated.js'
import {trades} from './trades.generated.js'

const TRADES = words(...trades)
const JOINT = words(...joint)
const ARTICLES = words('a', 'an', 'the')
const ADJECTIVE = maskOf('JJ', 'CD')

/** `the nurse's strike`: what one person does not own, behind a singular. */
export function* jointOwners(story: Story): Generator<Proposal> {
  for (const owned of story.places(JOINT)) {
    const mark = owned - 1
    const owner = mark - 1
    if (story.tags[mark] !== Tag.POS || !story.is(owner, TRADES) || !story.together(owner, owned)) continue
    // `the actor’s union dues`, `his doctor’s hospital`
    if (story.tagIn(owned + 1, NOUN)) continue
    let before = owner - 1
    while (story.tagIn(before, ADJECTIVE)) before--
    const opens = !story.together(before, owner)
    if (!opens && !story.is(before, ARTICLES)) continue
    const [plural] = story.forms(owner, Tag.NN, Tag.NNS)
    if (plural !== undefined) yield {...story.span(owner, mark), expected: [`${plural}'`], confidence: 0.85}
  }
}
