/**
 * `tsx train/choices.ts [--train FOLDER] [--task NAME]`: learn from the plain texts what stands in a place,
 * and write the sections `forms`, `function-words`, `agreement` and `pairs`.
 */
import {pathToFileURL} from 'node:url'
import {parseArgs} from 'node:util'
import {Features} from '../src/evidence/context.js'
import {Lexicon} from '../src/language/lexicon.js'
import {modelSection} from '../src/model/models.js'
import {agreementTask} from './choices/agreement.js'
import {documentsOf} from './choices/documents.js'
import {formTask} from './choices/forms.js'
import {functionWordTask} from './choices/function-words.js'
import {Noise} from './choices/noise.js'
import {pairTask} from './choices/pairs.js'
import type {Task} from './choices/task.js'
import {readCorpora, type Corpus} from './corpus.js'
import {Learner} from './learner.js'
import {shuffle} from './shuffle.js'
import {writeSection} from './write-section.js'
import {TRAINING_TEXTS} from './plain-text.js'

/**
 * Train a task on the documents that are there to learn from, in an order that looks like chance.
 *
 * @param task The task.
 * @param corpora The texts.
 * @param lexicon Says which forms the words of the noise have.
 * @returns Bytes of its section; the same for the same texts.
 */
export function trainTask(task: Task, corpora: readonly Corpus[], lexicon: Lexicon): Uint8Array {
  const documents = documentsOf(corpora, 'learn')
  shuffle(documents, 1)
  const learner = new Learner(task.bits, task.classes)
  const features = new Features(task.bits)
  const noise = new Noise(lexicon)
  for (const {corpus, from, to} of documents) {
    for (let index = from; index < to; index++) {
      const first = corpus.sentences[index]
      task.offer(corpus, first, corpus.sentences[index + 1], (example) => {
        noise.disturb(corpus, example)
        features.read(corpus, example, example.anchor, example.seed)
        noise.restore(corpus)
        learner.learn(features.rows, features.count, example.right)
      })
    }
  }
  return learner.pack(task.pruning)
}

async function main(): Promise<void> {
  const {values} = parseArgs({
    options: {
      train: {type: 'string', default: TRAINING_TEXTS},
      task: {type: 'string'}
    }
  })
  const lexicon = new Lexicon(modelSection('lexicon'))
  const corpora = await readCorpora(values.train)
  const tasks = [
    agreementTask(lexicon),
    formTask(lexicon),
    functionWordTask(lexicon),
    pairTask(lexicon, corpora)
  ]
  for (const task of tasks) {
    if (values.task && task.name !== values.task) continue
    const started = performance.now()
    const section = trainTask(task, corpora, lexicon)
    writeSection(task.name, section)
    const seconds = Math.round((performance.now() - started) / 1000)
    console.log(`${task.name}: ${section.length.toLocaleString('en-US')} bytes, ${seconds} s`)
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main()
