import {createReadStream, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {createGunzip} from 'node:zlib'

/** A paragraph of a training text. */
export interface Paragraph {
  /** Name of its document. */
  document: string
  text: string
}

/**
 * Read the plain training texts, a paragraph at a time, in the order of the files’ names.
 *
 * @param folder Folder with `*.txt.gz`.
 */
export async function* readParagraphs(folder: string): AsyncGenerator<Paragraph, void, undefined> {
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.txt.gz'))
    .sort()) {
    let document = file
    const lines = createInterface({input: createReadStream(join(folder, file)).pipe(createGunzip())})
    for await (const line of lines) {
      if (line.startsWith('# doc ')) document = line.slice('# doc '.length)
      else if (line !== '') yield {document, text: line}
    }
  }
}
