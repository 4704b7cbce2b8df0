import type {Manuscript, Writer} from '../../format/manuscript.js'
import {Projection, type Span} from '../../format/pieces.js'

/** A place of a file as its reader sees it. */
export interface Passage {
  /** The sentence up to the place. */
  before: string
  /** What stands at the place. */
  there: string
  /** The rest of the sentence. */
  after: string
  /** Where the block around it stands in the source. */
  block: Span
  /** May words be typed in its place? Not where markup stands within it. */
  exact: boolean
  /** How words are written there; without it they stand as they are. */
  write: Writer | undefined
}

const SENTENCES = new Intl.Segmenter('en', {granularity: 'sentence'})

/**
 * What a reader sees at a place of a file.
 *
 * @param manuscripts The texts of the file.
 * @param start Where the place starts in the source.
 * @param end Where it ends, exclusive.
 * @returns The place in its sentence; `undefined` if it is no prose.
 */
export function passageAt(
  manuscripts: readonly Manuscript[],
  start: number,
  end: number
): Passage | undefined {
  for (const manuscript of manuscripts) {
    const projection = new Projection(manuscript)
    const place = projection.fromSource(start, end)
    const block = place && manuscript.blocks.find((one) => one.start <= place.start && place.end <= one.end)
    const around = block && projection.toSource(block.start, block.end)
    if (!around) continue
    const {text} = manuscript
    const sentence = sentencesAround(text.slice(block.start, block.end), place, block.start)
    return {
      before: text.slice(sentence.start, place.start),
      there: text.slice(place.start, place.end),
      after: text.slice(place.end, sentence.end),
      block: around,
      exact: projection.exact(place.start, place.end),
      write: block.write
    }
  }
  return undefined
}

/** The sentences that a place touches, with the one before where it stands between two. */
function sentencesAround(block: string, {start, end}: Span, offset: number): Span {
  const touched = [...SENTENCES.segment(block)]
    .map(({index, segment}) => ({start: offset + index, end: offset + index + segment.length}))
    .filter((sentence) => sentence.start <= end && sentence.end >= start)
  return {start: touched[0]?.start ?? start, end: touched.at(-1)?.end ?? end}
}
