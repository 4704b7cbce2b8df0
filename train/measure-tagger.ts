/**
 * Say how good the tagger is.
 *
 *     tsx train/measure-tagger.ts [--train FOLDER] [--section FILE] [--disagreements COUNT]
 *
 * Accuracies are of documents of the treebanks that nothing learnt from, and of GUM in the folder `eval` beside
 * FOLDER, from which nothing ever learns. FILE holds a section `tagger` in place of the one that ships. With
 * COUNT, so many tags on which tagger and treebanks disagree are printed to be read.
 */
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {parseArgs} from 'node:util'
import {readText} from '../src/format/text.js'
import {Lexicon} from '../src/language/lexicon.js'
import {readWords} from '../src/language/word-spans.js'
import {cutSentences} from '../src/language/sentences.js'
import {TAGS, VERB} from '../src/language/tag.js'
import {Tagger} from '../src/language/tagger.js'
import {Flag, readTokens, type Tokens} from '../src/language/tokens.js'
import {modelSection} from '../src/model/models.js'
import {readGold, shareOf, UNKNOWN, type GoldDocument} from './gold.js'
import {TRAINING_TEXTS} from './plain-text.js'
import {shuffle} from './shuffle.js'

/** How many tokens away from a slip count as beside it. */
const BESIDE = 5
/** How often the texts are tagged to measure the speed; the fastest counts. */
const RUNS = 5

/** A share, as it is counted. */
interface Share {
  right: number
  count: number
}

/** A token on whose tag tagger and treebank disagree. */
interface Disagreement {
  gold: string
  found: string
  context: string
}

/**
 * Say how many tags are right.
 *
 * @param tagger The tagger.
 * @param documents Documents with gold tags.
 * @returns Percentages of all tokens (marks count as right: their tag is no question), of words, of words
 * that are verbs and of words that were taken for verbs.
 */
export function accuracyOf(tagger: Tagger, documents: readonly GoldDocument[]): string {
  const all = {right: 0, count: 0}
  const words = {right: 0, count: 0}
  const verbs = {right: 0, count: 0}
  const taken = {right: 0, count: 0}
  for (const {tokens, ids, tags, sentences} of documents) {
    const found = tagsOf(tagger, tokens, ids, sentences)
    for (let token = 0; token < tokens.count; token++) {
      const isWord = (tokens.flags[token] & Flag.word) !== 0
      if (isWord && tags[token] === UNKNOWN) continue
      const right = !isWord || found[token] === tags[token]
      add(all, right)
      if (!isWord) continue
      add(words, right)
      if (isVerb(tags[token])) add(verbs, right)
      if (isVerb(found[token])) add(taken, right)
    }
  }
  return `all ${percent(all)} words ${percent(words)} verbs ${percent(verbs)} taken for verbs ${percent(taken)}`
}

/**
 * Say how many tags of other tokens a slip changes.
 *
 * @param tagger The tagger.
 * @param lexicon The lexicon.
 * @param rows Texts with slips and what is right in their places.
 * @returns Percentages of the tokens beside the slips and of all tokens, the slips aside.
 */
export function changesBesideSlips(tagger: Tagger, lexicon: Lexicon, rows: readonly SlipRow[]): string {
  const all = {right: 0, count: 0}
  const beside = {right: 0, count: 0}
  for (const {text, edits} of rows) {
    const corrected = edits.toReversed().reduce((copy, {start, end, replacements: [right]}) => {
      return copy.slice(0, start) + right + copy.slice(end)
    }, text)
    const wrongTags = tagText(tagger, lexicon, text)
    const rightTags = new Map(
      tagText(tagger, lexicon, corrected).map(({start, tag}) => [placeBefore(start, edits), tag])
    )
    const slips = edits.map(({start}) => wrongTags.findIndex(({end}) => end > start))
    for (const [token, {start, end, tag}] of wrongTags.entries()) {
      const right = rightTags.get(start)
      if (right === undefined || edits.some((edit) => start < edit.end && end > edit.start)) continue
      add(all, right !== tag)
      if (slips.some((slip) => Math.abs(slip - token) <= BESIDE)) add(beside, right !== tag)
    }
  }
  return `${percent(beside)} of ${String(beside.count)} beside, ${percent(all)} of ${String(all.count)} in all`
}

/** A text with slips. Offsets are UTF-16 code units. */
interface SlipRow {
  text: string
  edits: {start: number; end: number; replacements: string[]}[]
}

/** Offset in the text with the slips of a place in the corrected one; -1 within a corrected word. */
function placeBefore(place: number, edits: SlipRow['edits']): number {
  let moved = 0
  for (const {start, end, replacements} of edits) {
    const from = start + moved
    if (place < from) break
    if (place < from + replacements[0].length) return -1
    moved += replacements[0].length - (end - start)
  }
  return place - moved
}

function tagText(
  tagger: Tagger,
  lexicon: Lexicon,
  text: string
): {start: number; end: number; tag: number}[] {
  const manuscript = readText(text)
  const tokens = readTokens(manuscript, readWords(manuscript))
  const ids = Uint32Array.from(tokens.start, (start, token) =>
    lexicon.idAt(tokens.text, start, tokens.end[token])
  )
  const tags = tagsOf(tagger, tokens, ids, cutSentences(tokens))
  return Array.from(tags, (tag, token) => ({start: tokens.start[token], end: tokens.end[token], tag}))
}

function tagsOf(tagger: Tagger, tokens: Tokens, ids: Uint32Array, sentences: Uint32Array): Uint8Array {
  const tags = new Uint8Array(tokens.count)
  for (let index = 0; index + 1 < sentences.length; index++) {
    tagger.tag(tokens, ids, sentences[index], sentences[index + 1], tags)
  }
  return tags
}

/** Words on whose tag tagger and treebank disagree, in an order that looks like chance. */
function disagreementsOf(tagger: Tagger, documents: readonly GoldDocument[]): Disagreement[] {
  const list: Disagreement[] = []
  for (const {tokens, ids, tags, sentences} of documents) {
    const found = tagsOf(tagger, tokens, ids, sentences)
    for (let token = 0; token < tokens.count; token++) {
      if ((tokens.flags[token] & Flag.word) === 0 || tags[token] === UNKNOWN) continue
      if (found[token] === tags[token]) continue
      const {text} = tokens
      const start = tokens.start[token]
      const end = tokens.end[token]
      const context = `${text.slice(Math.max(0, start - 60), start)}[${text.slice(start, end)}]${text.slice(end, end + 45)}`
      list.push({
        gold: TAGS[tags[token]],
        found: TAGS[found[token]],
        context: context.replaceAll('\n', ' / ')
      })
    }
  }
  shuffle(list, 1)
  return list
}

/** Tokens that are tagged in a second, in the fastest of some runs. */
function speedOf(tagger: Tagger, documents: readonly GoldDocument[]): number {
  let fastest = 0
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now()
    let count = 0
    for (const {tokens, ids, sentences} of documents) {
      tagsOf(tagger, tokens, ids, sentences)
      count += tokens.count
    }
    fastest = Math.max(fastest, (count / (performance.now() - start)) * 1000)
  }
  return fastest
}

function add(share: Share, right: boolean): void {
  share.count++
  if (right) share.right++
}

function percent({right, count}: Share): string {
  return ((right / count) * 100).toFixed(2)
}

function isVerb(tag: number): boolean {
  return tag < 31 && ((VERB >>> tag) & 1) === 1
}

function main(): void {
  const {values} = parseArgs({
    options: {train: {type: 'string'}, section: {type: 'string'}, disagreements: {type: 'string'}}
  })
  const folder = values.train ?? TRAINING_TEXTS
  const lexicon = new Lexicon(modelSection('lexicon'))
  const section = values.section ? Uint8Array.from(readFileSync(values.section)) : modelSection('tagger')
  const tagger = new Tagger(section, lexicon)
  const sets = ['ewt', 'masc'].map((name) => ({
    name,
    documents: readGold(join(folder, `${name}.tsv.gz`), lexicon).filter(
      (document) => shareOf(document.name) === 'test'
    )
  }))
  const gum = join(folder, '../eval/gum-tagged.tsv.gz')
  if (existsSync(gum)) sets.push({name: 'gum', documents: readGold(gum, lexicon)})
  for (const {name, documents} of sets) console.log(`${name} ${accuracyOf(tagger, documents)}`)
  const slips = join(folder, '../eval/injected-dev.jsonl')
  if (existsSync(slips)) {
    const lines = readFileSync(slips, 'utf8').split('\n').filter(Boolean)
    const rows = lines.map((line) => JSON.parse(line) as SlipRow).filter(({edits}) => edits.length > 0)
    console.log(`changed by a slip: ${changesBesideSlips(tagger, lexicon, rows)}`)
  }
  const speed = speedOf(
    tagger,
    sets.flatMap(({documents}) => documents)
  )
  console.log(`${Math.round(speed / 1000).toString()},000 tokens a second`)
  const most = Number(values.disagreements ?? 0)
  for (const {name, documents} of sets) {
    for (const {gold, found, context} of disagreementsOf(tagger, documents).slice(0, most)) {
      console.log(`${name}\t${gold}\t${found}\t${context}`)
    }
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main()
