import stringWidth from 'fast-string-width'
import {harmless} from '../report/harmless.js'

/**
 * A table for people.
 *
 * @param rows Rows of cells, the head first; what cells hold is made harmless.
 * @returns A line for each row, columns two spaces apart.
 */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(harmless))
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => stringWidth(row[column] ?? '')))
  )
  return cells
    .map((row) => {
      const padded = row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - stringWidth(cell)))
      return `${padded.join('  ').trimEnd()}\n`
    })
    .join('')
}
