import assert from 'node:assert/strict'
import {Lexicon} from '../../src/language/lexicon.js'
import {Tag} from '../../src/language/tag.js'
import {Tagger} from '../../src/language/tagger.js'
import {modelSection} from '../../src/model/models.js'
import {accuracyOf, changesBesideSlips} from '../../train/measure-tagger.js'
import {goldOf} from './gold-of.js'

const lexicon = new Lexicon(modelSection('lexicon'))

/** A tagger that calls every word behind *schedule* a verb and every other token a noun. */
class MisledTagger extends Tagger {
  override tag(...[tokens, , from, to, tags]: Parameters<Tagger['tag']>): void {
    for (let token = from; token < to; token++) {
      const before = token > from ? tokens.text.slice(tokens.start[token - 1], tokens.end[token - 1]) : ''
      tags[token] = before === 'schedule' ? Tag.VB : Tag.NN
    }
  }
}

const misled = new MisledTagger(modelSection('tagger'), lexicon)

describe('changesBesideSlips', () => {
  it('counts the tokens whose tag a slip changes, but not the slip', () => {
    const row = {
      text: 'It is schedule to end soon.',
      edits: [{start: 6, end: 14, replacements: ['scheduled']}]
    }
    // The six other tokens are all beside it; “to” changes.
    assert.equal(changesBesideSlips(misled, lexicon, [row]), '16.67 of 6 beside, 16.67 of 6 in all')
  })

  it('finds tokens again behind a word that was missing and one too many', () => {
    const row = {
      text: 'They want end it it soon.',
      edits: [
        {start: 10, end: 10, replacements: ['to ']},
        {start: 17, end: 20, replacements: ['']}
      ]
    }
    assert.equal(changesBesideSlips(misled, lexicon, [row]), '0.00 of 6 beside, 0.00 of 6 in all')
  })
})

describe('accuracyOf', () => {
  it('counts words, and marks as right', () => {
    const document = goldOf('Ships/NNS sail/VBP ./.', lexicon)
    assert.equal(accuracyOf(misled, [document]), 'all 33.33 words 0.00 verbs 0.00 taken for verbs NaN')
  })
})
