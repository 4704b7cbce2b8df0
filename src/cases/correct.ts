import type {CaseMark, MarkedCopy} from './copy.js'

/**
 * Correct copy as an editor would: put the first suggestion of each mark in the place of the marked words. A
 * deletion takes along the white space that it leaves over.
 *
 * @param copy Copy with its marks.
 * @param chosen Which marks to correct; the others, and those without a suggestion, are left.
 * @returns The corrected text and the marks that are left, at their places in it.
 */
export function correct(copy: MarkedCopy, chosen: (mark: CaseMark) => boolean = () => true): MarkedCopy {
  let text = copy.text
  let left: CaseMark[] = []
  for (const mark of copy.marks.toReversed()) {
    const value = mark.expected[0]
    if (value === undefined || !chosen(mark)) left.unshift(mark)
    else {
      const [start, end] = value === '' ? withSpace(text, mark.start, mark.end) : [mark.start, mark.end]
      const shift = value.length - (end - start)
      text = text.slice(0, start) + value + text.slice(end)
      left = left.map((later) => ({...later, start: later.start + shift, end: later.end + shift}))
    }
  }
  return {text, marks: left}
}

/** A deletion with the white space that it would leave over: at the edge of a line, doubled, before a stop. */
function withSpace(text: string, start: number, end: number): [start: number, end: number] {
  const before = /\s*$/.exec(text.slice(0, start))?.[0] ?? ''
  const after = /^\s*/.exec(text.slice(end))?.[0] ?? ''
  const first = before.length === start
  const opens = first || before.includes('\n')
  const closes = end + after.length === text.length || after.includes('\n')
  const beforeStop = after === '' && /^[.,;:!?)\]]/.test(text.slice(end))
  if ((closes && !first) || (beforeStop && !opens)) return [start - before.length, end]
  return opens || before !== '' ? [start, end + after.length] : [start, end]
}
