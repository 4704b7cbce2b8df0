import assert from 'node:assert/strict'
import {SlotModel, slotProbability, slotScores} from '../../src/evidence/slot.js'
import {readText} from '../../src/format/text.js'
import {Lexicon} from '../../src/language/lexicon.js'
import {parseManuscript} from '../../src/language/parse.js'
import {readStory} from '../../src/language/read-story.js'
import type {Story} from '../../src/language/story.js'
import {ADJECTIVE, maskOf, NOUN, VERB, type MaskedTagName} from '../../src/language/tag.js'
import {Tagger} from '../../src/language/tagger.js'
import {modelSection} from '../../src/model/models.js'
import {tagText, trainSlot} from '../../train/slot.js'

function read(text: string): Story {
  const manuscript = readText(text)
  return readStory(parseManuscript(manuscript), manuscript)
}

/** How likely the place of a word has one of some tags. */
function likely(text: string, word: string, ...tags: MaskedTagName[]): number {
  const story = read(text)
  const token = Array.from(story.ids.keys()).find((place) => story.word(place) === word)
  assert.ok(token !== undefined)
  return slotProbability(story, token, maskOf(...tags))
}

describe('slotScores', () => {
  it('gives probabilities', () => {
    const story = read('The minister is schedule to meet the envoy on Monday.')
    for (let token = 0; token < story.count; token++) {
      const scores = slotScores(story, token)
      assert.ok(scores.every((score) => score >= 0 && score <= 1))
      assert.ok(Math.abs(scores.reduce((sum, score) => sum + score) - 1) < 1e-4)
    }
  })

  it('does not look at the token', () => {
    const scores = (word: string) => slotScores(read(`The minister is ${word} to meet the envoy.`), 3)
    assert.deepEqual(scores('scheduled'), scores('expected'))
  })
})

describe('slotProbability', () => {
  it('knows what a place asks for', () => {
    assert.ok(likely('The envoy has stepped up the search.', 'stepped', 'VBN') > 0.5)
    assert.ok(likely('The minister is schedule to meet the envoy on Monday.', 'schedule', 'VBN', 'JJ') > 0.5)
    assert.ok(likely('They want to meet the envoy.', 'meet', 'VB') > 0.7)
    assert.ok(likely('The size of the search grew.', 'size', 'NN', 'NNS') > 0.7)
    assert.ok(likely('It was the old leader of the party.', 'old', 'JJ', 'NN', 'VBN') > 0.6)
  })

  it('sums over the tags of a mask', () => {
    const story = read('They met the envoy.')
    const [nouns, verbs, adjectives] = [NOUN, VERB, ADJECTIVE].map((mask) => slotProbability(story, 3, mask))
    assert.ok(
      Math.abs(nouns + verbs + adjectives - slotProbability(story, 3, NOUN | VERB | ADJECTIVE)) < 1e-6
    )
    assert.equal(slotProbability(story, 3, 0), 0)
  })
})

describe('SlotModel', () => {
  it('refuses weights that are cut short', () => {
    const section = modelSection('slot')
    for (const length of [0, 100, 164, section.length - 1]) {
      assert.throws(() => new SlotModel(section.slice(0, length)), /is cut short/)
    }
  })

  it('learns the same from the same texts', () => {
    const lexicon = new Lexicon(modelSection('lexicon'))
    const tagger = new Tagger(modelSection('tagger'), lexicon)
    const texts = [tagText('The envoy met the press. The press met the envoy. '.repeat(20), tagger, lexicon)]
    const section = trainSlot(texts)
    assert.ok(Buffer.from(section).equals(trainSlot(texts)))
  })
})
