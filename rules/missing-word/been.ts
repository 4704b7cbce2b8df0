import {ADVERB, NOUN, Tag, maskOf, words, type Story} from '../../src/define/index.js'
import {isPlain, type Gap} from './gap.js'

const BEEN = words('been')
const HAVE = words('has', 'have', 'had', "'ve", "'s", "'d", 'having', 'haven', 'hasn', 'hadn', 've', 'd', 's', 'of', 'be', 'being', 'get', 'got', 'gets', 'is', 'was', 'are', 'were') // prettier-ignore
const SUBJECT = NOUN | maskOf('PRP', 'EX', 'WP', 'WDT')
const PLURAL = maskOf('NNS', 'NNPS')
const THIRD = words('he', 'she', 'it', 'there', 'this', 'that')
const RELATIVE = maskOf('WP', 'WDT')
const MODALS = maskOf('MD')
/** How far before *been* its *have* can stand: has the man who was held there been told. */
const REACH = 14

/**
 * The *have* that was dropped before *been*: they been told, a man been arrested, who been ill.
 *
 * @param story The story.
 */
export function* droppedHave(story: Story): Generator<Gap> {
  for (const been of story.places(BEEN)) {
    let subject = been - 1
    while (story.together(subject, been) && story.tagIn(subject, ADVERB)) subject--
    if (!story.together(subject, been) || !story.tagIn(subject, SUBJECT) || hasHave(story, been)) continue
    if (!isPlain(story, been)) continue
    const isPlural = story.tagIn(subject, RELATIVE)
      ? story.tagIn(antecedentOf(story, subject), PLURAL)
      : story.tagIn(subject, PLURAL) || (story.tags[subject] === Tag.PRP && !story.is(subject, THIRD))
    const present = isPlural ? 'have' : 'has'
    const [word, other] = isTold(story, subject) ? ['had', present] : [present, 'had']
    yield {at: subject + 1, word, others: [other]}
  }
}

/** An auxiliary before it, however far: *been* may hang on it. */
function hasHave(story: Story, been: number): boolean {
  for (let at = been - 1; at >= been - REACH && story.together(at, been); at--) {
    if (story.is(at, HAVE) || story.tagIn(at, MODALS) || story.word(at) === '’') return true
    // `The minister, who been …, has`: a clause ends at its pronoun
    if (story.tagIn(at, RELATIVE)) return false
  }
  return false
}

/** Does a verb in the past stand before it in the sentence: police said a man been found? */
function isTold(story: Story, subject: number): boolean {
  for (let at = subject - 1; story.together(at, subject) && story.isWord(at); at--) {
    if (story.tags[at] === Tag.VBD) return true
  }
  return false
}

export function antecedentOf(story: Story, relative: number): number {
  return story.word(relative - 1) === ',' ? relative - 2 : relative - 1
}
