import {createTwoFilesPatch, FILE_HEADERS_ONLY} from 'diff'

/**
 * The difference between two states of a file, as `git apply` and `patch -p1` read it.
 *
 * @param path Path of the file.
 * @param before Its text.
 * @param after Its corrected text.
 * @returns A unified diff; empty if nothing differs.
 */
export function differenceOf(path: string, before: string, after: string): string {
  if (before === after) return ''
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY
  })
}
