import {ADJECTIVE, FINITE, VERB, maskOf, words, type Story} from '../../src/define/index.js'
import {measures} from './measures.generated.js'
import {pluralsOf} from './number.js'

/** Odds that speak for neither form, as a natural logarithm. */
const UNDECIDED = -1
/** Commonest plurals, as a SCOWL size: behind *dozens of*, and right behind a number. */
const COMMON = 20
const KNOWN = 35
const HUNDREDS = words('dozens', 'tens', 'scores', 'hundreds', 'thousands', 'millions', 'billions')
const MEASURES = words(...measures)
const OF = words('of')
const PLURAL_VERBS = words('are', 'were', 'have')
const CARDINAL = maskOf('CD')

/** `dozens of stolen bicycle from a shed`: a common count noun, and words that do not speak against it. */
export function isManyOf(story: Story, opener: number, noun: number, odds: number): boolean {
  if (odds < UNDECIDED || story.is(noun + 1, OF)) return false
  // `212 suite, two pools`
  const counted = story.tagIn(opener, CARDINAL) && noun === opener + 1 && !story.mayBe(noun, VERB | ADJECTIVE)
  if (!story.is(opener, HUNDREDS) && !(counted && !story.is(noun, MEASURES))) return false
  const [plural = ''] = pluralsOf(story, noun)
  return (
    story.lexicon.rankOf(story.lexicon.idOf(plural)) <= (counted ? KNOWN : COMMON) &&
    (story.tagIn(noun + 1, maskOf('IN', 'VBD', 'VBP')) || /^[.,]$/u.test(story.word(noun + 1)))
  )
}

/** `All the window in the building were`: what opens the sentence and has a plural verb that no other noun asks for. */
export function isPluralSubject(story: Story, all: number, noun: number): boolean {
  if (all !== story.opener(all) || !story.tagIn(noun + 1, maskOf('IN', 'TO'))) return false
  for (let at = noun + 1; at < story.sentenceEnd(noun); at++) {
    if (story.tagIn(at, FINITE)) return story.is(at, PLURAL_VERBS)
    if (story.tagIn(at, maskOf('NNS', 'NNPS', 'CC')) || !story.isWord(at)) return false
  }
  return false
}
