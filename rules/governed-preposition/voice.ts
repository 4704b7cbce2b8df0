import {NOUN, FINITE, Tag, maskOf, words, type Story} from '../../src/define/index.js'

const BE = words(
  'be', 'am', 'is', 'are', 'was', 'were', 'been', 'being', "'s", "'re", "'m", 'get', 'gets', 'got', 'getting',
  'gotten', 'become', 'became'
) // prettier-ignore
const HAVE = words('have', 'has', 'had', 'having', "'ve", "'d")
const PRONOUN = maskOf('PRP')
const RELATIVE = maskOf('WDT', 'WP')
const NOMINATIVE = words('i', 'we', 'they', 'you', 'he', 'she', 'who')
const AUXILIARY = maskOf('MD')
const NAME = maskOf('NNP', 'NNPS')
const NUMBER = maskOf('CD')
const COMPARING = words('as', 'than')
const NOUNLIKE = words('of', 'to')
/** So far back a relative pronoun is looked for. */
const CLAUSE = 10

/** Does a form of *be* stand before the word and its adverbs? */
export function followsBe(story: Story, token: number): boolean {
  return story.is(story.beforeAdverbs(token), BE)
}

/** Does a form of *have* stand before the word and its adverbs? */
export function followsHave(story: Story, token: number): boolean {
  return story.is(story.beforeAdverbs(token), HAVE)
}

/**
 * Is the verb surely one in the active voice, with its object behind it? Not “the terms discussed in June”, “the
 * town they reached”, “visits to the mill”.
 */
export function isTransitive(story: Story, token: number): boolean {
  const before = story.beforeAdverbs(token)
  if (isGapped(story, before)) return false
  const tag = story.tags[token]
  // `the plan’s strengthening of`, `is damaging to`
  if (story.mayBe(token, maskOf('VBG')) && story.is(token + 1, NOUNLIKE)) return false
  if (story.tagIn(token, maskOf('VBD', 'VBN')) && story.mayBe(token, maskOf('VBN'))) {
    if (story.is(before, HAVE)) return true
    // Beside a slip the tagger takes the past form for a participle.
    return (
      story.mayBe(token, maskOf('VBD')) &&
      (story.tagIn(before, PRONOUN | RELATIVE) || isOnlyVerb(story, token))
    )
  }
  return (
    tag === Tag.VBD ||
    !story.mayBe(token, NOUN) ||
    story.tags[before] === Tag.MD ||
    story.is(before, NOMINATIVE)
  )
}

/**
 * Stands the object of a relative clause or a comparison before its verb, whose subject and auxiliaries end at a token:
 * `the money he had requested`, `the danger Iran represents`, `as much as the mayor asked`?
 *
 * @param story The story.
 * @param end The token before the verb and its adverbs.
 */
export function isGapped(story: Story, end: number): boolean {
  if (story.tagIn(end, PRONOUN) && story.mayBe(end - 1, NOUN)) return true
  let subject = end
  while (story.tagIn(subject, AUXILIARY) || story.is(subject, HAVE)) subject = story.beforeAdverbs(subject)
  if (story.tagIn(subject, NOUN | PRONOUN)) {
    const start = story.phrases.startOf(subject)
    const isName = story.tagIn(subject, NAME) && !story.tagIn(subject - 1, NAME)
    const before = (start < 0 || isName ? subject : start) - 1
    if (story.is(before, COMPARING) || story.tagIn(before, NOUN | NUMBER)) return story.together(before, end)
  }
  const from = Math.max(story.sentenceStart(subject), subject - CLAUSE)
  for (let at = subject - 1; at >= from && story.isWord(at); at--) if (story.tagIn(at, RELATIVE)) return true
  return false
}

/** Is it the only verb of the sentence, and so no participle? */
function isOnlyVerb(story: Story, token: number): boolean {
  for (let at = story.sentenceStart(token); at < story.sentenceEnd(token); at++) {
    if (at !== token && story.tagIn(at, FINITE | maskOf('VBN'))) return false
  }
  return true
}
