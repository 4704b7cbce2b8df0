/** How an entry of a list fits a text: as a whole, or by its fixed words around `*`. */
export type Fit = 'whole' | 'open'

/** Words of one sentence; a stop inside follows an initial or a short form: 6 p.m. Friday. */
const WORDS = String.raw`(?:[^.?!]|[.?!](?! )|(?<=(?:^|[^\p{L}])\p{L}{1,2})\. )+`
const DIGIT = /\d/u

/** Phrases of a list, found by the first word of a text. */
export class Furniture {
  readonly #whole = new Set<string>()
  /** Entries with an open end; a pattern is made of one when a text begins with its first word. */
  readonly #open = new Map<string, (string | RegExp)[]>()
  readonly #firsts = new Set<string>()

  /** @param entries Phrases as `blocks.txt` explains them. */
  constructor(entries: readonly string[]) {
    for (const entry of entries) this.#add(entry)
  }

  /**
   * How does a text fit an entry?
   *
   * @param text A block, a line or a sentence.
   * @returns How; `undefined` where it does not.
   */
  fitOf(text: string): Fit | undefined {
    // Nearly every text is told by its first word, before the whole of it is looked at.
    if (!this.#firsts.has(firstWord(text))) return undefined
    const exact = text.trim()
    const plain = plainOf(exact.replace(/[\s*]+$/u, ''))
    if (this.#whole.has(exact) || this.#whole.has(plain)) return 'whole'
    const entries = this.#open.get(firstWord(plain)) ?? []
    return entries.some((_, at) => patternOf(entries, at).test(plain)) ? 'open' : undefined
  }

  #add(entry: string): void {
    const plain = plainOf(entry)
    const first = firstWord(plain)
    this.#firsts.add(first)
    this.#firsts.add(firstWord(entry))
    if (!entry.includes('*')) {
      this.#whole.add(entry === entry.toLowerCase() ? plain : entry)
      return
    }
    const others = this.#open.get(first)
    if (others) others.push(plain)
    else this.#open.set(first, [plain])
  }
}

/** The pattern of an entry, made at its first use: three hundred of them at once would delay every start. */
function patternOf(entries: (string | RegExp)[], at: number): RegExp {
  const entry = entries[at] ?? ''
  if (typeof entry !== 'string') return entry
  const source = entry.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/gu, '\\$&'))
  return (entries[at] = new RegExp(`^${source.join(WORDS)}$`, 'u'))
}

/** Lower case, straight apostrophes, numbers as `0`, without the marks around it. */
function plainOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\d[\d.,]*\d|\d/gu, '0')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s>»•*-]+(?=[\p{L}\d©[(])|[\s.:;!?…»›>→-]+$/gu, '')
}

/** The first word in lower case, `0` for a number; where a text begins with a mark, that. */
function firstWord(text: string): string {
  let start = 0
  while (start < text.length && isSkipped(text.charCodeAt(start))) start++
  if (DIGIT.test(text.charAt(start))) return '0'
  let end = start
  while (end < text.length && isLetter(text.charCodeAt(end))) end++
  return end > start ? text.slice(start, end).toLowerCase() : text.charAt(start)
}

/** White space and marks that open a line: bullets, brackets, dashes. */
function isSkipped(code: number): boolean {
  return (
    code <= 32 || code === 40 || code === 42 || code === 45 || code === 62 || code === 91 || code === 0xa0
  )
}

function isLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122
}
