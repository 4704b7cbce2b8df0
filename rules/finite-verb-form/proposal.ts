import type {Proposal, Story} from '../../src/define/index.js'

/**
 * A proposal for the verb of a clause, whose tense an editor may choose.
 *
 * @param story The story.
 * @param verb Token of what stands in its place.
 * @param expected The forms that may stand there, best first.
 * @param subject Token of the word that the message names as its subject.
 */
export function proposalAt(story: Story, verb: number, expected: string[], subject: number): Proposal {
  return {
    ...story.span(verb),
    expected,
    confidence: 0.85,
    fix: 'likely',
    data: {subject: story.word(subject)}
  }
}
