import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  MessageType,
  PositionEncodingKind,
  ShowMessageNotification,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type Connection,
  type TextDocumentContentChangeEvent
} from 'vscode-languageserver/node'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {Session, type Change, type Reading, type SessionDesk} from '../session/session.js'
import {actionsFor, FIX_ALL, type ClientAbilities} from './actions.js'
import {diagnosticOf} from './diagnostics.js'

/** Quiet time after a change before a document is read, in milliseconds. */
const DELAY = 150

/** A document that the editor has open: its lines, and its session. */
interface Open {
  document: TextDocument
  session: Session
}

/**
 * Answer one editor. Settings come from the editor alone; of the workspace only a baseline is read, and nothing is run.
 *
 * @param connection The way to the editor; is listened on.
 * @param openDesk Makes a desk from what the editor’s settings say and the addresses of its folders; throws if they are wrong.
 */
export function serve(
  connection: Connection,
  openDesk: (options: unknown, folders: readonly string[]) => SessionDesk
): void {
  const open = new Map<string, Open>()
  let capabilities: ClientCapabilities = {}
  let client: ClientAbilities = {versionedEdits: false, relatedInformation: false}
  let folders: readonly string[] = []
  let initial: unknown
  let ready: Promise<SessionDesk> | undefined

  /** The desk of the settings; with wrong settings the editor is told, and defaults hold. */
  const deskOf = (settings: unknown): SessionDesk => {
    try {
      return openDesk(settings, folders)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      // A notification: the library’s `showErrorMessage` asks for an answer, which not every editor gives.
      const message = `copydesk: ${reason}. Default settings are used`
      void connection.sendNotification(ShowMessageNotification.type, {type: MessageType.Error, message})
      return openDesk(undefined, folders)
    }
  }

  /** What the editor says now; what it said at the start, if it has nothing newer to say. */
  const settingsOf = async (pushed: unknown): Promise<unknown> => {
    if (!capabilities.workspace?.configuration) return sectionOf(pushed) ?? initial
    try {
      return ((await connection.workspace.getConfiguration('copydesk')) as unknown) ?? initial
    } catch (error) {
      connection.console.warn(`copydesk: the editor does not tell its settings: ${String(error)}`)
      return initial
    }
  }

  const configure = async (pushed: unknown): Promise<SessionDesk> => deskOf(await settingsOf(pushed))

  const reconfigure = (pushed: unknown): void => {
    ready = configure(pushed)
    // The sessions that wait for the desk say why there is none.
    ready.catch(() => undefined)
    for (const {session} of open.values()) session.refresh()
  }

  /** The desk of the newest settings; documents that are opened early wait for it. */
  const desk: SessionDesk = {
    lint: async (copy, options) => (await (ready ??= configure(undefined))).lint(copy, options),
    fix: async (copy, options) => (await (ready ??= configure(undefined))).fix(copy, options)
  }

  const publish = (uri: string, {version, text, messages}: Reading): void => {
    const document = TextDocument.create(uri, '', version, text)
    const diagnostics = messages.map((message) => diagnosticOf(message, document, client.relatedInformation))
    void connection.sendDiagnostics({uri, version, diagnostics})
  }

  connection.onInitialize((parameters) => {
    capabilities = parameters.capabilities
    initial = parameters.initializationOptions
    folders = parameters.workspaceFolders?.map(({uri}) => uri) ?? []
    client = {
      versionedEdits: capabilities.workspace?.workspaceEdit?.documentChanges ?? false,
      relatedInformation: capabilities.textDocument?.publishDiagnostics?.relatedInformation ?? false
    }
    return {
      serverInfo: {name: 'copydesk'},
      capabilities: {
        positionEncoding: PositionEncodingKind.UTF16,
        textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental},
        codeActionProvider: {codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL]}
      }
    }
  })

  connection.onInitialized(() => {
    if (capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) {
      const registration = {section: 'copydesk'}
      connection.client
        .register(DidChangeConfigurationNotification.type, registration)
        .catch((error: unknown) =>
          connection.console.warn(`copydesk: settings will not be followed: ${String(error)}`)
        )
    }
    reconfigure(undefined)
  })

  connection.onDidChangeConfiguration(({settings}) => reconfigure(settings))

  connection.onDidOpenTextDocument(({textDocument: {uri, languageId, version, text}}) => {
    open.get(uri)?.session.close()
    const path = pathOf(uri, languageId)
    const report = (reading: Reading): void => publish(uri, reading)
    open.set(uri, {
      document: TextDocument.create(uri, languageId, version, text),
      session: new Session({desk, path, version, text, delay: DELAY, report})
    })
  })

  connection.onDidChangeTextDocument(({textDocument: {uri, version}, contentChanges}) => {
    const found = open.get(uri)
    if (!found) return
    for (const change of contentChanges) {
      const splice = changeOf(change, found.document)
      found.document = TextDocument.update(found.document, [change], version)
      found.session.update(version, splice)
    }
  })

  connection.onDidCloseTextDocument(({textDocument: {uri}}) => {
    open.get(uri)?.session.close()
    open.delete(uri)
    void connection.sendDiagnostics({uri, diagnostics: []})
  })

  connection.onCodeAction(async ({textDocument: {uri}, range, context}, token) => {
    const found = open.get(uri)
    if (!found) return []
    const actions = await actionsFor(found.session, found.document, range, context, client)
    return token.isCancellationRequested ? [] : actions
  })

  connection.listen()
}

/** The settings in what a client pushes without being asked: under our name. */
function sectionOf(pushed: unknown): unknown {
  return typeof pushed === 'object' && pushed !== null && 'copydesk' in pushed ? pushed.copydesk : undefined
}

/** The text that replaces all, or one splice. */
function changeOf(change: TextDocumentContentChangeEvent, document: TextDocument): string | Change[] {
  if (!('range' in change)) return change.text
  const [start = 0, end = 0] = [change.range.start, change.range.end]
    .map((position) => document.offsetAt(position))
    .sort((a, b) => a - b)
  return [{start, end, value: change.text}]
}

/** A path that tells the format: a document whose language is Markdown is, whatever its name. */
function pathOf(uri: string, languageId: string): string {
  return languageId === 'markdown' ? `${uri}.md` : uri
}
