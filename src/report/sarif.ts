import type {
  Fix, Invocation, Location, Notification, PhysicalLocation, Region, ReportingDescriptor, Result, ToolComponent
} from 'sarif' // prettier-ignore
import {isCopydeskMessage} from '../desk/message.js'
import type {Level} from '../desk/finding.js'
import {fingerprints} from './fingerprint.js'
import {harmlessJson} from './harmless.js'
import {listWriter} from './list.js'
import {pathOf, uriOf} from './path-of.js'
import {recordOf, type FailureRecord, type MarkRecord, type PointRecord} from './record.js'
import type {Reporter, ReporterOptions, RuleFacts} from './reporter.js'

const LEVELS = {error: 'error', warn: 'warning', info: 'note'} as const satisfies Record<Level, Result.level>

/**
 * Report as SARIF 2.1.0 (OASIS, 2020): one run, its results as the files come, columns in UTF-16 code units.
 * Suggestions are fixes; a fingerprint stays when lines move.
 *
 * @param options What it is told.
 */
export function sarifReporter({root, tool}: ReporterOptions): Reporter {
  const {version, rules = []} = tool?.() ?? {}
  const notifications: Notification[] = []
  const indexes = new Map(rules.map(({name}, index) => [name, index]))
  const write = listWriter()
  let heldBack = 0

  return {
    start() {
      const driver: ToolComponent = {name: 'copydesk', rules: rules.map(toDescriptor)}
      if (version !== undefined) driver.semanticVersion = version
      const run = `"tool":${harmlessJson({driver})},"columnKind":"utf16CodeUnits","results":[`
      return `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{${run}`
    },
    files(files) {
      const results = files.flatMap((file) => {
        const uri = uriOf(pathOf(file, root))
        const printed = file.messages.filter(isCopydeskMessage).map(fingerprints())
        const {messages, failures, held} = recordOf(file)
        // Where there is a baseline, what it does not hold back is new.
        const state: Pick<Result, 'baselineState'> = held === undefined ? {} : {baselineState: 'new'}
        heldBack += held ?? 0
        notifications.push(...failures.map((failure) => toNotification(failure, uri)))
        return messages.map((mark, index) => ({
          ...toResult(mark, uri, printed[index] ?? '', indexes.get(mark.rule)),
          ...state
        }))
      })
      return write(results)
    },
    end() {
      const invocation: Invocation = {executionSuccessful: notifications.length === 0}
      if (heldBack > 0) invocation.properties = {heldBack}
      if (notifications.length > 0) invocation.toolExecutionNotifications = notifications
      return `\n],"invocations":[${harmlessJson(invocation)}]}]}\n`
    }
  }
}

function toDescriptor({name, summary, source, category, level}: RuleFacts): ReportingDescriptor {
  return {
    id: name,
    shortDescription: {text: summary},
    help: {text: `${summary}. Source: ${source}. \`copydesk explain ${name}\` says more.`},
    defaultConfiguration: {level: LEVELS[level]},
    properties: {category}
  }
}

function toResult(mark: MarkRecord, uri: string, fingerprint: string, ruleIndex: number | undefined): Result {
  const result: Result = {
    ruleId: mark.rule,
    level: LEVELS[mark.level],
    message: {text: mark.note === null ? mark.reason : `${mark.reason}. ${mark.note}`},
    locations: [locationOf(uri, mark.start, mark.end)],
    partialFingerprints: {'copydeskSentence/v1': fingerprint},
    properties: {category: mark.category, confidence: mark.confidence, fix: mark.fix, quoted: mark.quoted}
  }
  if (ruleIndex !== undefined) result.ruleIndex = ruleIndex
  if (mark.expected.length > 0) result.fixes = mark.expected.map((words) => toFix(mark, uri, words))
  if (mark.related) {
    const {start, end, reason} = mark.related
    result.relatedLocations = [{...locationOf(uri, start, end), id: 0, message: {text: reason}}]
  }
  return result
}

function toFix({start, end, actual}: MarkRecord, uri: string, words: string): Fix {
  const replacement = {deletedRegion: regionOf(start, end), insertedContent: {text: words}}
  const text =
    words === '' ? `Take out “${actual}”` : actual === '' ? `Put in “${words}”` : `Write “${words}”`
  return {description: {text}, artifactChanges: [{artifactLocation: {uri}, replacements: [replacement]}]}
}

function toNotification({reason, rule, start}: FailureRecord, uri: string): Notification {
  const physicalLocation: PhysicalLocation = {artifactLocation: {uri}}
  if (start) physicalLocation.region = {startLine: start.line, startColumn: start.column}
  const notification: Notification = {
    level: 'error',
    message: {text: reason},
    locations: [{physicalLocation}]
  }
  if (rule !== null) notification.associatedRule = {id: rule}
  return notification
}

function locationOf(uri: string, start: PointRecord, end: PointRecord): Location {
  return {physicalLocation: {artifactLocation: {uri}, region: regionOf(start, end)}}
}

function regionOf(start: PointRecord, end: PointRecord): Region {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: end.offset - start.offset
  }
}
