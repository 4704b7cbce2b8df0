import {ADVERB, NOUN, Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {numberOf} from './subject.js'
import {AGREEING, proposalOf, type OtherForm} from './verb.js'

const OF = words('of')
const ONE = words('one')
const THOSE = words('those', 'these')
const ONLY = words('only')
const THE = words('the')
const SEVERAL = maskOf('NNS', 'NNPS', 'CC', 'CD', 'NNP')
const WHO = words('who', 'which')
const COMPLEMENT = maskOf('DT', 'PRP$', 'JJS', 'CD', 'TO', 'IN')

/**
 * A relative clause agrees with what it speaks of: *one of those judges who believe*, *the man who was*,
 * *the bridges, which were*.
 *
 * @param story The story.
 * @param verb The verb.
 * @param pronoun The relative pronoun.
 * @param form What the verb is in the other number.
 */
export function* relative(story: Story, verb: number, pronoun: number, form: OtherForm): Generator<Proposal> {
  const apart = story.word(pronoun - 1) === ','
  const head = apart ? pronoun - 2 : pronoun - 1
  if (!story.together(head, verb) || story.phrases.headOf(head) !== head) return
  const first = story.phrases.startOf(head)
  const start = story.is(first, ONLY) ? first + 1 : first
  const number = numberOf(story, story.tagIn(start, maskOf('CD')) ? head : start, head)
  if (isOnlyOne(story, start) && form.number === 'plural') {
    yield proposalOf(story, verb, start - 2, start - 2, form, true)
    return
  }
  if (!number || number === form.number) return
  const thing = apart && number === 'singular' && story.is(pronoun, WHO)
  if (thing && story.is(verb, AGREEING) && isOnlyThing(story, start)) {
    yield proposalOf(story, verb, start, head, form, true)
    return
  }
  if (apart) {
    // Where the sentence opens with it, nothing else can be meant: `The bridges, which was …`.
    // Of a bare form finite-verb-form knows the past too.
    const surely = story.is(verb, AGREEING) || (number === 'plural' && isSurelyVerb(story, verb))
    const opens = start === story.sentenceStart(verb) && story.is(pronoun, WHO) && surely
    if (opens) yield proposalOf(story, verb, start, head, form, true)
    return
  }
  // `one of only four women who`
  const counted = story.tagIn(start, maskOf('CD')) && start < head && story.is(start - 1, ONLY)
  const of = counted ? start - 2 : start - 1
  const one = of - 1
  if (number === 'plural' && (counted || story.is(start, THOSE)) && story.is(of, OF) && story.is(one, ONE)) {
    if (!story.is(one - 1, ONLY)) yield proposalOf(story, verb, start, head, form, true)
    return
  }
  if (!story.is(pronoun, WHO) || !story.is(verb, AGREEING)) return
  // What stands before may be meant as well: a list of men who was, a man and a woman who were.
  const before = story.tagIn(start - 1, ADVERB) ? start - 2 : start - 1
  if (story.tagIn(before, maskOf('IN', 'TO', 'CC', 'VBN', 'VBG', 'RP') | NOUN) || story.word(before) === ',')
    return
  if (story.tags[start - 1] === Tag.POS) return
  yield proposalOf(story, verb, start, head, form)
}

/** `the only one of the islands that have` */
function isOnlyOne(story: Story, start: number): boolean {
  return (
    story.is(start - 1, OF) &&
    story.is(start - 2, ONE) &&
    story.is(start - 3, ONLY) &&
    story.is(start - 4, THE)
  )
}

/** Is nothing named before it that several could be meant by: He signed the treaty, which were? */
function isOnlyThing(story: Story, start: number): boolean {
  for (let at = story.sentenceStart(start); at < start; at++)
    if (story.tagIn(at, SEVERAL) || !story.isWord(at)) return false
  return story.tagIn(start, maskOf('DT', 'PRP$'))
}

/** A verb of the present that is no noun, or has what follows a verb alone: who controls most of the east. */
function isSurelyVerb(story: Story, verb: number): boolean {
  if (!story.tagIn(verb, maskOf('VBZ', 'VBP'))) return false
  return !story.mayBe(verb, NOUN) || story.tagIn(verb + 1, COMPLEMENT)
}
