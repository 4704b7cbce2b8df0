import path from 'node:path'

/** So many folders are remembered: records can name folders without end. */
const MOST = 20_000

/**
 * A search for the nearest of something, from a folder upward. Each folder is looked at once, unless they are very many.
 *
 * @param look What a folder holds; `undefined` where it is nothing.
 * @returns The nearest for a folder (absolute).
 */
export function lookUpward<Value>(
  look: (folder: string) => Value | undefined
): (folder: string) => Value | undefined {
  const known = new Map<string, Value | undefined>()
  return function nearest(folder: string): Value | undefined {
    if (known.has(folder)) return known.get(folder)
    const parent = path.dirname(folder)
    const value = look(folder) ?? (parent === folder ? undefined : nearest(parent))
    if (known.size >= MOST) known.clear()
    known.set(folder, value)
    return value
  }
}
