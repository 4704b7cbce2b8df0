import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import type {Lexicon} from '../../src/language/lexicon.js'
import {readGold, type GoldDocument} from '../../train/gold.js'

/**
 * Gold of a small treebank, by way of a file in its format.
 *
 * @param text `word/TAG` with spaces between, a sentence a line; a word before `+` has no space behind it.
 * @param lexicon Gives the tokens’ ids.
 */
export function goldOf(text: string, lexicon: Lexicon): GoldDocument {
  const lines = text.split('\n').map((sentence) =>
    sentence
      .split(' ')
      .map((pair) => /^(?<word>.+)\/(?<tag>[^/+]+)(?<joined>\+?)$/.exec(pair)?.groups ?? {})
      .map(({word, tag, joined}) => [word, tag, word, joined ? '-' : ''].join('\t'))
      .join('\n')
  )
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-'))
  try {
    const file = join(folder, 'gold.tsv.gz')
    writeFileSync(file, gzipSync(`# doc small\n${lines.join('\n\n')}\n`))
    return readGold(file, lexicon)[0]
  } finally {
    rmSync(folder, {recursive: true})
  }
}
