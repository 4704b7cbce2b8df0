/** A tag of HTML or JSX: its name in lower case, and whether it closes. */
export interface Tag {
  name: string
  closing: boolean
}

/** Elements whose tags leave a sentence as it is. */
export const PHRASING: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big center cite data dfn em font i ins label mark q small span strong sub sup time u wbr'.split(
    ' '
  )
)

/** Elements whose content is no prose, or struck out of it. */
export const FOREIGN: ReadonlySet<string> = new Set(
  'audio canvas code del embed iframe kbd math noscript object pre ruby s samp script strike style svg tt var video'.split(
    ' '
  )
)

/**
 * The tag at the start of some HTML.
 *
 * @param html A tag, comment or instruction.
 * @returns The tag; without a name if it is none, or a component of JSX.
 */
export function tagOf(html: string): Tag {
  const [, slash = '', name = ''] = /^<(\/?)([a-z][a-z\d-]*|[A-Z][A-Z\d-]*)(?![\w-])/u.exec(html) ?? []
  return {name: name.toLowerCase(), closing: slash !== ''}
}

/** Does the tag break the line? */
export function isBreak({name}: Tag): boolean {
  return name === 'br'
}

/** Does a tag of emphasis and the like stand here? */
export function isPhrasing({name}: Tag): boolean {
  return PHRASING.has(name)
}

/** Does an element begin whose content is no prose? */
export function isForeign({name, closing}: Tag): boolean {
  return !closing && FOREIGN.has(name)
}
