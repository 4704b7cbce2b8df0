import type {Sighting} from './sightings.js'

/** How often an entry was met. */
export interface Figures {
  right: number
  /** Times that it would be marked, by the words of the form. */
  marked: Map<string, number>
  /** Times that it would be marked if evidence agreed. */
  weighed: Map<string, number>
}

/** What figures say of an entry. */
export type Verdict = 'proved' | 'doubtful' | 'unproved'

/** An entry whose right form was met so often is proved, if next to nothing speaks against it. */
const PROOF = 3
/** The marked form may be met once in so many times: texts have slips. */
const ODDS = 50

const COLUMNS = ['entry', 'verdict', 'right', 'marked', 'weighed']

/** Path of the table that is kept beside a list. */
export function tableFile(list: string): string {
  return list.replace(/\.txt$/u, '.attested.tsv')
}

/** Figures of an entry that was not met. */
export function noFigures(): Figures {
  return {right: 0, marked: new Map(), weighed: new Map()}
}

/** Count a place. */
export function addSighting(figures: Figures, {side, form}: Sighting): void {
  if (side === 'right') figures.right++
  else figures[side].set(form, (figures[side].get(form) ?? 0) + 1)
}

/**
 * Is an entry borne out by texts?
 *
 * @returns `proved`: its right form is met, and the form that it marks next to never; `doubtful`: what it marks
 *   stands in the texts oftener than one time in 50; `unproved`: not met, or hardly.
 */
export function verdictOf({right, marked}: Figures): Verdict {
  const wrong = sumOf(marked)
  if (wrong > 0 && wrong * ODDS > right) return 'doubtful'
  return right >= PROOF ? 'proved' : 'unproved'
}

/**
 * The table that is kept beside a list.
 *
 * @param about What was read, for its head.
 * @param rows Entries with their figures.
 */
export function tableOf(about: string, rows: ReadonlyMap<string, Figures>): string {
  const lines = [...rows].map(([entry, figures]) =>
    [entry, verdictOf(figures), figures.right, formsOf(figures.marked), formsOf(figures.weighed)].join('\t')
  )
  return `# ${about}\n${COLUMNS.join('\t')}\n${lines.join('\n')}\n`
}

/**
 * Read a table that is kept beside a list.
 *
 * @param table Its text.
 * @returns What was read, and entries with their figures.
 */
export function readTable(table: string): {about: string; rows: Map<string, Figures>} {
  const [head = '', , ...lines] = table.trimEnd().split('\n')
  const rows = new Map<string, Figures>()
  for (const line of lines) {
    const [entry = '', , right = '0', marked = '', weighed = ''] = line.split('\t')
    rows.set(entry, {right: Number(right), marked: readForms(marked), weighed: readForms(weighed)})
  }
  return {about: head.replace('# ', ''), rows}
}

/** `with 2, from 1`; a form without words is only a number. */
function formsOf(forms: ReadonlyMap<string, number>): string {
  return [...forms]
    .sort(([, a], [, b]) => b - a)
    .map(([form, times]) => (form === '' ? `${times}` : `${form} ${times}`))
    .join(', ')
}

function readForms(text: string): Map<string, number> {
  const parts = text === '' ? [] : text.split(', ')
  return new Map(
    parts.map((part) => {
      const cut = part.lastIndexOf(' ')
      return [part.slice(0, Math.max(cut, 0)), Number(part.slice(cut + 1))]
    })
  )
}

/** How often all forms together. */
export function sumOf(forms: ReadonlyMap<string, number>): number {
  return [...forms.values()].reduce((sum, times) => sum + times, 0)
}
