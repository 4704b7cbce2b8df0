import {NOUN, Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {humanVerbs} from './human-verbs.generated.js'

const PERSONS = words(...personNouns)
const HUMAN = words(...humanVerbs)
const PLURAL_VERBS = words('are', 'were', 'have')
const BE = words('is', 'was', 'are', 'were')
const AGED = words('turns', 'turned')
/** What is said of a person behind *was*. */
const STATES = words('born', 'married', 'jailed', 'arrested', 'raised', 'buried', 'divorced', 'unhurt', 'widowed', 'survived', 'elected', 'sworn') // prettier-ignore
const NOUN_OR_PAST = maskOf('NN', 'VBD')
const GOVERNING = maskOf('IN', 'TO', 'CC')

/**
 * `He thanked the nurses, which have worked all night`, `the captain, which retired`: a verb that no clause before the
 * comma can be the subject of, as it is plural or what a person alone does.
 */
export function whichApart(story: Story, token: number): Proposal | undefined {
  const head = token - 2
  if (story.word(token - 1) !== ',' || !story.together(head, token) || !story.is(head, PERSONS))
    return undefined
  // `the pilots (SEBTC), which provide`: a trial, and no person.
  if (story.word(head - 1) === ')' || !story.tagIn(head, NOUN) || story.phrases.headOf(head) !== head)
    return undefined
  const verb = story.afterAdverbs(token + 1)
  if (!story.together(token, verb)) return undefined
  const start = story.phrases.startOf(head)
  const plural =
    story.is(verb, PLURAL_VERBS) || (story.tags[verb] === Tag.VBP && !story.mayBe(verb, NOUN_OR_PAST))
  const many = plural && story.tags[head] === Tag.NNS && !isShared(story, start)
  if (!many && !isHuman(story, verb)) return undefined
  return {...story.span(token), expected: ['who'], data: {of: story.word(head)}}
}

/** Stands another plural, or a coordination, before the phrase, which the clause may belong to? */
function isShared(story: Story, start: number): boolean {
  if (story.tagIn(start - 1, maskOf('CC')) || story.word(start - 1) === ',') return true
  if (!story.tagIn(start - 1, GOVERNING)) return false
  for (let at = story.sentenceStart(start); at < start; at++)
    if (
      story.tagIn(at, maskOf('NNS', 'NNPS')) ||
      (story.tagIn(at, maskOf('CC')) && story.tagIn(at - 1, NOUN))
    )
      return true
  return false
}

function isHuman(story: Story, verb: number): boolean {
  const next = story.afterAdverbs(verb + 1)
  if (story.is(verb, AGED)) return story.tagIn(verb + 1, maskOf('CD'))
  if (story.is(verb, BE)) return story.is(next, STATES)
  return story.is(verb, HUMAN) && story.tagIn(verb, maskOf('VBD', 'VBZ'))
}
