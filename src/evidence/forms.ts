import type {Lexicon} from '../language/lexicon.js'
import type {Story} from '../language/story.js'
import {Tag, type TagId} from '../language/tag.js'
import {ChoiceModel, logSum} from './choice-model.js'
import {placesOf, siteOf, type Places, type Site} from './context.js'
import {stack, type Voices} from './stack.js'
import {vectorOdds} from './vectors.js'

/** Classes of the form model: what each stands for, and the tags that fall into it. */
export const FORM_CLASSES: readonly (readonly TagId[])[] = [
  [Tag.NN],
  [Tag.NNS],
  [Tag.VB, Tag.VBP],
  [Tag.VBZ],
  [Tag.VBD],
  [Tag.VBN],
  [Tag.VBG],
  [Tag.JJ]
]

/** Tags that are read as forms of a lemma: an adjective has none of its own. */
const INFLECTED: readonly TagId[] = FORM_CLASSES.flat().filter((tag) => tag !== Tag.JJ)

const model = new ChoiceModel('forms')

/**
 * How much likelier another form of a word is in its place than the form that stands there, judged by what
 * stands around it: never by the form itself.
 *
 * @param story The story.
 * @param token The word.
 * @param candidate Another form of the same word, in lower case.
 * @returns Natural logarithm of the odds; minus infinity where the two are no forms of one word.
 * @throws {Error} If the weights cannot be read.
 */
export function formOdds(story: Story, token: number, candidate: string): number {
  const {lexicon} = story
  const site = siteOf(story, token, token + 1)
  const voices = formVoices(lexicon, placesOf(story), site, lexicon.idOf(candidate), story.ids[token])
  return voices ? stack('forms', voices) : -Infinity
}

/**
 * What the models say of two forms of a word in a place, before it is weighed.
 *
 * @param lexicon The lexicon.
 * @param places The tokens.
 * @param site The place.
 * @param candidate Lexicon id of the one form.
 * @param written Lexicon id of the other.
 * @returns Odds of the one; nothing where the two are no forms of one word.
 */
export function formVoices(
  lexicon: Lexicon,
  places: Places,
  site: Site,
  candidate: number,
  written: number
): Voices | undefined {
  const lemma = commonLemma(lexicon, written, candidate)
  if (lemma === 0) return undefined
  model.ask(places, site, lemma)
  return {
    choice: scoreOf(lexicon, candidate, lemma) - scoreOf(lexicon, written, lemma),
    vectors: vectorOdds(places, site, candidate, written)
  }
}

function scoreOf(lexicon: Lexicon, id: number, lemma: number): number {
  return logSum(classesOf(lexicon, id, lemma).map((ofClass) => model.scoreOf(ofClass)))
}

/** Classes that a word falls into as a form of a lemma. */
function classesOf(lexicon: Lexicon, id: number, lemma: number): number[] {
  const classes: number[] = []
  const mask = lexicon.tagsOf(id)
  for (const [index, tags] of FORM_CLASSES.entries()) {
    const isForm = (tag: TagId) =>
      (mask & (1 << tag)) !== 0 && (tag === Tag.JJ || lexicon.lemmasOf(id, tag).includes(lemma))
    if (tags.some(isForm)) classes.push(index)
  }
  return classes
}

/** The word that two words are forms of; 0 if there is none. */
function commonLemma(lexicon: Lexicon, one: number, two: number): number {
  const lemmas = lemmasOf(lexicon, two)
  return lemmasOf(lexicon, one).find((lemma) => lemmas.includes(lemma)) ?? 0
}

function lemmasOf(lexicon: Lexicon, id: number): number[] {
  const mask = lexicon.tagsOf(id)
  const lemmas: number[] = []
  for (const tag of INFLECTED) if ((mask & (1 << tag)) !== 0) lemmas.push(...lexicon.lemmasOf(id, tag))
  return lemmas
}
