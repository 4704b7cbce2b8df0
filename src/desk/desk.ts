import type {Root} from 'nlcst'
import type {Processor, Transformer} from 'unified'
import type {VFile} from 'vfile'
import {location} from 'vfile-location'
import {Projection} from '../format/pieces.js'
import type {Manuscript} from '../format/manuscript.js'
import {weigh} from './budget.js'
import {takeTray, type Tray} from './collect.js'
import {idleComments, isSilenced, readControl} from './comments.js'
import type {Finding} from './finding.js'
import {guard} from './guard.js'
import {addMessage, byPlace, isFailure} from './message.js'
import {dropOverlaps} from './overlap.js'
import {DEFAULT_SETTINGS} from './settings.js'

/** A comment is of use where a mark would be shown at this budget: the same copy may be read at several. */
const LOOSEST = 3

/**
 * The desk: decides what becomes of the findings of all rules and makes them messages. Each rule’s plugin
 * attaches it; unified keeps one and runs it last.
 */
export function desk(this: Processor): Transformer<Root> {
  const settings = this.data('copydesk') ?? DEFAULT_SETTINGS
  return function (_tree: Root, file: VFile): undefined {
    const tray = takeTray(file)
    if (!tray) return
    const source = String(file)
    // A rule that is used alone knows no others: then no name in a comment is called unknown.
    const known = settings.known.length > 0 ? [...settings.known, ...tray.rules] : []
    const ran = rulesThatRan(tray, file)
    const places = location(file)
    for (const [manuscript, findings] of tray.findings) {
      const control = readControl(manuscript, source, known)
      const shown = findings
        .flatMap((finding) => weigh(finding, settings.budget))
        .flatMap((finding) => settle(finding, settings.quotes))
        .map((finding) => guard(finding, manuscript))
        .flatMap((finding) => toSource(finding, manuscript, source))
        .filter((finding) => !isSilenced(finding, control))
      const candidates = findings
        .filter(({rule}) => control.silences.some((silence) => silence.rule === rule))
        .flatMap((finding) => weigh(finding, settings.budget === 'all' ? 'all' : LOOSEST))
        .flatMap((finding) => toSource(finding, manuscript, source))
      const idle = idleComments(control, candidates, ran, source)
      for (const finding of [...control.problems, ...idle, ...dropOverlaps(shown)]) {
        addMessage(file, finding, (offset) => places.toPoint(offset))
      }
    }
    file.messages.sort(byPlace)
  }
}

/** A rule that failed may have missed what a comment silences. */
function rulesThatRan({rules}: Tray, {messages}: VFile): Set<string> {
  const failed = messages.filter(isFailure).map(({ruleId}) => ruleId)
  return new Set(rules.filter((rule) => !failed.includes(rule)))
}

/** What becomes of a finding in a quotation. */
function settle(finding: Finding, quotes: 'info' | 'warn' | 'off'): Finding[] {
  if (!finding.quoted || quotes === 'warn') return [finding]
  return quotes === 'off' ? [] : [{...finding, level: 'info'}]
}

const projections = new WeakMap<Manuscript, Projection>()

/**
 * Move a finding from the manuscript’s text to the source. Its fix is kept only where it is one splice;
 * a place that is not in the source at all is no finding.
 */
function toSource(finding: Finding, manuscript: Manuscript, source: string): Finding[] {
  if (!manuscript.pieces) return [finding]
  let projection = projections.get(manuscript)
  if (!projection) projections.set(manuscript, (projection = new Projection(manuscript)))
  const place = projection.toSource(finding.start, finding.end)
  if (!place) return []
  const related = finding.related && projection.toSource(finding.related.start, finding.related.end)
  const expected = projection.exact(finding.start, finding.end, finding.expected[0] === '')
    ? written(finding, manuscript)
    : []
  return [
    {
      ...finding,
      ...place,
      actual: source.slice(place.start, place.end),
      expected,
      fix: expected.length > 0 ? finding.fix : 'ask',
      related: finding.related && related ? {...finding.related, ...related} : undefined
    }
  ]
}

/** Suggestions of a finding as its block writes them; none where the first cannot be written there. */
function written({start, expected}: Finding, {blocks}: Manuscript): string[] {
  const write = blocks.find((block) => block.start <= start && start <= block.end)?.write
  if (!write) return [...expected]
  const [first, ...others] = expected.map(write)
  return first === undefined ? [] : [first, ...others.filter((words) => words !== undefined)]
}
