/** An entry of a list of words that a newsroom accepts or rejects. */
export interface WordEntry {
  /** The words with single spaces; a star behind one stands for all its forms. */
  wording: string
  /** What to write in their place, best first; `['']` deletes; empty where an editor decides. */
  right: readonly string[]
  /** Does it say what to write? */
  hasArrow: boolean
}

/** An entry as it stands in a file. */
export interface EntryLine {
  entry: string
  /** From 1. */
  line: number
}

/** Longer lines are no wording. */
const LONGEST = 200
const COMMENT = /(?:^|\s)#(?:\s.*)?$/u
const STRAY_STAR = /\*(?!$|\s)|(?:^|\s)\*/u
const FILE = /^\.{0,2}[/\\]|\.txt$/iu

/**
 * Entries of the text of a list: one a line; `#` at the start of a line or after a space opens a comment.
 *
 * @param text The text.
 */
export function entryLinesOf(text: string): EntryLine[] {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n?|\n/u)
  return lines.flatMap((raw, index) => {
    const entry = raw.replace(COMMENT, '').trim()
    return entry === '' ? [] : [{entry, line: index + 1}]
  })
}

/**
 * Read an entry: `ICC`, `boots on the ground`, `utilise* => use | employ`, `very =>`.
 *
 * @param line The entry.
 * @throws {Error} If it is broken; says what to do.
 */
export function readWordEntry(line: string): WordEntry {
  const [left = '', ...behind] = line.split('=>')
  const wording = folded(left)
  const hasArrow = behind.length > 0
  const right = hasArrow ? behind.join('=>').split('|').map(folded) : []
  for (const words of [wording, ...right]) checkWording(words)
  if (!/[\p{L}\p{N}]/u.test(wording))
    throw new Error(
      `\`${line.trim()}\` names no word: write one, or a phrase, perhaps with \`=> suggestion\``
    )
  if (FILE.test(wording))
    throw new Error(
      `\`${wording}\` is no word: a list is named as \`./accept.txt\`, in a configuration file only`
    )
  if (right.length > 1 && right.includes(''))
    throw new Error(`\`${wording}\` has an empty suggestion: take out the \`|\` beside it`)
  const bare = wording.includes('*') ? right.find((words) => /^[^\s*]+$/u.test(words)) : undefined
  if (bare !== undefined)
    throw new Error(
      `\`${wording}\` takes in its forms: write \`${bare}*\`, so that the suggestion goes along`
    )
  if (right.includes(wording)) throw new Error(`\`${wording}\` is its own suggestion: leave it out`)
  return {wording, right, hasArrow}
}

function checkWording(words: string): void {
  if (words.length > LONGEST)
    throw new Error(
      `\`${words.slice(0, 40)}…\` is longer than ${LONGEST} characters: write one word or phrase a line`
    )
  if (STRAY_STAR.test(words))
    throw new Error(
      `\`${words}\` has a star where no word ends: write it behind the word whose forms count, as \`use*\``
    )
  if (/\[[^\]]*\]$/u.test(words))
    throw new Error(`\`${words}\` ends in brackets: leave them out, capitals count here anyway`)
}

function folded(words: string): string {
  return words.trim().replace(/\s+/gu, ' ')
}
