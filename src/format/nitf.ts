import type {BlockKind, Piece} from './manuscript.js'
import type {MarkupElement} from './markup.js'
import type {Dialect, Role} from './passages.js'

/** Elements of NITF 3.x whose tags leave a sentence as it is: enriched text. */
const PHRASING = new Set(
  'a alt-code byttl chron city classifier copyrite country em event frac function lang location money num object.title org person postaddr pronounce q region state story.date sub sublocation sup virtloc'.split(
    ' '
  )
)

/** Elements that are no part of the story. */
const SKIPPED = new Set(
  'copyright datasource distributor docdata head ident media-metadata media-object media-reference pubdata rights tobject'.split(
    ' '
  )
)

const KINDS: Readonly<Record<string, BlockKind>> = {
  hl1: 'headline',
  hl2: 'subhead',
  byline: 'byline',
  dateline: 'dateline',
  abstract: 'standfirst',
  bq: 'quotation',
  li: 'list-item',
  dt: 'list-item',
  dd: 'list-item',
  td: 'score',
  th: 'score',
  caption: 'caption',
  'media-caption': 'caption',
  'media-producer': 'byline',
  note: 'note',
  tagline: 'note',
  credit: 'note',
  series: 'slug'
}

/** What the elements of NITF 3.x (IPTC) are to prose. */
export const NITF: Dialect = {
  roleOf({name}: MarkupElement): Role {
    if (name === 'br') return {is: 'break'}
    if (name === 'pre' || name === 'nitf-table-metadata') return {is: 'hidden'}
    if (PHRASING.has(name)) return {is: 'phrasing'}
    if (SKIPPED.has(name)) return {is: 'skipped'}
    const kind = KINDS[name]
    return kind ? {is: 'block', kind} : {is: 'block'}
  },
  captionsOf: (): Piece[][] => []
}
