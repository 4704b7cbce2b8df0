/** A slip that can be put into a clean text: `text.slice(start, end)`, which reads `right`, becomes `written`. */
export interface Slip {
  /** Name of the rule that answers for it. */
  family: string
  /** The construction or word within the family. */
  frame: string
  /** First UTF-16 code unit of what is changed. */
  start: number
  /** Its end, exclusive; `start` where something is put in. */
  end: number
  /** The slip; empty where something is left out. */
  written: string
  /** What stands in the clean text; empty where something is put in. */
  right: string
}

/** What a maker says of a slip; its family and what stood there are added. */
export type Change = Pick<Slip, 'frame' | 'start' | 'end' | 'written'>
