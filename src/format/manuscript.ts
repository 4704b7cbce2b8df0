/**
 * What a format makes of a file: a decoded text, its blocks of prose, and the way back to the source. A file that holds
 * several stories, or one story twice (as text and as HTML), gives several manuscripts.
 * All offsets are UTF-16 code units.
 */

/** Kinds of text in a news file. `body` is prose; the rest is told by the format or by the block’s shape. */
export const BLOCK_KINDS = [
  'body', 'headline', 'standfirst', 'slug', 'byline', 'dateline', 'subhead', 'list-item', 'quotation', 'verse',
  'transcript-turn', 'caption', 'score', 'name-list', 'note', 'code'
] as const // prettier-ignore

/** Kind of a block. */
export type BlockKind = (typeof BLOCK_KINDS)[number]

/** A run of prose, such as a paragraph. */
export interface Block {
  /** Where it starts in {@link Manuscript.text}. */
  start: number
  /** Where it ends, exclusive. */
  end: number
  /** What the format knows of it; `undefined` leaves it to the language room, which looks at its shape. */
  kind: BlockKind | undefined
  /** How words are written in its source; without it they stand as they are. */
  write?: Writer | undefined
}

/** Writes words as a source needs them (`&` as `&amp;`); `undefined` where they cannot be written there. */
export type Writer = (words: string) => string | undefined

/** Decoded text and the place in the source that it came from. */
export interface Piece {
  /** Decoded text. */
  text: string
  /** Where it starts in the source. */
  start: number
  /**
   * Where it ends in the source, exclusive. The piece is one to one if the source there is `text`; a text that
   * differs has another length, except U+FFFC, which stands for what is no prose.
   */
  end: number
}

/** A comment that steers copydesk: `copydesk-disable-next-line RULE -- reason`. */
export interface ControlComment {
  /** Words after `copydesk-`: `disable-next-line RULE -- reason`. */
  value: string
  /** Where the comment starts in the source. */
  start: number
  /** Where it ends in the source, exclusive. */
  end: number
}

/** A file as prose. */
export interface Manuscript {
  /** Decoded text that blocks, tokens and findings point into. */
  text: string
  /** Blocks in order, never overlapping; what lies between them is not prose. */
  blocks: Block[]
  /** Pieces in order whose texts joined are {@link text}; `undefined` where the text is the source itself. */
  pieces: Piece[] | undefined
  /** Control comments in order. */
  comments: ControlComment[]
}
