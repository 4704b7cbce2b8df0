import type {Story} from '../../src/language/story.js'
import {complementForm, governedPreposition} from './complements.js'
import {
  apostrophe,
  article,
  comparison,
  compoundHyphen,
  indefiniteArticle,
  nationalityAdjective,
  pronounCase
} from './forms.js'
import {Ground} from './ground.js'
import {nounNumber, subjectVerbAgreement} from './numbers.js'
import {
  brandForm,
  currencySign,
  doubledCurrency,
  doubledMark,
  duplicateText,
  markSpacing,
  misspelling,
  missingStop,
  ordinalForm,
  placeNameCapital,
  rangePreposition,
  sentenceCapital
} from './marks.js'
import type {Change, Slip} from './slip.js'
import {finiteVerbForm, modalInfinitiveForm, prenominalParticiple, verbParticiple} from './verbs.js'
import {confusable, extraWord, missingWord, repeatedWord} from './words.js'

/** Gives the slips of one family that can be made at a token. */
type Maker = (ground: Ground, token: number) => Generator<Change>

/** Makers by family, which has the name of the rule that answers for it. */
const MAKERS: Readonly<Record<string, Maker>> = {
  'verb-participle': verbParticiple,
  'modal-infinitive-form': modalInfinitiveForm,
  'finite-verb-form': finiteVerbForm,
  'prenominal-participle': prenominalParticiple,
  'noun-number': nounNumber,
  'governed-preposition': governedPreposition,
  'subject-verb-agreement': subjectVerbAgreement,
  confusable,
  'missing-word': missingWord,
  'extra-word': extraWord,
  'repeated-word': repeatedWord,
  'indefinite-article': indefiniteArticle,
  article,
  'pronoun-case': pronounCase,
  apostrophe,
  'nationality-adjective': nationalityAdjective,
  'compound-hyphen': compoundHyphen,
  comparison,
  'complement-form': complementForm
}

/** Makers of slips of marks, capitals and figures, which are asked for by name: the mix of a desk has them not. */
const MECHANICAL: Readonly<Record<string, Maker>> = {
  'brand-form': brandForm,
  'currency-sign': currencySign,
  'doubled-currency': doubledCurrency,
  'doubled-mark': doubledMark,
  'duplicate-text': duplicateText,
  'mark-spacing': markSpacing,
  'missing-stop': missingStop,
  misspelling,
  'ordinal-form': ordinalForm,
  'place-name-capital': placeNameCapital,
  'range-preposition': rangePreposition,
  'sentence-capital': sentenceCapital
}

/** Names of the families of marks, capitals and figures. */
export const MECHANICAL_FAMILIES: readonly string[] = Object.keys(MECHANICAL)

/** Names of the families. */
export const FAMILIES: readonly string[] = Object.keys(MAKERS)

/** Families that look at words with capitals, figures or addresses too. */
const ANY_WORD = new Set(['apostrophe', 'article', 'nationality-adjective', ...MECHANICAL_FAMILIES])

/**
 * Every slip that can be made in a story.
 *
 * @param story A story of clean text.
 * @param families Names of families; all where none is given.
 * @returns Slips by family, then in order of place; several can share a place.
 * @throws {Error} If there is no such family.
 */
export function makeSlips(story: Story, ...families: readonly string[]): Slip[] {
  const ground = new Ground(story)
  const slips: Slip[] = []
  for (const family of families.length > 0 ? families : FAMILIES) {
    const maker = MAKERS[family] ?? MECHANICAL[family]
    if (!maker)
      throw new Error(
        `No family of slips ${family}; there are ${[...FAMILIES, ...MECHANICAL_FAMILIES].join(', ')}`
      )
    for (let token = 0; token < story.count; token++) {
      if (!(ANY_WORD.has(family) ? ground.isOpen(token) : ground.isPlain(token))) continue
      for (const change of maker(ground, token)) {
        const right = story.text.slice(change.start, change.end)
        if (right !== change.written) slips.push({family, ...change, right})
      }
    }
  }
  return slips
}
