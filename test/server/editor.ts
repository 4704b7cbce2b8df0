import {spawn, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {fileURLToPath} from 'node:url'
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection
} from 'vscode-jsonrpc/node'
import type {
  ClientCapabilities,
  CodeAction,
  CodeActionContext,
  InitializeResult,
  PublishDiagnosticsParams,
  Range,
  TextEdit
} from 'vscode-languageserver/node'
import {TextDocument} from 'vscode-languageserver-textdocument'

/** What an editor of a test says of itself. */
export interface EditorSettings {
  capabilities?: ClientCapabilities
  initializationOptions?: unknown
  /** Addresses of the folders that are open. */
  folders?: readonly string[]
  /** What it answers when it is asked for the section `copydesk`. */
  configuration?: unknown
}

const CAPABILITIES: ClientCapabilities = {
  workspace: {workspaceEdit: {documentChanges: true}},
  textDocument: {publishDiagnostics: {relatedInformation: true}}
}

/** An editor as a language server sees it: one end of a wire. */
export class Editor {
  /** Diagnostics in the order they came. */
  readonly published: PublishDiagnosticsParams[] = []
  /** What the server showed to the user. */
  readonly shown: string[] = []
  /** Settings for the next time the server asks. */
  configuration: unknown
  readonly #server: ChildProcess
  readonly #wire: MessageConnection
  #heard: (() => void)[] = []
  #gone = false

  private constructor(server: ChildProcess, wire: MessageConnection) {
    this.#server = server
    this.#wire = wire
    wire.onNotification('textDocument/publishDiagnostics', (diagnostics: PublishDiagnosticsParams) => {
      this.published.push(diagnostics)
      this.#hear()
    })
    wire.onNotification('window/showMessage', ({message}: {message: string}) => {
      this.shown.push(message)
      this.#hear()
    })
    wire.onRequest('workspace/configuration', ({items}: {items: unknown[]}) =>
      items.map(() => this.configuration ?? null)
    )
    wire.onRequest('client/registerCapability', () => null)
    server.once('exit', () => {
      this.#gone = true
      this.#hear()
    })
    wire.listen()
  }

  /**
   * Start a server and shake hands.
   *
   * @param entry The server’s main module, relative to this folder, and its arguments.
   * @param settings What the editor says of itself.
   */
  static async start(entry: readonly string[], settings: EditorSettings = {}): Promise<Editor> {
    const [main = '', ...rest] = entry
    const path = fileURLToPath(new URL(main, import.meta.url))
    const server = spawn(process.execPath, ['--import', 'tsx', path, ...rest], {
      stdio: ['pipe', 'pipe', 'inherit']
    })
    const wire = createMessageConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin)
    )
    const editor = new Editor(server, wire)
    editor.configuration = settings.configuration
    const shaken = wire.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: settings.folders?.map((uri) => ({uri, name: uri})) ?? null,
      capabilities: settings.capabilities ?? CAPABILITIES,
      initializationOptions: settings.initializationOptions
    })
    shaken.then(
      (result) => {
        editor.initialized = result
        editor.#hear()
      },
      () => undefined
    )
    await editor.until(() => editor.initialized)
    await wire.sendNotification('initialized', {})
    return editor
  }

  /** What the server said it can do. */
  initialized: InitializeResult | undefined

  /** Opens a document. */
  async open(uri: string, text: string, languageId = 'plaintext'): Promise<void> {
    const textDocument = {uri, languageId, version: 1, text}
    await this.#wire.sendNotification('textDocument/didOpen', {textDocument})
  }

  /** Opens a document and gives what the server found. */
  async read(uri: string, text: string, languageId = 'plaintext'): Promise<PublishDiagnosticsParams> {
    await this.open(uri, text, languageId)
    return this.diagnostics(uri, 1)
  }

  /** Changes a document: a splice, or without a range its whole text. */
  async change(
    uri: string,
    version: number,
    ...contentChanges: {range?: Range; text: string}[]
  ): Promise<void> {
    await this.#wire.sendNotification('textDocument/didChange', {
      textDocument: {uri, version},
      contentChanges
    })
  }

  /** Sends any notification. */
  async notify(method: string, parameters: object): Promise<void> {
    await this.#wire.sendNotification(method, parameters)
  }

  /** Asks for actions. */
  actions(uri: string, range: Range, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
    const parameters = {textDocument: {uri}, range, context: {diagnostics: [], ...context}}
    return this.#wire.sendRequest('textDocument/codeAction', parameters)
  }

  /** Waits for the diagnostics of a version of a document; the newest, if they came more than once. */
  async diagnostics(uri: string, version: number): Promise<PublishDiagnosticsParams> {
    return this.until(() =>
      this.published.findLast((found) => found.uri === uri && found.version === version)
    )
  }

  /** Waits, from one message of the server to the next, until there is something to find. */
  async until<Found>(find: () => Found | undefined): Promise<Found> {
    for (;;) {
      const found = find()
      if (found !== undefined) return found
      if (this.#gone) throw new Error('The server has gone')
      await new Promise<void>((resolve) => this.#heard.push(resolve))
    }
  }

  /** Says `shutdown` if asked, then `exit`, and gives the server’s exit status. */
  async exit(shutdown = true): Promise<number | null> {
    if (shutdown) await this.#wire.sendRequest('shutdown')
    const ended = once(this.#server, 'exit') as Promise<[number | null]>
    await this.#wire.sendNotification('exit')
    const [status] = await ended
    this.#wire.dispose()
    return status
  }

  /** Hangs up without a word, and gives the server’s exit status. */
  async hangUp(): Promise<number | null> {
    const ended = once(this.#server, 'exit') as Promise<[number | null]>
    this.#server.stdin?.end()
    const [status] = await ended
    this.#wire.dispose()
    return status
  }

  /** Ends the server however the test went. */
  end(): void {
    this.#server.kill()
    this.#wire.dispose()
  }

  #hear(): void {
    const heard = this.#heard
    this.#heard = []
    for (const resolve of heard) resolve()
  }
}

/** Text of a range. */
export function textAt(text: string, range: Range): string {
  return TextDocument.create('', '', 1, text).getText(range)
}

/** A text after an action’s edits to its only document. */
export function afterAction(text: string, action: CodeAction | undefined): string {
  const [change] = action?.edit?.documentChanges ?? []
  const edits: TextEdit[] = change && 'edits' in change ? (change.edits as TextEdit[]) : []
  return TextDocument.applyEdits(TextDocument.create('', '', 1, text), edits)
}

/** The range of a line, from 0, that is longer than any in a test. */
export function lineRange(line: number): Range {
  return {start: {line, character: 0}, end: {line, character: 1000}}
}
