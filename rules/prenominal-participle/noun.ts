import {ADJECTIVE, Flag, NOUN, Tag, maskOf, words, type Story} from '../../src/define/index.js'

/** What a noun is taken for behind a verb: a hastily arrange meeting, a deflect shot. */
const NOMINAL = ADJECTIVE | maskOf('VBG', 'VBN')
/** Adverbs of time that are tagged as nouns: a user’s need today. */
const TIMES = words('today', 'tomorrow', 'yesterday', 'tonight', 'now')

/**
 * The noun that a phrase ends in, adjectives skipped: the isolate Russian leader.
 *
 * @param story The story.
 * @param token The word before which a participle may stand.
 * @returns Its token; -1 if there is none.
 */
export function nounAfter(story: Story, token: number): number {
  let noun = token + 1
  while (story.together(token, noun) && story.tagIn(noun, ADJECTIVE)) noun++
  // `a retire general, 74`: an adjective that ends the phrase is its noun if it can be one.
  if (noun > token + 1 && !story.tagIn(noun, NOUN) && story.mayBe(noun - 1, NOUN) && endsPhrase(story, noun))
    noun--
  if (story.is(noun, TIMES)) return -1
  const nominal = story.mayBe(token, NOUN) ? ADJECTIVE : NOMINAL
  const found = story.tagIn(noun, NOUN) || (story.tagIn(noun, nominal) && story.mayBe(noun, NOUN))
  return found && story.together(token, noun) && !story.has(noun, Flag.clitic) ? noun : -1
}

/**
 * Lemma of a noun.
 *
 * @param story The story.
 * @param noun Its token.
 */
export function lemmaOfNoun(story: Story, noun: number): string {
  const [lemma] = [
    ...story.lexicon.lemmasOf(story.ids[noun], Tag.NNS),
    ...story.lexicon.lemmasOf(story.ids[noun], Tag.NN)
  ]
  return lemma === undefined ? story.lower(noun) : story.lexicon.wordOf(lemma)
}

/** Does a mark, a verb or a relative clause follow? */
function endsPhrase(story: Story, token: number): boolean {
  return !story.isWord(token) || story.tagIn(token, maskOf('VBD', 'VBN', 'VBZ', 'MD', 'WP', 'WDT'))
}
