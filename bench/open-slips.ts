import {readFileSync} from 'node:fs'
import type {Desk} from '../src/index.js'
import {diagnosticsOf, readRows, type Row} from './rows.js'
import {score, type Score} from './score.js'

/** Whole stories that were written by people who had seen no rule. */
export const STORIES = new URL('../test/stories/', import.meta.url)

/** What the desk still misses, mends wrongly or marks without need in the stories; one a line. */
export const OPEN_SLIPS = new URL('open-slips.txt', STORIES)

/** Code units shown before a place, so that a line is found in its story. */
const CONTEXT = 25

/**
 * Read the whole stories with a desk.
 *
 * @param desk The desk.
 * @returns The figures, and a line for each slip that is missed, each that is found without the right words first, and
 *   each warning that answers no slip: `STORY<TAB>missed | wrong words | needless<TAB>place`.
 */
export function readStories(desk: Desk): {figures: Score; lines: string[]} {
  const rows = readRows(STORIES.pathname)
  const figures = score(rows, (text) => diagnosticsOf(text, desk))
  const slips = figures.missed.map(({row, edit, found}) =>
    lineOf(row, found ? 'wrong words' : 'missed', edit, edit.replacements)
  )
  const needless = figures.other.map(({row, diagnostic}) =>
    lineOf(row, 'needless', diagnostic, diagnostic.suggestions)
  )
  return {figures, lines: [...slips, ...needless].sort()}
}

/** @returns Lines of `test/stories/open-slips.txt`. */
export function knownOpenSlips(): string[] {
  return readFileSync(OPEN_SLIPS, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
}

function lineOf(
  {id, text}: Row,
  what: string,
  {start, end}: {start: number; end: number},
  words: readonly string[]
): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start)
  return `${id}\t${what}\t${before}{${text.slice(start, end)} => ${words.join(' | ')}}`.replace(
    /\s*\n\s*/g,
    ' ¶ '
  )
}
