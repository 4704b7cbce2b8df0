import {Flag, Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {proposalAt} from './proposal.js'
import {singularPhrase} from './subject.js'
import {isPast} from './tense.js'

/** Bare verbs of saying that stand before who says it. */
export const SPEAKING = words('say', 'add', 'explain', 'tell', 'insist', 'recall', 'warn', 'reply')
const CLOSES = /^[”"]$/u
const SAID = /^[,?!]$/u
const OPENS = maskOf('DT', 'PRP$', 'NNP', 'NN')

/**
 * A bare verb of saying between what is said and a singular who says it: “It was dark,” say the guard.
 *
 * @param story The story.
 * @param verb The verb.
 */
export function fromInvertedSpeech(story: Story, verb: number): Proposal | undefined {
  const quote = verb - 1
  if (!CLOSES.test(story.word(quote)) || !SAID.test(story.word(quote - 1)) || story.has(verb, Flag.capital))
    return undefined
  const start = verb + 1
  const head = story.phrases.headOf(start)
  if (head < 0 || story.phrases.startOf(start) !== start || !story.tagIn(start, OPENS)) return undefined
  // `say Ann Marsh and her brother`
  for (let at = start; at < story.sentenceEnd(verb) && story.word(at) !== ','; at++)
    if (story.tags[at] === Tag.CC) return undefined
  const singular = singularPhrase(story, verb, {start, head, nearest: head})
  const [past] = story.forms(verb, Tag.VB, Tag.VBD)
  const [present] = story.forms(verb, Tag.VB, Tag.VBZ)
  if (!singular || singular.kind === 'body' || past === undefined || present === undefined) return undefined
  return proposalAt(story, verb, isPast(story, verb, start, true) ? [past, present] : [present, past], head)
}
