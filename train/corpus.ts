/**
 * The plain texts as tokens with tags, read once and kept in `.cache/corpus`: reading them takes minutes and
 * every model is learnt from them.
 */
import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {basename} from 'node:path'
import {readClean} from '../bench/slips/index.js'
import {codeOf, type Places} from '../src/evidence/context.js'
import type {BlockKind} from '../src/format/manuscript.js'
import {modelSection} from '../src/model/models.js'
import {plainFiles, readDocuments, type PlainDocument} from './plain-text.js'
import type {Part} from './split.js'

/** Change it when what is kept changes. */
const LAYOUT = 1
/** Kinds of block whose sentences are prose. */
const PROSE: readonly BlockKind[] = ['body', 'list-item', 'caption', 'quotation', 'transcript-turn']
const CACHE = new URL('../.cache/corpus/', import.meta.url)

/** Documents of one source as parallel arrays over tokens. */
export interface Corpus extends Places {
  /** Name of the source. */
  source: string
  /** Lexicon id of each token. */
  readonly ids: Uint32Array
  /** Bits of `Flag` of each token. */
  readonly flags: Uint16Array
  /** First token of each sentence, then the count of tokens. */
  readonly sentences: Uint32Array
  /** Documents: the part each is for, and its first sentence; the next one’s first sentence ends it. */
  readonly documents: readonly {name: string; part: Part; from: number}[]
}

/**
 * Read all plain texts of a folder.
 *
 * @param folder Folder with `*.txt.gz`.
 * @param cache Folder that keeps what was read; `undefined` reads anew and keeps nothing.
 */
export async function readCorpora(folder: string, cache: URL | undefined = CACHE): Promise<Corpus[]> {
  const corpora: Corpus[] = []
  for (const file of plainFiles(folder)) corpora.push(await readCorpus(file, cache))
  return corpora
}

async function readCorpus(file: string, cache: URL | undefined): Promise<Corpus> {
  const kept = cache && new URL(`${basename(file)}-${keyOf(file)}`, cache)
  if (kept && existsSync(kept)) return unpack(readFileSync(kept))
  const builder = new Builder()
  let source = ''
  for await (const document of readDocuments(file)) {
    source = document.source
    builder.add(document)
  }
  const corpus = builder.corpus(source)
  if (kept) {
    mkdirSync(new URL('.', kept), {recursive: true})
    // Written aside and moved, so that a run that was stopped leaves no half of a file.
    const aside = new URL(`${kept.href}.${process.pid}`)
    writeFileSync(aside, pack(corpus))
    renameSync(aside, kept)
  }
  return corpus
}

/** What the reading of a file depends on: its text, the lexicon and the tagger. */
function keyOf(file: string): string {
  const hash = createHash('sha256')
  hash.update(String(LAYOUT)).update(readFileSync(file))
  return hash.update(modelSection('lexicon')).update(modelSection('tagger')).digest('hex').slice(0, 16)
}

class Builder {
  #ids = new Uint32Array(1 << 16)
  #codes = new Uint32Array(1 << 16)
  #tags = new Uint8Array(1 << 16)
  #flags = new Uint16Array(1 << 16)
  #count = 0
  readonly #sentences: number[] = []
  readonly #documents: {name: string; part: Part; from: number}[] = []

  add({document, part, paragraphs}: PlainDocument): void {
    const story = readClean(paragraphs.join('\n\n'))
    this.#documents.push({name: document, part, from: this.#sentences.length})
    this.#fit(story.count)
    for (let index = 0; index + 1 < story.sentences.length; index++) {
      const from = story.sentences[index]
      if (!PROSE.includes(story.kind(from))) continue
      this.#sentences.push(this.#count)
      for (let token = from; token < story.sentences[index + 1]; token++) {
        const id = story.ids[token]
        const flags = story.flags[token]
        this.#ids[this.#count] = id <= story.lexicon.size ? id : 0
        this.#codes[this.#count] = codeOf(story.lexicon, id, flags, story.text, story.start[token])
        this.#tags[this.#count] = story.tags[token]
        this.#flags[this.#count++] = flags
      }
    }
  }

  #fit(more: number): void {
    while (this.#count + more > this.#ids.length) {
      const size = this.#ids.length * 2
      this.#ids = longer(this.#ids, new Uint32Array(size))
      this.#codes = longer(this.#codes, new Uint32Array(size))
      this.#tags = longer(this.#tags, new Uint8Array(size))
      this.#flags = longer(this.#flags, new Uint16Array(size))
    }
  }

  corpus(source: string): Corpus {
    const to = this.#count
    return {
      source,
      ids: this.#ids.slice(0, to),
      codes: this.#codes.slice(0, to),
      tags: this.#tags.slice(0, to),
      flags: this.#flags.slice(0, to),
      sentences: Uint32Array.from([...this.#sentences, to]),
      documents: this.#documents
    }
  }
}

function longer<List extends Uint32Array | Uint16Array | Uint8Array>(list: List, into: List): List {
  into.set(list)
  return into
}

/** Layout: length of the head (u32), the head as JSON, then at multiples of 4 the five arrays. */
function pack({ids, codes, tags, flags, sentences, ...about}: Corpus): Uint8Array {
  const lists = [ids, codes, sentences, flags, tags]
  const head = Buffer.from(JSON.stringify({...about, lengths: lists.map((list) => list.length)}))
  const padded = Buffer.concat([head, Buffer.alloc(-head.length & 3)])
  const length = Buffer.alloc(4)
  length.writeUInt32LE(padded.length)
  const parts: Uint8Array[] = [length, padded]
  for (const list of lists) {
    parts.push(Buffer.from(list.buffer, list.byteOffset, list.byteLength), Buffer.alloc(-list.byteLength & 3))
  }
  return Buffer.concat(parts)
}

function unpack(bytes: Buffer): Corpus {
  const body = bytes.readUInt32LE(0) + 4
  const {lengths, ...about} = JSON.parse(bytes.toString('utf8', 4, body).replace(/\0+$/u, '')) as Omit<
    Corpus,
    keyof Places | 'ids' | 'flags' | 'sentences'
  > & {lengths: number[]}
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : Buffer.from(bytes)
  let at = aligned.byteOffset + body
  const next = (size: number, index: number) => {
    const from = at
    at += (lengths[index] * size + 3) & ~3
    return [aligned.buffer as ArrayBuffer, from, lengths[index]] as const
  }
  return {
    ...about,
    ids: new Uint32Array(...next(4, 0)),
    codes: new Uint32Array(...next(4, 1)),
    sentences: new Uint32Array(...next(4, 2)),
    flags: new Uint16Array(...next(2, 3)),
    tags: new Uint8Array(...next(1, 4))
  }
}
