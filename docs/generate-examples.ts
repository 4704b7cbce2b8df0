import type {Case, CaseMark} from '../src/cases/index.js'
import type {Level} from '../src/define/index.js'

/**
 * A case as a list item of Markdown: wrong words struck out, an arrow, the right ones.
 *
 * @param example The case.
 * @param usual The level that needs no mention.
 * @returns Lines that start with `- `.
 */
export function exampleItem(example: Case, usual: Level): string {
  const {text, marks} = example
  const settings = settingsOf(example)
  let copy = settings && `*${escapeCopy(settings)}:* `
  let at = 0
  for (const mark of marks) {
    copy += escapeCopy(text.slice(at, mark.start)) + change(mark, text.slice(mark.start, mark.end), usual)
    at = mark.end
  }
  copy += escapeCopy(text.slice(at))
  if (example.comment) copy += `  (${escapeCopy(example.comment)})`
  const lines = copy.split('\n').map((line, index, all) => {
    const breaks = line !== '' && (all[index + 1] ?? '') !== ''
    return escapeStart(line) + (breaks ? '\\' : '')
  })
  return `- ${lines.join('\n  ')}`.replace(/[^\S\n]+$/gm, '')
}

function change(mark: CaseMark, wrong: string, usual: Level): string {
  const level = mark.level && mark.level !== usual ? ` *(${mark.level})*` : ''
  if (mark.expected.length === 0) return tagged('mark', wrong) + level
  const right = mark.expected.map((words) => spaced(words, 'ins', wrong === '')).filter(Boolean)
  const parts = [wrong && spaced(wrong, 'del', false), right.join(' or ')].filter(Boolean)
  return parts.join(' → ') + level
}

/** White space at an edge is what the change is about, unless it only keeps inserted words apart. */
function spaced(words: string, tag: string, inserted: boolean): string {
  if (words === '') return ''
  if (inserted && words.trim() !== '') {
    const inner = words.trim()
    return words.replace(inner, () => tagged(tag, inner))
  }
  return tagged(
    tag,
    words.replace(/^[^\S\n]+|[^\S\n]+$/g, (spaces) => '␣'.repeat(spaces.length))
  )
}

function tagged(tag: string, words: string): string {
  const paragraphs = words.split(/(\n{2,})/)
  return paragraphs.map((part) => (part.trim() ? `<${tag}>${escapeCopy(part)}</${tag}>` : part)).join('')
}

function settingsOf({settings}: Case): string {
  const {kind, variety, options, related} = settings
  return [
    kind,
    variety,
    options && JSON.stringify(options),
    related && `speaks also of “${related}”`
  ].filter(Boolean).join(', ') // prettier-ignore
}

/**
 * Copy as Markdown that shows just that.
 *
 * @param copy Any text.
 */
export function escapeCopy(copy: string): string {
  return copy.replace(/[\\`*_[\]<>|~&]/g, '\\$&')
}

/** A line that opens like a list, a heading or a table shall stay copy. */
function escapeStart(line: string): string {
  return line.replace(/^(\s*)([#+=-])/, '$1\\$2').replace(/^(\s*\d+)([.)])/, '$1\\$2')
}
