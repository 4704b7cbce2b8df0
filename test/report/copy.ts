import type {DefaultTreeAdapterTypes as Tree} from 'parse5'
import {VFile} from 'vfile'
import {createDesk} from '../../src/index.js'
import {createReporter, type ReportName, type ReporterOptions} from '../../src/report/index.js'

/** What breaks out of a report that does not escape for its medium, between slips. */
export const HOSTILE_COPY = [
  'The vote </script></mark>]]><img src=x onerror=alert(1)> is schedule \u001B[31mfor Monday, "he" & she said.',
  '::error file=a::owned',
  '##[error]owned \u202E 100% %0A',
  'The court accuse | him \u0000\uFFFE of | `theft`, 😀 and <b>the</b> relations are strain.'
].join('\n\n')

/** A name as hostile. */
export const HOSTILE_NAME = 'desk/"><b>&\n::warning::a,b%25|`c`.txt'

/**
 * Files as the command line has them when it reports: two with marks, one without, one that could not be read.
 */
export function filesRead(): VFile[] {
  const desk = createDesk()
  const read = (name: string, text: string): VFile => desk.lintSync(new VFile({path: name, value: text}))
  const broken = new VFile({path: 'desk/broken.txt'})
  broken.message('No file: <name> a file & that is there', {source: 'copydesk'}).fatal = true
  return [
    read(HOSTILE_NAME, HOSTILE_COPY),
    read('desk/plain.txt', 'The vote is schedule for Monday. The vote is schedule for Monday.\n'),
    read('desk/clean.txt', 'The vote is scheduled for Monday.\n'),
    broken
  ]
}

/**
 * A whole report.
 *
 * @param name Name of the report.
 * @param files Files that were read.
 * @param options What the reporter is told.
 */
export async function reportOn(
  name: ReportName,
  files: readonly VFile[],
  options: ReporterOptions = {}
): Promise<string> {
  const reporter = await createReporter(name, options)
  return reporter.start() + files.map((file) => reporter.files([file])).join('') + reporter.end()
}

/** All elements below a node. */
export function elementsOf(node: Tree.ParentNode): Tree.Element[] {
  return node.childNodes.flatMap((child) => [
    ...('tagName' in child ? [child] : []),
    ...('childNodes' in child ? elementsOf(child) : [])
  ])
}

/** The text in a node. */
export function textOf(node: Tree.ParentNode): string {
  return node.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? textOf(child) : ''))
    .join('')
}
