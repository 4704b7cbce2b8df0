import {
  CodeActionKind,
  CodeActionTriggerKind,
  type CodeAction,
  type CodeActionContext,
  type Diagnostic,
  type Range,
  type TextEdit,
  type WorkspaceEdit
} from 'vscode-languageserver/node'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {isCopydeskMessage, type CopydeskMessage} from '../desk/message.js'
import type {Change, Reading, Session} from '../session/session.js'
import {diagnosticOf} from './diagnostics.js'

/** Kind of the action that makes every fix that is sure. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.copydesk`

/** Longest text that a title shows, in UTF-16 code units. */
const TITLE = 40

/** What the client can take. */
export interface ClientAbilities {
  /** Edits that name the version of the document, so that the client refuses them when it has moved on. */
  versionedEdits: boolean
  /** Diagnostics that point to a second place. */
  relatedInformation: boolean
}

/**
 * Actions for a stretch of a document, of the kinds that were asked for. Waits until the document has been
 * read; if it moves on before that, the stretch is not what the editor meant, and there is none.
 *
 * @param session The document’s session.
 * @param document The document.
 * @param range Where the cursor or the selection is.
 * @param context What the client asks for.
 * @param client What it can take.
 */
export async function actionsFor(
  session: Session,
  document: TextDocument,
  range: Range,
  context: CodeActionContext,
  client: ClientAbilities
): Promise<CodeAction[]> {
  const asked = session.version
  const actions: CodeAction[] = []
  if (isAsked(CodeActionKind.QuickFix, context)) {
    const reading = await session.settled()
    if (reading?.version !== asked) return []
    for (const message of messagesAt(reading, document, range, context)) {
      actions.push(...quickFixes(session, document, message, client))
    }
  }
  // Unasked, at every move of the cursor, it would cost a whole correction.
  const automatic = context.triggerKind === CodeActionTriggerKind.Automatic && !context.only
  if (!automatic && isAsked(FIX_ALL, context)) {
    const changes = await session.fixAll()
    if (changes.length > 0 && asked === session.version) {
      const edit = workspaceEdit(document, changes, client)
      actions.push({title: 'Fix everything that is sure (copydesk)', kind: FIX_ALL, edit})
    }
  }
  return actions
}

/** Kinds are hierarchical: `source` asks for `source.fixAll.copydesk` too; no kinds ask for all. */
function isAsked(kind: string, {only}: CodeActionContext): boolean {
  return !only || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`))
}

/** Messages that touch the range, or that the client names in its context (a whole line’s, say). */
function messagesAt(
  reading: Reading,
  document: TextDocument,
  range: Range,
  context: CodeActionContext
): CopydeskMessage[] {
  const named = new Set(context.diagnostics.map(keyOf))
  const from = document.offsetAt(range.start)
  const to = document.offsetAt(range.end)
  return reading.messages.filter(isCopydeskMessage).filter((message) => {
    const diagnostic = diagnosticOf(message, document, false)
    const place = diagnostic.range
    const touches = document.offsetAt(place.start) <= to && from <= document.offsetAt(place.end)
    return touches || named.has(keyOf(diagnostic))
  })
}

/** Line and words tell a diagnostic: Neovim 0.7 gives its columns back in bytes. */
function keyOf({code, message, range}: Diagnostic): string {
  return JSON.stringify([code, range.start.line, message])
}

function quickFixes(
  session: Session,
  document: TextDocument,
  message: CopydeskMessage,
  client: ClientAbilities
): CodeAction[] {
  const diagnostics = [diagnosticOf(message, document, client.relatedInformation)]
  return session.fixes(message).flatMap((fix, index) => {
    const change = session.accept(fix)
    if (!change) return []
    const action: CodeAction = {
      title: titleOf(message, message.expected[index] ?? ''),
      kind: CodeActionKind.QuickFix,
      diagnostics,
      edit: workspaceEdit(document, [change], client)
    }
    return [fix.preferred ? {...action, isPreferred: true} : action]
  })
}

function titleOf({actual}: CopydeskMessage, expected: string): string {
  if (expected === '') return `Remove ${shown(actual)}`
  if (actual === '') return `Insert ${shown(expected)}`
  return `Replace ${shown(actual)} with ${shown(expected)}`
}

/** White space is named, and a long text cut, so that a menu can show it. */
function shown(text: string): string {
  if (text.trim() === '') return /[\r\n]/u.test(text) ? 'a line break' : 'a space'
  const line = text.replace(/\s+/gu, ' ')
  const characters = Array.from(line)
  return `\`${line.length > TITLE ? `${characters.slice(0, TITLE).join('').trimEnd()}…` : line}\``
}

function workspaceEdit(document: TextDocument, changes: Change[], client: ClientAbilities): WorkspaceEdit {
  const {uri, version} = document
  const edits: TextEdit[] = changes.map(({start, end, value}) => ({
    range: {start: document.positionAt(start), end: document.positionAt(end)},
    newText: value
  }))
  if (client.versionedEdits) return {documentChanges: [{textDocument: {uri, version}, edits}]}
  return {changes: {[uri]: edits}}
}
