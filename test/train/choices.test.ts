import assert from 'node:assert/strict'
import {codeOf, Features} from '../../src/evidence/context.js'
import {readText} from '../../src/format/text.js'
import {readStory} from '../../src/language/read-story.js'
import {Lexicon} from '../../src/language/lexicon.js'
import {modelSection} from '../../src/model/models.js'
import {SparseModel} from '../../src/model/sparse.js'
import {WordVectors} from '../../src/model/vectors.js'
import {trainTask} from '../../train/choices.js'
import {agreementTask} from '../../train/choices/agreement.js'
import {formTask} from '../../train/choices/forms.js'
import {functionWordTask} from '../../train/choices/function-words.js'
import {pairTask} from '../../train/choices/pairs.js'
import type {Task} from '../../train/choices/task.js'
import type {Corpus} from '../../train/corpus.js'
import {trainVectors} from '../../train/vectors.js'

const SUBJECTS = ['The minister', 'The two ministers', 'A court in the capital', 'Officials of the bank']
const REST = [
  'said on Monday that the ferry was delayed by the storm.',
  'plan to sign the agreement with the union in the spring.',
  'has agreed to close the road, which led to long delays.',
  'were told that the principal reason for the loss is its age.'
]

describe('training choices', () => {
  const lexicon = new Lexicon(modelSection('lexicon'))
  const corpus = corpusOf(
    Array.from({length: 400}, (_, at) => `${SUBJECTS[at % 4]} ${REST[Math.floor(at / 4) % 4]}`),
    lexicon
  )

  for (const task of [
    agreementTask(lexicon),
    formTask(lexicon),
    functionWordTask(lexicon),
    pairTask(lexicon, [corpus])
  ]) {
    it(`gives the same bytes for \`${task.name}\` twice, and learns what the texts say`, () => {
      const small: Task = {...task, bits: 16}
      const bytes = trainTask(small, [corpus], lexicon)
      assert.deepEqual(trainTask(small, [corpus], lexicon), bytes)
      assert.ok(shareRight(small, new SparseModel(bytes), corpus) > 0.8)
    })
  }

  it('gives the same bytes for `vectors` twice', () => {
    const bytes = trainVectors([corpus], 60)
    assert.deepEqual(trainVectors([corpus], 60), bytes)
    const vectors = new WordVectors(bytes)
    assert.ok(vectors.indexOf(lexicon.idOf('minister')) >= 0)
    assert.equal(vectors.indexOf(lexicon.idOf('zebra')), -1)
  })
})

/** Share of places where the model says what stands there. */
function shareRight(task: Task, model: SparseModel, corpus: Corpus): number {
  const features = new Features(task.bits)
  let right = 0
  let all = 0
  for (let index = 0; index + 1 < corpus.sentences.length; index++) {
    task.offer(corpus, corpus.sentences[index], corpus.sentences[index + 1], (example) => {
      features.read(corpus, example, example.anchor, example.seed)
      const scores = Array.from({length: task.classes}, (_, at) =>
        model.score(features.rows, features.count, at)
      )
      const best = task.classes === 1 ? Number(scores[0] > 0) : scores.indexOf(Math.max(...scores))
      all++
      if (best === example.right) right++
    })
  }
  assert.ok(all > 50, 'too few places')
  return right / all
}

function corpusOf(sentences: readonly string[], lexicon: Lexicon): Corpus {
  const manuscript = readText(sentences.join('\n\n'))
  const story = readStory(manuscript)
  const codes = Uint32Array.from(story.ids, (id, token) =>
    codeOf(lexicon, id, story.flags[token], story.text, story.start[token])
  )
  const {ids, tags, flags, sentences: starts} = story
  return {
    source: 'test',
    ids,
    codes,
    tags,
    flags,
    sentences: starts,
    documents: [{name: 'one', part: 'learn', from: 0}]
  }
}
