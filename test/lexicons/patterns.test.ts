import assert from 'node:assert/strict'
import {collocations} from '../../rules/confusable/collocations.generated.js'
import {contexts} from '../../rules/confusable/contexts.generated.js'
import {frames} from '../../rules/confusable/frames.generated.js'
import {phrases as misheard} from '../../rules/confusable/phrases.generated.js'
import {doublings} from '../../rules/redundancy/doublings.generated.js'
import {tastes} from '../../rules/redundancy/tastes.generated.js'
import {choices} from '../../rules/usage/choices.generated.js'
import {errors} from '../../rules/usage/errors.generated.js'
import {phrases} from '../../rules/wordiness/phrases.generated.js'
import {openersOf, partsOf, readPattern} from '../../src/define/patterns.js'
import {Lexicon} from '../../src/language/lexicon.js'
import {modelSection} from '../../src/model/models.js'

/** Lists of patterns; a story reads only the lines whose words it has. */
const LISTS = {
  confusable: [...collocations, ...contexts, ...frames, ...misheard],
  doublings,
  tastes,
  choices,
  errors,
  wordiness: phrases
}

describe('lists of patterns', () => {
  const lexicon = new Lexicon(modelSection('lexicon'))
  for (const [name, list] of Object.entries(LISTS)) {
    it(`${name}: every line can be read, and is found by each of its first words`, () => {
      const lines = list.filter((line) => !line.startsWith('> '))
      const {entries, classes} = partsOf(lines)
      for (const line of entries) {
        const openers = new Set(openersOf(line, lexicon))
        for (const id of readPattern(line, classes, lexicon).expected.keys()) assert.ok(openers.has(id), line)
      }
    })
  }
})
