/** A tag of HTML or JSX: its name in lower case, and whether it closes. */
export interface Tag {
  name: string
  closing: boolean
}

/** Elements whose tags leave a sentence as it is. */
const PHRASING = new Set(
  'a abbr b bdi bdo big cite dfn del em font i ins mark q s small span strong sub sup time u wbr'.split(' ')
)

/** Elements whose content is no prose. */
const FOREIGN = new Set(
  'canvas code kbd math noscript object pre samp script style svg tt var video'.split(' ')
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
