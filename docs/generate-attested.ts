import {noFigures, readTable, sumOf, tableFile, verdictOf, type Figures} from '../train/attest/figures.js'
import {attestedLists} from '../train/attest/lists.js'

/** What `npm run attest -- --write` kept of a list. */
export interface AttestedTable {
  /** Path of the list from the root of the project. */
  file: string
  /** Its entries as they are now. */
  entries: readonly string[]
  about: string
  rows: ReadonlyMap<string, Figures>
}

/** A page shows at most so many entries of a kind; the table beside the list holds all. */
const SHOWN = 20

/**
 * Figures of the lists of a rule.
 *
 * @param rule Its name.
 * @param read Gives the text of a file of the project, if there is one.
 */
export function attestedTables(rule: string, read: (path: string) => string | undefined): AttestedTable[] {
  return attestedLists
    .filter((list) => list.rule === rule)
    .flatMap(({file, entries}) => {
      const table = read(tableFile(file))
      return table === undefined ? [] : [{file, entries, ...readTable(table)}]
    })
}

/**
 * The part of a rule’s page that says how far texts bear its lists out.
 *
 * @param tables Figures of its lists.
 * @returns Markdown; empty where there are none.
 */
export function attestedSection(tables: readonly AttestedTable[]): string {
  return tables.length === 0 ? '' : ['## Its lists, held against texts', ...tables.map(listPart)].join('\n\n')
}

function listPart({file, entries, about, rows}: AttestedTable): string {
  const counted = entries.filter((entry) => rows.has(entry))
  const of = (verdict: string) =>
    counted.filter((entry) => verdictOf(rows.get(entry) ?? noFigures()) === verdict).length
  const often = [...rows]
    .filter(([entry]) => entries.includes(entry))
    .sort(([, a], [, b]) => b.right - a.right)
  const without = entries.length - counted.length
  return [
    `[${file}](../../${file}), ${about}: of ${entries.length} entries ${of('proved')} are proved (the right form is met, the marked one next to never), ${of('unproved')} are hardly met, and of ${of('doubtful')} the marked form stands in the texts more than one time in 50${without > 0 ? `; ${without} are not counted yet` : ''}. All figures: [${tableFile(file)}](../../${tableFile(file)}). The most frequent:`,
    ['| Entry | Right | Marked |', '| --- | --- | --- |', ...often.slice(0, SHOWN).map(row)].join('\n')
  ].join('\n\n')
}

function row([entry, {right, marked}]: readonly [string, Figures]): string {
  return `| \`${entry.replaceAll('|', '\\|')}\` | ${right.toLocaleString('en-US')} | ${sumOf(marked)} |`
}
