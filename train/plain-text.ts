import {createReadStream, readdirSync} from 'node:fs'
import {basename, join} from 'node:path'
import {createInterface} from 'node:readline'
import {fileURLToPath} from 'node:url'
import {createGunzip} from 'node:zlib'
import {partOf, type Part} from './split.js'

/** Folder of the training texts, where no other is named. */
export const TRAINING_TEXTS = fileURLToPath(new URL('../../shared/data/train', import.meta.url))

const ENDING = '.txt.gz'

/** A paragraph of a plain text. */
export interface Paragraph {
  /** Name of its file without endings. */
  source: string
  /** Name of its document. */
  document: string
  /** What the document is for. */
  part: Part
  text: string
}

/** A document of a plain text. */
export interface PlainDocument extends Omit<Paragraph, 'text'> {
  paragraphs: string[]
}

/**
 * Read the plain texts of a folder, a paragraph at a time, in the order of the files’ names.
 *
 * @param folder Folder with `*.txt.gz`.
 */
export async function* readParagraphs(folder: string): AsyncGenerator<Paragraph, void, undefined> {
  for (const file of plainFiles(folder)) {
    for await (const {paragraphs, ...about} of readDocuments(file)) {
      for (const text of paragraphs) yield {...about, text}
    }
  }
}

/**
 * Plain texts of a folder, in the order of their names.
 *
 * @param folder The folder.
 */
export function plainFiles(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(ENDING))
  return names.sort().map((name) => join(folder, name))
}

/**
 * Read a plain text, a document at a time.
 *
 * @param file Path of a `*.txt.gz`: `# doc NAME`, a paragraph a line, a blank line between documents.
 */
export async function* readDocuments(file: string): AsyncGenerator<PlainDocument, void, undefined> {
  const source = basename(file, ENDING)
  const begin = (name: string): PlainDocument => ({
    source,
    document: name,
    part: partOf(source, name),
    paragraphs: []
  })
  let document = begin(source)
  for await (const line of createInterface({input: createReadStream(file).pipe(createGunzip())})) {
    if (line.startsWith('# doc ')) {
      if (document.paragraphs.length > 0) yield document
      document = begin(line.slice('# doc '.length))
    } else if (line !== '') document.paragraphs.push(line)
  }
  if (document.paragraphs.length > 0) yield document
}
