/**
 * Pack the word lists into the section `lexicon` of `models/english.bin`.
 *
 * Usage: tsx train/lexicon.ts [--lexical FOLDER]   (default ../shared/data/lexical)
 */
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {packLexicon} from './lexicon-pack.js'
import {joinSources} from './lexicon-readings.js'
import {readSources} from './lexicon-sources.js'
import {spellVarieties} from './lexicon-spellings.js'
import {writeSection} from './write-section.js'

const {values} = parseArgs({options: {lexical: {type: 'string', default: '../shared/data/lexical'}}})
const sources = readSources(values.lexical, fileURLToPath(new URL('../lexicons', import.meta.url)))
const entries = joinSources(sources)
const section = packLexicon(entries, spellVarieties(sources.clusters))
writeSection('lexicon', section)
console.log(`${String(entries.size)} words, ${String(section.length)} bytes`)
