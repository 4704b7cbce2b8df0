import {closest, distance} from 'fastest-levenshtein'

/**
 * The known name that was probably meant.
 *
 * @param name What was written.
 * @param known All names.
 * @returns “; did you mean `x`?”, or nothing where none is near.
 */
export function didYouMean(name: string, known: readonly string[]): string {
  if (known.length === 0) return ''
  const nearest = closest(name, known)
  return distance(name, nearest) <= Math.max(2, name.length / 2) ? `; did you mean \`${nearest}\`?` : ''
}
