import type {VFile} from 'vfile'
import {createDesk, type Desk} from '../index.js'
import type {Copy} from '../lint.js'
import {checkLayers, isRecord, layersOf, matcherOf, merge} from '../overrides.js'
import type {SessionDesk} from '../session/session.js'

/**
 * Make a desk of an editor’s settings, which obeys their `overrides` for each document.
 *
 * @param settings What the editor says; nothing is defaults.
 * @param folders Addresses of the editor’s folders: globs are counted from the one that holds the document.
 * @throws {Error} If the settings are wrong: says what.
 */
export function documentDesk(settings: unknown, folders: readonly string[]): SessionDesk {
  if (!isRecord(settings)) return createDesk(settings ?? undefined)
  const layers = layersOf(settings).map((layer) => ({...layer, isFor: matcherOf(layer)}))
  checkLayers(layers)
  const desks = new Map<string, Desk>()
  const deskOf = (copy: Copy): Desk => {
    const name = typeof copy === 'string' ? '' : nameOf(copy, folders)
    const applied = layers.filter((layer) => layer.isFor(name))
    const key = applied.map(({override}) => override ?? '').join()
    let desk = desks.get(key)
    if (!desk) desks.set(key, (desk = createDesk(merge(applied.map(({value}) => value)))))
    return desk
  }
  // Contradictions between settings for all documents are to be known at once.
  deskOf('')
  return {
    lint: (copy, options) => deskOf(copy).lint(copy, options),
    fix: (copy, options) => deskOf(copy).fix(copy, options)
  }
}

/** Path of a document from the folder that holds it. */
function nameOf({path}: VFile, folders: readonly string[]): string {
  const folder = folders
    .map((address) => (address.endsWith('/') ? address : `${address}/`))
    .filter((address) => path.startsWith(address))
    .sort((a, b) => b.length - a.length)[0]
  const name = folder === undefined ? path.replace(/^[a-z]+:\/\//iu, '') : path.slice(folder.length)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
