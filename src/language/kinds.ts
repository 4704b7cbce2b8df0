import type {BlockKind, Manuscript} from '../format/manuscript.js'

/**
 * Tell what each block is, from its shape, where the format did not say: `MOSCOW (AP) —`, `Q:`, short
 * lines without stops, title case without a stop.
 *
 * @param manuscript The text and its blocks.
 * @returns A kind for each block.
 */
export function kindsOf(manuscript: Manuscript): BlockKind[] {
  throw new Error(`Not written yet: ${manuscript.text}`)
}
