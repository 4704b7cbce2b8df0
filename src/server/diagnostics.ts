import {DiagnosticSeverity, type Diagnostic, type Range} from 'vscode-languageserver/node'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {VFileMessage} from 'vfile-message'

/**
 * Make a message a diagnostic.
 *
 * @param message A message whose place points into the document.
 * @param document The text that was read.
 * @param related May the diagnostic point to a second place?
 */
export function diagnosticOf(message: VFileMessage, document: TextDocument, related: boolean): Diagnostic {
  const {reason, note, ruleId, url, fatal, cause} = message
  const diagnostic: Diagnostic = {
    range: rangeOf(message, document),
    severity: severityOf(fatal),
    source: 'copydesk',
    message: note ? `${reason}\n${note}` : reason
  }
  if (ruleId) diagnostic.code = ruleId
  if (ruleId && url && /^(?:https?|file):/u.test(url)) diagnostic.codeDescription = {href: url}
  if (related && cause instanceof Error && 'place' in cause) {
    const other = cause as VFileMessage
    const location = {uri: document.uri, range: rangeOf(other, document)}
    diagnostic.relatedInformation = [{location, message: other.reason}]
  }
  return diagnostic
}

/** Where a message is, in lines and UTF-16 code units; the start of the document if it has no place. */
function rangeOf({place}: VFileMessage, document: TextDocument): Range {
  if (!place) return {start: {line: 0, character: 0}, end: {line: 0, character: 0}}
  const [start, end] = 'start' in place ? [place.start, place.end] : [place, place]
  return {start: document.positionAt(start.offset ?? 0), end: document.positionAt(end.offset ?? 0)}
}

function severityOf(fatal: boolean | null | undefined): DiagnosticSeverity {
  if (fatal) return DiagnosticSeverity.Error
  return fatal === false ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information
}
