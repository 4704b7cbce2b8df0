import {ADJECTIVE, ADVERB, NOUN, FINITE, Tag, maskOf, words, type Story} from '../../src/define/index.js'
import type {Place} from './auxiliary.js'
import {wrongForm} from './wrong-form.js'

const PERSONS = words('him', 'them', 'us', 'me', 'it')
const LETTING = words('let', 'lets', 'letting')
/** `Helping them was a duty` */
const BE = words('was', 'were')
const COORDINATORS = words('and', 'or')
const OBJECT = maskOf('DT', 'PRP', 'PRP$', 'IN', 'TO')
const NOT = words('not')
const ONLY = words('only', 'just', 'merely')
const BUT = words('but')
const ALSO = words('also')

/**
 * What stands wrongly behind a verb with an object and a bare infinitive: “let him went”, “helped them left”.
 * A participle that can belong to the object (made him feared, help them released) is left alone.
 *
 * @param story The story.
 * @param governor A form of *let*, *make* or *help*.
 * @returns The place; `undefined` where nothing is wrong or it cannot be told.
 */
export function afterObject(story: Story, governor: number): Place | undefined {
  const verb = governor + 2
  if (!story.is(governor + 1, PERSONS) || !story.together(governor, verb)) return undefined
  const wrong = wrongForm(story, verb)
  if (wrong?.form !== 'past' || story.is(verb, BE) || story.mayBe(verb, NOUN | ADJECTIVE)) return undefined
  const object = story.tagIn(verb + 1, maskOf('DT', 'PRP$'))
  return wrong.finite || story.is(governor, LETTING) || object ? {asking: governor, verb, wrong} : undefined
}

/**
 * The second of two verbs that *not only* and *but* join behind a modal: “must not only condemn but also punishing them”.
 *
 * @param story The story.
 * @param modal The modal.
 * @returns The place; `undefined` where nothing is wrong or it cannot be told.
 */
export function inCorrelation(story: Story, modal: number): Place | undefined {
  if (!story.is(modal + 1, NOT) || !story.is(modal + 2, ONLY) || story.tags[modal + 3] !== Tag.VB)
    return undefined
  for (let but = modal + 4; but < story.sentenceEnd(modal); but++) {
    if (!story.is(but, BUT)) continue
    const verb = story.is(but + 1, ALSO) ? but + 2 : but + 1
    const wrong = wrongForm(story, verb)
    if (!wrong || wrong.form === 'present' || !story.tagIn(verb + 1, OBJECT | NOUN)) return undefined
    const nominal = story.mayBe(verb, NOUN | ADJECTIVE) && !story.tagIn(verb + 1, OBJECT)
    return nominal ? undefined : {asking: modal, verb, wrong}
  }
  return undefined
}

/**
 * The second of two verbs behind a modal: “will meet and discussed trade”. Where another verb stands before
 * the modal, the second may be its partner (said he would resign and left), and nothing is marked.
 *
 * @param story The story.
 * @param modal The modal.
 * @returns The place; `undefined` where nothing is wrong or it cannot be told.
 */
export function inCoordination(story: Story, modal: number): Place | undefined {
  let first = modal + 1
  while (story.tagIn(first, ADVERB) && first < modal + 3) first++
  const verb = first + 2
  if (story.tags[first] !== Tag.VB || !story.is(first + 1, COORDINATORS) || !story.together(modal, verb))
    return undefined
  const wrong = wrongForm(story, verb)
  if (wrong?.form !== 'past' || story.mayBe(verb, NOUN | ADJECTIVE) || !story.tagIn(verb + 1, OBJECT))
    return undefined
  for (let at = story.sentenceStart(modal); at < modal; at++) if (story.tagIn(at, FINITE)) return undefined
  return {asking: modal, verb, wrong}
}
