const WORDS = new Map([
  ['EACCES', 'permission is denied; change its permissions'],
  ['EPERM', 'this is not permitted; change its permissions'],
  ['EROFS', 'the file system is read-only'],
  ['ENOENT', 'there is no such file'],
  ['ENOTDIR', 'a part of its path is a file and not a folder'],
  ['EISDIR', 'it is a folder and not a file'],
  ['ELOOP', 'its links lead in a circle'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['EMFILE', 'too many files are open'],
  ['ENOSPC', 'no space is left']
])

/**
 * Say what went wrong, in words that can follow a colon.
 *
 * @param error What was thrown.
 * @returns One line, without a stack.
 */
export function describeError(error: unknown): string {
  const code = codeOf(error)
  const words = code === undefined ? undefined : WORDS.get(code)
  if (words !== undefined) return words
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  return line.trim().replace(/:$/u, '') || 'an unknown error'
}

/**
 * The cause of the cause of an error.
 *
 * @param error What was thrown.
 */
export function innermost(error: unknown): unknown {
  let inner = error
  while (inner instanceof Error && inner.cause !== undefined && inner.cause !== null) inner = inner.cause
  return inner
}

/**
 * Is it the error of a file that is not there?
 *
 * @param error What was thrown.
 */
export function isMissing(error: unknown): boolean {
  const code = codeOf(error)
  return code === 'ENOENT' || code === 'ENOTDIR'
}

/**
 * The code of an error of the system, such as `ENOENT`.
 *
 * @param error What was thrown.
 */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}
