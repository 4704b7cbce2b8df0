import {FINITE, NOUN, Tag, isPlain, maskOf, words, type Story} from '../../src/define/index.js'
import {modalOpeners} from './modal-openers.generated.js'

const TO = words('to')
const MODALS = words('will', 'would', 'can', 'could', 'may', 'might', 'must', 'should', 'shall', "'ll")
/** They are nouns too: the will to live, the might to. */
const NOUNS = words('will', 'can', 'might', 'must', 'may', 'shall')
const NOT = words('not', "n't")
/** The verb is left out behind them: does what it can to help, all they could to stop it. */
const OPENERS = words(...modalOpeners.flatMap((line) => line.split(' ')))
const SUBJECT = maskOf('PRP', 'WDT', 'WP', 'EX', 'NNS', 'NNPS', 'NNP')
const BASE = maskOf('VB', 'VBP')

/**
 * *To* between a modal and its verb: the state would to buy tractors.
 *
 * @param story The story.
 */
export function* toBehindModals(story: Story): Generator<number, void, undefined> {
  for (const to of story.places(TO)) {
    const modal = story.is(to - 1, NOT) ? to - 2 : to - 1
    if (isModal(story, modal) && story.together(modal, to + 1) && isBase(story, to + 1)) yield to
  }
}

/** A modal whose subject stands right before it, in a clause that leaves out no verb. */
function isModal(story: Story, modal: number): boolean {
  if (!story.is(modal, MODALS) || story.tags[modal] !== Tag.MD) return false
  const subject = story.beforeAdverbs(modal)
  if (!story.tagIn(subject, story.is(modal, NOUNS) ? SUBJECT : SUBJECT | NOUN)) return false
  // `any help we can to get them home`
  if (story.tagIn(story.phrases.startOf(subject) - 1, NOUN | maskOf('JJ', 'CD'))) return false
  for (let at = modal - 1; story.together(at, modal); at--) if (story.is(at, OPENERS)) return false
  return true
}

function isBase(story: Story, verb: number): boolean {
  if (!isPlain(story, verb) || !story.mayBe(verb, maskOf('VB')) || !story.tagIn(verb, BASE)) return false
  return story.lexicon.formsOf(story.ids[verb], Tag.VBZ).length > 0 && !story.tagIn(verb + 1, FINITE)
}
