import {isForeignLanguage} from './foreign.js'
import {captionOf, writeHtml} from './html.js'
import type {BlockKind} from './manuscript.js'
import type {MarkupElement} from './markup.js'
import type {Dialect, Role} from './passages.js'

/** Elements of NITF 3.x whose tags leave a sentence as it is: enriched text. */
const PHRASING = new Set(
  'a alt-code byttl chron addressee care.of city classifier copyrite country delivery.office delivery.point em event function lang location money name.family name.given num object.title org person postaddr postcode pronounce region state story.date sub sublocation sup virtloc'.split(
    ' '
  )
)

/** Elements that are no part of the story. */
const SKIPPED = new Set(
  'copyright datasource distributor docdata head ident media-metadata media-object media-reference pubdata rights tobject'.split(
    ' '
  )
)

/** Elements that stand apart and have no kind of their own. */
const BLOCKS = new Set(
  'bibliography block body body.content body.end body.head col colgroup content custom-table dl fn hedline hr media nitf nitf-col nitf-colgroup nitf-table ol p table tbody tfoot thead tr ul'.split(
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
  roleOf({name, attributes}: MarkupElement): Role {
    if (name === 'br') return {is: 'break'}
    if (name === 'q') return {is: 'quotation'}
    if (SKIPPED.has(name)) return {is: 'skipped'}
    const isInline = PHRASING.has(name)
    if (isForeignLanguage(attributes.get('lang') ?? attributes.get('iso')))
      return {is: isInline ? 'hidden' : 'skipped'}
    if (isInline) return {is: 'phrasing'}
    const kind = KINDS[name]
    if (kind) return {is: 'block', kind}
    // What NITF does not know, and fractions and code, which it does.
    return {is: BLOCKS.has(name) ? 'block' : 'hidden'}
  },
  captionsOf: (element) => (element.name === 'media-reference' ? captionOf(element, 'alternate-text') : []),
  write: writeHtml
}
