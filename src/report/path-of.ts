import path from 'node:path'
import type {VFile} from 'vfile'

/** What a report calls standard input without a path. */
export const STDIN = '<stdin>'

/**
 * Path of a file as build servers want it: from the root of the repository, with `/` between folders.
 *
 * @param file The file.
 * @param root That root, absolute; the file’s own folder of work if left out.
 * @returns The path; {@link STDIN} where there is none.
 */
export function pathOf(file: VFile, root: string | undefined): string {
  if (file.history.length === 0) return STDIN
  const relative = root === undefined ? file.path : path.relative(root, path.resolve(file.cwd, file.path))
  return (relative.startsWith('..') ? file.path : relative).replaceAll(path.sep, '/')
}

/**
 * The same as a relative reference of a URI: what has a meaning there is escaped, also a colon.
 *
 * @param name A path from {@link pathOf}.
 */
export function uriOf(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/')
}
