import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {toHtml} from 'hast-util-to-html'
import type {VFile} from 'vfile'
import {harmlessMarkup} from './harmless.js'
import {heldBack} from './held.js'
import {inline, storyWithNotes} from './html-story.js'
import {HTML_STYLE} from './html-style.js'
import {pathOf} from './path-of.js'
import {recordOf, type FailureRecord, type MarkRecord} from './record.js'
import type {Reporter, ReporterOptions} from './reporter.js'

const WORDS = {
  error: ['error', 'errors'],
  warn: ['warning', 'warnings'],
  info: ['information', 'information']
} as const

/** Nothing is loaded and nothing runs, whatever a story holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"

/**
 * Report as a page: each story with its marks in place, numbered, and what is said of each beside it; where a pointer is,
 * it is said at the mark too. One file that loads nothing and runs nothing.
 *
 * @param options What it is told.
 */
export function htmlReporter({root, quiet = false}: ReporterOptions): Reporter {
  let count = 0
  return {
    start() {
      const head = h('head', [
        h('meta', {charSet: 'utf-8'}),
        h('meta', {httpEquiv: 'Content-Security-Policy', content: POLICY}),
        h('meta', {name: 'viewport', content: 'width=device-width'}),
        h('title', 'copydesk'),
        h('style', HTML_STYLE)
      ])
      return `<!doctype html>\n<html lang="en">\n${toHtml(head)}\n<body>\n<h1>copydesk</h1>\n`
    },
    files: (files) =>
      files
        .filter((file) => !quiet || file.messages.length > 0)
        .map((file) => `${toHtml(articleOf(file, pathOf(file, root), ++count))}\n`)
        .join(''),
    end: () => '</body>\n</html>\n'
  }
}

function articleOf(file: VFile, name: string, number: number): ElementContent {
  const {messages, failures, held = 0} = recordOf(file)
  const isRead = failures.length === 0 || messages.length > 0
  return h('article', {id: `story-${number}`, className: messages.length > 0 ? ['marked'] : []}, [
    h('h2', harmlessMarkup(name)),
    h('p.counts', [countsOf(messages, failures), ...heldBack(held)].join(', ')),
    ...failures.map((failure) => h('p.failure', failureOf(failure))),
    ...(isRead ? storyWithNotes(String(file), messages) : [])
  ])
}

function failureOf({reason, start}: FailureRecord): ElementContent[] {
  const place = start ? `Line ${start.line}, column ${start.column}: ` : ''
  return [{type: 'text', value: place}, ...inline(reason)]
}

function countsOf(marks: readonly MarkRecord[], failures: readonly FailureRecord[]): string {
  const counts = (['error', 'warn', 'info'] as const).flatMap((level) => {
    const amount = marks.filter((mark) => mark.level === level).length
    return amount === 0 ? [] : [`${amount} ${WORDS[level][amount === 1 ? 0 : 1]}`]
  })
  if (failures.length > 0)
    counts.unshift(failures.length === 1 ? 'could not be read' : `${failures.length} failures`)
  return counts.length === 0 ? 'no marks' : counts.join(', ')
}
