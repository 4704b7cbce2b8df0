import {Tag, words, type Story} from '../../src/define/index.js'
import {mandative} from '../../lexicons/mandative.generated.js'
import {subjunctive} from './subjunctive.generated.js'

const WERE = words('were')
const THAT = words('that')
const SUBJUNCTIVE = words(...subjunctive)
const MANDATIVE = words(...mandative)

/**
 * May a plural form be the subjunctive: if he were, demanded that the bank have a board? What asks for it has *that* behind
 * it, or the subject.
 *
 * @param story The story.
 * @param verb The verb.
 */
export function mayBeSubjunctive(story: Story, verb: number): boolean {
  const were = story.is(verb, WERE)
  let that = false
  for (let at = verb - 1; at >= story.sentenceStart(verb); at--) {
    if (were && story.is(at, SUBJUNCTIVE)) return true
    that ||= story.is(at, THAT)
    if (!were && story.is(at, MANDATIVE) && (that || opensSubject(story, at + 1, verb))) return true
  }
  return were && story.tags[verb - 1] === Tag.CC
}

/** `insist the bank have` */
function opensSubject(story: Story, start: number, verb: number): boolean {
  return story.phrases.startOf(start) === start && story.phrases.headOf(start) === story.beforeAdverbs(verb)
}
