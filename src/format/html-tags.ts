/** A tag of HTML or JSX: its name in lower case, and whether it closes. */
export interface Tag {
  name: string
  closing: boolean
}

/** Elements whose tags leave a sentence as it is. */
export const PHRASING: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite data dfn em font i ins label mark q small span strong sub sup time tt u wbr'.split(
    ' '
  )
)

/** Elements whose content is no prose, or struck out of it. */
export const FOREIGN: ReadonlySet<string> = new Set(
  'audio canvas code del embed iframe kbd math noscript object pre ruby s samp script strike style svg var video'.split(
    ' '
  )
)

/** Elements that stand apart from the text around them. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center col colgroup dd details dialog dir div dl document dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p search section summary table tbody td tfoot th thead tr ul'.split(
    ' '
  )
)

/** Elements of which a reader sees nothing. */
export const UNSEEN: ReadonlySet<string> = new Set(
  'base head link meta noscript param script source style template title track'.split(' ')
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
