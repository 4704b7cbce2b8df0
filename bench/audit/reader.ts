/** A process of the audit: lints the texts that it is sent, and answers with their marks. */
import {unified} from 'unified'
import {VFile} from 'vfile'
import {BUDGETS} from '../../src/desk/budget.js'
import {isCopydeskMessage, isFailure} from '../../src/desk/message.js'
import {copydesk} from '../../src/index.js'
import {copydeskParse} from '../../src/language/copydesk-parse.js'
import {storiesOf} from '../../src/language/story-of.js'
import {markOf, type Mark} from './mark.js'
import type {AuditText} from './texts.js'

/** Texts to read. */
export interface Batch {
  id: number
  texts: AuditText[]
}

/** What was found in a batch. */
export interface Answer {
  id: number
  marks: Mark[]
  /** What rules that failed said, with the document’s name. */
  failures: string[]
}

const budget = BUDGETS.find((known) => String(known) === process.argv[2]) ?? 1
const processor = unified().use(copydeskParse).use(copydesk, {budget}).freeze()

process.on('message', ({id, texts}: Batch) => {
  const answer: Answer = {id, marks: [], failures: []}
  for (const text of texts) readText(text, answer)
  process.send?.(answer)
})

function readText(text: AuditText, {marks, failures}: Answer): void {
  const file = new VFile({value: text.text})
  const tree = processor.parse(file)
  processor.runSync(tree, file)
  const [story] = storiesOf(tree, file)
  if (!story) return
  for (const message of file.messages) {
    if (isCopydeskMessage(message)) marks.push(markOf(message, story, text))
    else if (isFailure(message)) failures.push(`${text.source}/${text.document}: ${message.reason}`)
  }
}
