import {FINITE, Flag, Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {invertedOpeners} from './inverted-openers.generated.js'
import {isOne, isPlural} from './existential.js'
import {numberOf} from './subject.js'
import {proposalOf, type OtherForm} from './verb.js'

const OPENERS = words(...invertedOpeners)
const AMONG = words('among')
const BE = words('is', 'are', 'was', 'were')
const AND = words('and')
const OTHER_CLAUSE = FINITE | maskOf('PRP', 'WP', 'WDT', 'WRB', 'EX')
const LINK = maskOf('IN', 'TO')
const PARTICIPLE = maskOf('VBN')
/** Behind a second subject the sentence ends, or its clause. */
const CLOSES = /^[.,;]$/u
/** A second subject stands so near, in tokens. */
const SOON = 6

/**
 * Does the verb stand before its subject: *Among the dead was …*, *Gone are …*, *Standing by the coffin were …*? The
 * sentence opens with a place or a participle, and no other verb or pronoun stands between.
 *
 * @param story The story.
 * @param verb The verb.
 */
export function isInverted(story: Story, verb: number): boolean {
  const from = story.sentenceStart(verb)
  if (verb === from || !story.is(verb, BE) || !story.is(from, OPENERS)) return false
  // `Outside directors are another way`
  if (story.phrases.startOf(from) === from && story.phrases.headOf(from) > from) return false
  if (isAmongThose(story, from, verb)) return true
  // `In one case a pilot was`: the subject stands behind the place, without a preposition.
  const near = story.phrases.startOf(verb - 1)
  if (near > from + 1 && !story.tagIn(near - 1, LINK)) return false
  for (let at = from + 1; at < verb; at++) {
    // `Among the papers found in the safe were`
    const found = story.tags[at] === Tag.VBD && story.mayBe(at, PARTICIPLE)
    if (!story.isWord(at) || (story.tagIn(at, OTHER_CLAUSE) && !found)) return false
  }
  return true
}

/**
 * Behind an inverted verb stands its subject: *Among the dead were two boys*.
 *
 * @param story The story.
 * @param verb The verb.
 * @param form What it is in the other number.
 */
export function* inverted(story: Story, verb: number, form: OtherForm): Generator<Proposal> {
  const start = story.afterAdverbs(verb + 1)
  const first = story.phrases.headOf(start)
  if (first < 0 || !story.together(verb, first) || story.phrases.startOf(first) > start) return
  // `the late duke’s two grandsons`
  const head = story.phrases.ownedHeadOf(first)
  const phrase = story.phrases.startOf(head)
  const wrong =
    form.number === 'plural'
      ? isOne(story, start, head)
      : isMany(story, phrase, head) ||
        (story.is(story.sentenceStart(verb), AMONG) && isTwo(story, start, head))
  if (wrong) yield proposalOf(story, verb, start, head, form, true)
}

function isMany(story: Story, start: number, head: number): boolean {
  if (story.tags[head] !== Tag.NNS || story.has(head, Flag.capital)) return false
  return numberOf(story, start, head) === 'plural' || isPlural(story, start, head)
}

/** `a teacher and her two sons`, to the end of the clause */
function isTwo(story: Story, start: number, head: number): boolean {
  const second = head + 2
  if (!story.tagIn(start, maskOf('DT')) || !story.is(head + 1, AND)) return false
  if (!story.tagIn(second, maskOf('DT', 'PRP$', 'CD'))) return false
  const last = story.phrases.headOf(second)
  return last > second && last < second + SOON && CLOSES.test(story.word(last + 1))
}

/** `Among those who signed the letter was`: one verb is that of the relative clause. */
function isAmongThose(story: Story, from: number, verb: number): boolean {
  if (!story.is(from, AMONG) || story.tags[from + 2] !== Tag.WP) return false
  let verbs = 0
  for (let at = from + 3; at < verb; at++) {
    if (!story.isWord(at)) return false
    if (story.tagIn(at, FINITE)) verbs++
  }
  return verbs === 1
}
