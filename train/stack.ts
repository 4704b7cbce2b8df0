/**
 * `tsx train/stack.ts [--train FOLDER]`: weigh the choice models against the word vectors, on tuning documents
 * of sources that neither learned from, and write the section `stack`.
 */
import {parseArgs} from 'node:util'
import type {Site} from '../src/evidence/context.js'
import {FORM_CLASSES, formVoices} from '../src/evidence/forms.js'
import {FUNCTION_WORDS, fillVoices} from '../src/evidence/function-words.js'
import {pairVoices} from '../src/evidence/pairs.js'
import {STACKED, agreed, type Stacked, type Voices, type Weights} from '../src/evidence/stack.js'
import {vectorOdds} from '../src/evidence/vectors.js'
import {Lexicon} from '../src/language/lexicon.js'
import {modelSection} from '../src/model/models.js'
import {documentsOf} from './choices/documents.js'
import {formTask} from './choices/forms.js'
import {functionWordTask} from './choices/function-words.js'
import {pairTask} from './choices/pairs.js'
import {chanceOf, type Example, type Task} from './choices/task.js'
import {readCorpora, type Corpus} from './corpus.js'
import {UNLEARNT} from './split.js'
import {writeSection} from './write-section.js'
import {TRAINING_TEXTS} from './plain-text.js'

/** Enough places to fit four weights. */
const MOST = 150_000
const EPOCHS = 4
const RATE = 0.05

const {values} = parseArgs({
  options: {
    train: {type: 'string', default: TRAINING_TEXTS}
  }
})
const lexicon = new Lexicon(modelSection('lexicon'))
const corpora = await readCorpora(values.train)
const unlearnt = corpora.filter(({source}) => UNLEARNT.includes(source))
const pairs = pairTask(lexicon, corpora)

/** For each task: its places, and what the models say of the word there against another one. */
const tasks: Record<Stacked, {task: Task; ask: (corpus: Corpus, example: Example) => Voices | undefined}> = {
  forms: {task: formTask(lexicon), ask: askForm},
  'function-words': {task: functionWordTask(lexicon), ask: askFunctionWord},
  pairs: {task: pairs, ask: askPair}
}

const stack = Object.fromEntries(STACKED.map((name) => [name, fitTask(name)]))
writeSection('stack', new TextEncoder().encode(JSON.stringify(stack)))

function fitTask(name: Stacked): Weights {
  const {task, ask} = tasks[name]
  const seen: Voices[] = []
  for (const {corpus, from, to} of documentsOf(unlearnt, 'tune')) {
    for (let sentence = from; sentence < to; sentence++) {
      task.offer(corpus, corpus.sentences[sentence], corpus.sentences[sentence + 1], (example) => {
        const voices =
          seen.length < MOST && chanceOf(example.from, 21) < 0.3 ? ask(corpus, example) : undefined
        if (voices && Number.isFinite(voices.choice)) seen.push(voices)
      })
    }
  }
  const alone = fit(
    seen.filter(({vectors}) => vectors === undefined).map(({choice}) => [choice]),
    seen.map(({choice}) => [choice])
  )
  const rows = seen.flatMap(({choice, vectors}) =>
    vectors === undefined ? [] : [[choice, vectors, agreed(choice, vectors)]]
  )
  const both = fit(rows, rows)
  const right = (list: readonly number[]) =>
    ((list.filter((odds) => odds > 0).length / Math.max(1, list.length)) * 100).toFixed(2)
  const stacked = rows.map((row) => row.reduce((sum, value, at) => sum + value * both[at], 0))
  console.log(
    `${name}: ${seen.length} places; alone ${alone[0].toFixed(2)}; both ${both.map((weight) => weight.toFixed(2)).join(' ')}; ` +
      `right of two: choice ${right(rows.map(([choice]) => choice))}%, vectors ${right(rows.map(([, vectors]) => vectors))}%, stacked ${right(stacked)}% of ${rows.length}`
  )
  return {alone: round(alone[0]), both: [round(both[0]), round(both[1]), round(both[2])]}
}

/** Weights of a logistic model without a bias: each row speaks for what stands in a clean text. */
function fit(rows: readonly number[][], fallback: readonly number[][]): number[] {
  const used = rows.length > 1000 ? rows : fallback
  const weights = used[0]?.map(() => 0.5) ?? [1]
  const squares = weights.map(() => 1)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const row of used) {
      const score = row.reduce((sum, value, at) => sum + value * weights[at], 0)
      const error = 1 / (1 + Math.exp(score))
      for (const [at, value] of row.entries()) {
        squares[at] += (error * value) ** 2
        weights[at] += (RATE * error * value) / Math.sqrt(squares[at])
      }
    }
  }
  return weights
}

function askForm(corpus: Corpus, example: Example): Voices | undefined {
  const written = corpus.ids[example.from]
  const others = FORM_CLASSES.flat()
    .flatMap((tag) => lexicon.formsOf(example.anchor, tag).slice(0, 1))
    .filter((id) => id !== written)
  const other = others[Math.floor(chanceOf(example.from, 22) * others.length)]
  return other === undefined ? undefined : formVoices(lexicon, corpus, siteOf(example), written, other)
}

function askFunctionWord(corpus: Corpus, example: Example): Voices {
  const shift = 1 + Math.floor(chanceOf(example.from, 23) * (FUNCTION_WORDS.length - 1))
  const other = FUNCTION_WORDS[(example.right + shift) % FUNCTION_WORDS.length]
  return fillVoices(lexicon, corpus, siteOf(example), FUNCTION_WORDS[example.right], other)
}

function askPair(corpus: Corpus, example: Example): Voices | undefined {
  const words = pairs.wordsOf(example.seed)
  if (!words) return undefined
  const [first, second] = words
  const [written, other] = example.right === 1 ? [second, first] : [first, second]
  const site = siteOf(example)
  const vectors = vectorOdds(corpus, site, lexicon.idOf(written), lexicon.idOf(other))
  return {...pairVoices(corpus, site, written, other), vectors}
}

function siteOf({from, to, first, end}: Example): Site {
  return {from, to, first, end}
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
