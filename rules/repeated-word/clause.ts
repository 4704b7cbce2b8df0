import {NOUN, VERB, maskOf, words, type Story} from '../../src/define/index.js'

const OPENERS = maskOf('WP', 'WDT', 'WRB')
const NOMINATIVE = maskOf('PRP')
const THAT = words('that')
const CLAUSES = words('that', 'all', 'everything', 'anything', 'thing', 'question')

/**
 * Can a clause end at a verb, so that the same verb can open what follows: “what it is is a tax”, “the power
 * they have has grown”? A question word, *that* or a relative clause without a pronoun opens before it.
 *
 * @param story The story.
 * @param verb The first of the two verbs.
 */
export function endsClause(story: Story, verb: number): boolean {
  for (let at = story.sentenceStart(verb); at < verb; at++) {
    // `heard that the man was was paid`: a clause that a verb is followed by has its parts.
    if (story.tagIn(at, OPENERS) || story.is(at, CLAUSES)) {
      if (!story.is(at, THAT) || !story.tagIn(at - 1, VERB) || !story.together(at - 1, at)) return true
    }
    if (story.tagIn(at, NOMINATIVE) && story.together(at - 1, at) && story.tagIn(at - 1, NOUN)) return true
  }
  return false
}
