import type {Mark} from './mark.js'
import {JUDGE, VERDICTS, recordOf, type JudgedPlace, type Records, type Verdict} from './verdicts.js'

/** Which marks go on a sheet. */
export interface SheetChoice {
  /** Who will judge: a letter. */
  judge: string
  /** At most so many marks that nobody has judged. */
  limit?: number
  /** At most so many of them for each rule. */
  each?: number
  /** Information too, and not only warnings? */
  information?: boolean
}

/** A sheet for a judge. */
export interface Sheet {
  /** Lines of `KEY<TAB>CONTEXT`, with comments. */
  text: string
  /** What the keys stand for. */
  marks: JudgedPlace[]
  /** How many of them another judge has seen. */
  repeated: number
}

const HEAD = `# Each line: key, and a mark in its context: ⟦what stands there → what is proposed⟧.
# Write for each a line of your own: key, tab, verdict, and if need be tab and a remark. Verdicts:
#   right     what is marked is a slip, and the words put it right (or none are offered, and it is one)
#   wrong     an editor would leave what stands there, or the words would make it wrong
#   arguable  careful editors would differ
`

/**
 * Make a blind sheet: it shows neither the rule nor its message nor its confidence. The keys are hashes, so
 * their order is random, and what comes first is a random sample of each rule’s marks, however often the
 * sample is enlarged. A tenth of the marks, chosen by key, are shown to a second judge among the others.
 *
 * @param marks Current marks.
 * @param records What was judged.
 * @param waiting What lies on other sheets, and is left out.
 * @param choice Which marks.
 */
export function makeSheet(
  marks: readonly Mark[],
  records: Records,
  waiting: Records,
  choice: SheetChoice
): Sheet {
  const {judge, limit = Infinity, each = Infinity, information = false} = choice
  const chosen = new Map<string, Mark>()
  const taken = new Map<string, number>()
  let repeated = 0
  for (const mark of [...marks].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    if (chosen.has(mark.key)) continue
    const verdicts = records.get(mark.key)?.verdicts ?? []
    if (verdicts.length > 0) {
      if (verdicts.length > 1 || verdicts[0]?.judge === judge || !isForTwo(mark.key)) continue
      repeated++
    } else {
      const before = taken.get(mark.rule) ?? 0
      if (chosen.size - repeated >= limit || before >= each || waiting.has(mark.key)) continue
      if (!mark.warning && !information) continue
      taken.set(mark.rule, before + 1)
    }
    chosen.set(mark.key, mark)
  }
  const lines = [...chosen.values()].map(({key, context}) => `${key}\t${context}\n`)
  return {text: HEAD + lines.join(''), marks: [...chosen.values()].map(recordOf), repeated}
}

/**
 * Put the verdicts of a sheet into the records.
 *
 * @param text Lines of `KEY<TAB>VERDICT[<TAB>REMARK]`; empty lines and those that start with `#` say nothing.
 * @param file Its name, for what is wrong with it.
 * @param by Judge and date of the verdicts.
 * @param records What was judged; it is added to only if nothing is wrong.
 * @param waiting What lies on sheets; what is judged is taken out.
 * @returns What is wrong with the sheet, `FILE:LINE: what`, and how many verdicts were added.
 */
export function addVerdicts(
  text: string,
  file: string,
  by: {judge: string; date: string},
  records: Records,
  waiting: Records
): {problems: string[]; added: number} {
  const problems: string[] = []
  const verdicts = new Map<string, {verdict: Verdict; remark: string}>()
  if (!JUDGE.test(by.judge)) problems.push(`a judge is a letter, not \`${by.judge}\``)
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const [key = '', said = '', remark = '', ...more] = line.split('\t').map((cell) => cell.trim())
    const verdict = VERDICTS.find((known) => known === said)
    const seen = records.get(key)?.verdicts ?? []
    const problem =
      more.length > 0 || !verdict
        ? `expected KEY<TAB>${VERDICTS.join('|')}[<TAB>REMARK], not \`${line.slice(0, 60)}\``
        : !records.has(key) && !waiting.has(key)
          ? `unknown key \`${key}\`: it is on no sheet that was exported here`
          : verdicts.has(key)
            ? `\`${key}\` stands on the sheet twice`
            : seen.some(({judge}) => judge === by.judge)
              ? `\`${key}\` was judged by ${by.judge} already`
              : seen.length > 1
                ? `\`${key}\` was judged twice already`
                : undefined
    if (problem !== undefined) problems.push(`${file}:${index + 1}: ${problem}`)
    else if (verdict) verdicts.set(key, {verdict, remark})
  }
  if (problems.length > 0) return {problems, added: 0}
  for (const [key, {verdict, remark}] of verdicts) {
    const record = records.get(key) ?? waiting.get(key)
    record?.verdicts.push({verdict, ...by, ...(remark ? {remark} : {})})
    if (record) records.set(key, record)
    waiting.delete(key)
  }
  return {problems, added: verdicts.size}
}

/** Is the mark of the tenth that two judges see? By the end of the key, since its start orders the sheet. */
function isForTwo(key: string): boolean {
  return Number.parseInt(key.slice(-6), 16) % 10 === 0
}
