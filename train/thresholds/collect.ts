import {fileURLToPath} from 'node:url'
import {rules} from '../../rules/index.js'
import {CleanDocument, MIX, readClean, touches, type Slip} from '../../bench/slips/index.js'
import {keyOf} from '../../bench/audit/mark.js'
import {readRecords} from '../../bench/audit/verdicts.js'
import {findingsOf} from '../../src/define/define-rule.js'
import {checkSetting} from '../../src/define/setting.js'
import type {Finding} from '../../src/desk/finding.js'
import type {Story} from '../../src/language/story.js'
import type {PlainDocument} from '../plain-text.js'

const VERDICTS = fileURLToPath(new URL('../../bench/audit/verdicts.jsonl', import.meta.url))
/** Keys of marks that the first judge called right. */
const RIGHT: ReadonlySet<string> = new Set(
  [...readRecords(VERDICTS).values()]
    .filter(({verdicts}) => verdicts[0]?.verdict === 'right')
    .map(({key}) => key)
)

/** Odds of a finding whose rule did not ask for evidence. */
export const SURE = 1e6

/** Findings of one construction (`rule/frame`): the odds of each. */
export interface Frame {
  rule: string
  /** In clean text: needless, or a slip of the source. */
  needless: number[]
  /** At slips that were made, and the family of each. */
  hits: {odds: number; family: string}[]
}

/** What was seen of all rules. */
export class Tally {
  /** By `rule/frame`. */
  readonly frames = new Map<string, Frame>()
  /** Words of clean text. */
  cleanWords = 0
  /** Words of text with slips, each reading counted. */
  spoiledWords = 0
  /** Slips that were made, by family. */
  readonly slips = new Map<string, number>()
  readonly #only: string | undefined

  /** @param only Rule and family that alone are looked at; all if left out. */
  constructor(only?: string) {
    this.#only = only
  }

  /**
   * Read a document clean, and with slips.
   *
   * @param document The clean document.
   * @param rounds How many times with slips, each time other ones; 0: never.
   */
  add({source, document, paragraphs}: PlainDocument, rounds: number): void {
    const name = `${source}/${document}`
    const clean = new CleanDocument(name, paragraphs, this.#only ? [this.#only] : [])
    this.#addClean(clean, name)
    for (let round = 0; round < rounds; round++) {
      const {text, slips} = clean.spoil({round, rounds})
      this.spoiledWords += clean.words
      if (slips.length === 0) continue
      const findings = findAll(readClean(text), this.#only)
      for (const slip of slips) this.#addSlip(text, slip, findings)
    }
  }

  #addClean({story, words}: CleanDocument, name: string): void {
    this.cleanWords += words
    for (const finding of findAll(story, this.#only)) {
      const {start, end, actual, expected} = finding
      const marked = {start, end, actual, expected: expected[0] ?? null}
      // What judges called a slip of the source is no needless mark.
      if (RIGHT.has(keyOf(story, name, marked))) continue
      this.#frameOf(finding).needless.push(finding.odds ?? SURE)
    }
  }

  #addSlip(text: string, slip: Slip, findings: readonly Finding[]): void {
    this.slips.set(slip.family, (this.slips.get(slip.family) ?? 0) + 1)
    const near = findings.filter((mark) => touches(text, slip, mark))
    // Of several marks on a slip the surest finds it; the others only repeat it.
    const [best] = near.sort((a, b) => (b.odds ?? SURE) - (a.odds ?? SURE))
    if (best) this.#frameOf(best).hits.push({odds: best.odds ?? SURE, family: slip.family})
  }

  /** Marks without evidence are kept apart: they are shown at every budget. */
  #frameOf({rule, frame = '', odds}: Finding): Frame {
    const key = `${rule}/${frame}${odds === undefined ? ' without odds' : ''}`
    let found = this.frames.get(key)
    if (!found) this.frames.set(key, (found = {rule, needless: [], hits: []}))
    return found
  }
}

/** Families that the slip maker makes: rules of other names are not measured by it. */
export const MEASURED: ReadonlySet<string> = new Set(Object.keys(MIX).filter((name) => !name.includes('/')))

/** Warnings of all rules outside of quotations. */
function findAll(story: Story, only: string | undefined): Finding[] {
  const asked = rules.filter(({rule}) => only === undefined || rule.name === only)
  return asked.flatMap(({rule}) => {
    const {level, options} = checkSetting(rule, true)
    if (level !== 'warn') return []
    const found = [...findingsOf(rule, story, level, {options, variety: 'auto'})]
    return found.filter((finding) => finding.level === 'warn' && !finding.quoted)
  })
}
