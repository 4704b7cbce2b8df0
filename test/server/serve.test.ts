import assert from 'node:assert/strict'
import {CodeActionTriggerKind, DiagnosticSeverity} from 'vscode-languageserver/node'
import {afterAction, Editor, lineRange, textAt, type EditorSettings} from './editor.js'

const ENTRY = ['stand-in-server.ts']

describe('serve, to one editor', () => {
  let editor: Editor
  let uri = ''

  before(async () => {
    editor = await Editor.start(ENTRY)
  })

  beforeEach(function () {
    uri = `file:///${encodeURIComponent(this.currentTest?.title ?? '')}.txt`
  })

  after(async () => {
    assert.equal(await editor.exit(), 0)
  })

  it('says what it can do', () => {
    const {initialized} = editor
    assert.deepEqual(initialized?.capabilities, {
      positionEncoding: 'utf-16',
      textDocumentSync: {openClose: true, change: 2},
      codeActionProvider: {codeActionKinds: ['quickfix', 'source.fixAll.copydesk']}
    })
  })

  it('publishes what it finds, with the version that it read', async () => {
    const {version, diagnostics} = await editor.read(uri, 'In teh very odd end')
    assert.equal(version, 1)
    const [first, ...rest] = diagnostics
    assert.deepEqual(first, {
      range: {start: {line: 0, character: 3}, end: {line: 0, character: 6}},
      severity: DiagnosticSeverity.Warning,
      source: 'copydesk',
      code: 'stand-in',
      message: 'Write `the`, not `teh`\nThe stand-in says so.'
    })
    assert.deepEqual(
      rest.map(({severity}) => severity),
      [DiagnosticSeverity.Information, DiagnosticSeverity.Warning]
    )
  })

  it('tells errors from warnings', async () => {
    const {diagnostics} = await editor.read(uri, 'maybe')
    assert.equal(diagnostics[0]?.severity, DiagnosticSeverity.Error)
  })

  it('publishes once after ten quick edits', async () => {
    await editor.read(uri, 'In  end')
    const edits = Array.from('teh teh te', (letter, index) => {
      const at = {line: 0, character: 3 + index}
      return editor.change(uri, index + 2, {range: {start: at, end: at}, text: letter})
    })
    await Promise.all(edits)
    const {version, diagnostics} = await editor.diagnostics(uri, 11)
    assert.equal(version, 11)
    assert.equal(diagnostics.length, 2)
    assert.deepEqual(
      editor.published.filter((found) => found.uri === uri).map((found) => found.version),
      [1, 11]
    )
  })

  it('takes several changes at once, ranges that run backwards, and a whole text', async () => {
    await editor.read(uri, 'one\ntwo')
    const start0 = {line: 0, character: 0}
    const end0 = {line: 0, character: 3}
    await editor.change(
      uri,
      2,
      {range: {start: end0, end: start0}, text: 'teh\nteh'},
      {range: {start: {line: 2, character: 0}, end: {line: 2, character: 3}}, text: 'odd'}
    )
    const second = await editor.diagnostics(uri, 2)
    assert.deepEqual(
      second.diagnostics.map(({range}) => textAt('teh\nteh\nodd', range)),
      ['teh', 'teh', 'odd']
    )
    await editor.change(uri, 3, {text: 'very'})
    const third = await editor.diagnostics(uri, 3)
    assert.equal(third.diagnostics.length, 1)
  })

  it('counts in UTF-16 code units, whatever the line ends', async () => {
    const text = '😀 teh\r\n\r\n👩‍👩‍👧 odd\r\nteh'
    const {diagnostics} = await editor.read(uri, text)
    assert.deepEqual(
      diagnostics.map(({range}) => [range.start.line, range.start.character, textAt(text, range)]),
      [
        [0, 3, 'teh'],
        [2, 9, 'odd'],
        [3, 0, 'teh']
      ]
    )
  })

  it('offers a fix for each suggestion, under a title that says what it does', async () => {
    const text = 'teh\nIt is very odd\nmaybe\nSo| so'
    await editor.read(uri, text)
    const titles = async (line: number): Promise<unknown[]> => {
      const actions = await editor.actions(uri, lineRange(line), {only: ['quickfix']})
      return actions.map(({title, isPreferred}) => (isPreferred ? [title] : title))
    }
    assert.deepEqual(await titles(0), [['Replace `teh` with `the`'], 'Replace `teh` with `tech`'])
    assert.deepEqual(await titles(1), [['Remove `very`']])
    assert.deepEqual(await titles(2), ['Replace `maybe` with `perhaps`'])
    assert.deepEqual(await titles(3), ['Insert `,`'])
  })

  it('fixes with an edit of the version that it read', async () => {
    const text = 'In teh very end'
    const {diagnostics} = await editor.read(uri, text)
    const actions = await editor.actions(uri, lineRange(0), {only: ['quickfix']})
    assert.deepEqual(
      actions.map((action) => afterAction(text, action)),
      ['In the very end', 'In tech very end', 'In teh end']
    )
    const [change] = actions[0]?.edit?.documentChanges ?? []
    assert.deepEqual(change && 'textDocument' in change && change.textDocument, {uri: uri, version: 1})
    assert.deepEqual(actions[0]?.diagnostics, [diagnostics[0]])
  })

  it('fixes what the cursor touches, or what the editor names', async () => {
    const {diagnostics} = await editor.read(uri, 'In teh end, maybe')
    const at = (character: number): Parameters<Editor['actions']>[1] => ({
      start: {line: 0, character},
      end: {line: 0, character}
    })
    const titles = async (character: number, named = diagnostics.slice(0, 0)): Promise<string[]> =>
      (await editor.actions(uri, at(character), {diagnostics: named})).map(({title}) => title).slice(0, -1)
    assert.deepEqual(await titles(0), [])
    assert.equal((await titles(3)).length, 2)
    assert.equal((await titles(6)).length, 2)
    assert.deepEqual(await titles(14), ['Replace `maybe` with `perhaps`'])
    assert.deepEqual(await titles(0, diagnostics.slice(1)), ['Replace `maybe` with `perhaps`'])
    const inBytes = diagnostics
      .slice(1)
      .map((named) => ({...named, range: {...named.range, end: at(99).end}}))
    assert.deepEqual(await titles(0, inBytes), ['Replace `maybe` with `perhaps`'])
  })

  it('refuses a stale fix', async () => {
    const {diagnostics} = await editor.read(uri, 'In teh end')
    // The editor still shows the old mark, and asks for its fix before the change has been read.
    await editor.change(uri, 2, {text: 'In my end'})
    assert.deepEqual(await editor.actions(uri, lineRange(0), {diagnostics}), [])
    // It asks, and the document moves on before the answer.
    await editor.change(uri, 3, {text: 'In teh end'})
    const asked = editor.actions(uri, lineRange(0), {diagnostics})
    await editor.change(uri, 4, {text: 'Now in teh end'})
    assert.deepEqual(await asked, [])
    // Once the document stands still, its fixes are those of its version.
    const [fix] = await editor.actions(uri, lineRange(0))
    assert.equal(afterAction('Now in teh end', fix), 'Now in the end')
  })

  it('makes every fix that is sure at once', async () => {
    const text = 'tteh very good\r\nmaybe teh end'
    await editor.read(uri, text)
    const actions = await editor.actions(uri, lineRange(0), {only: ['source.fixAll']})
    assert.deepEqual(
      actions.map(({kind}) => kind),
      ['source.fixAll.copydesk']
    )
    assert.equal(afterAction(text, actions[0]), 'the good\r\nmaybe the end')
  })

  it('answers only the kinds asked for', async () => {
    await editor.read(uri, 'teh')
    const kinds = async (context: Parameters<Editor['actions']>[2]): Promise<(string | undefined)[]> =>
      (await editor.actions(uri, lineRange(0), context)).map(({kind}) => kind)
    const [fix, all] = ['quickfix', 'source.fixAll.copydesk']
    assert.deepEqual(await kinds({}), [fix, fix, all])
    assert.deepEqual(await kinds({only: ['']}), [fix, fix, all])
    assert.deepEqual(await kinds({only: ['quickfix']}), [fix, fix])
    assert.deepEqual(await kinds({only: ['source']}), [all])
    assert.deepEqual(await kinds({only: ['source.fixAll.copydesk', 'quickfix']}), [fix, fix, all])
    assert.deepEqual(await kinds({only: ['source.fixAll.other']}), [])
    assert.deepEqual(await kinds({only: ['source.fixAllOfThem', 'refactor']}), [])
    assert.deepEqual(await kinds({triggerKind: CodeActionTriggerKind.Automatic}), [fix, fix])
  })

  it('offers nothing where nothing is sure', async () => {
    await editor.read(uri, 'maybe')
    assert.deepEqual(await editor.actions(uri, lineRange(0), {only: ['source.fixAll']}), [])
  })

  it('takes its marks away when a document is closed, and knows it no more', async () => {
    await editor.read(uri, 'teh')
    await editor.notify('textDocument/didClose', {textDocument: {uri: uri}})
    const {diagnostics} = await editor.until(() => editor.published.filter((found) => found.uri === uri)[1])
    assert.deepEqual(diagnostics, [])
    assert.deepEqual(await editor.actions(uri, lineRange(0)), [])
    await editor.change(uri, 2, {text: 'teh teh'})
    assert.equal((await editor.read(uri, 'odd')).diagnostics.length, 1)
  })

  it('keeps documents apart', async () => {
    const other = 'untitled:Untitled-1'
    await Promise.all([editor.open(uri, 'teh'), editor.open(other, 'fine')])
    assert.equal((await editor.diagnostics(uri, 1)).diagnostics.length, 1)
    assert.equal((await editor.diagnostics(other, 1)).diagnostics.length, 0)
  })
})

describe('serve, to editors of their own', () => {
  const URI = 'file:///story.txt'
  let editor: Editor

  async function start(settings?: EditorSettings): Promise<Editor> {
    return (editor = await Editor.start(ENTRY, settings))
  }

  afterEach(() => {
    editor.end()
  })

  it('points to a second place only where the editor can show it', async () => {
    await start()
    const {diagnostics} = await editor.read(URI, 'Words are related')
    assert.deepEqual(diagnostics[0]?.relatedInformation, [
      {
        location: {uri: URI, range: {start: {line: 0, character: 0}, end: {line: 0, character: 5}}},
        message: 'The first word'
      }
    ])
    editor.end()
    await start({capabilities: {}})
    const plain = await editor.read(URI, 'Words are related')
    assert.equal(plain.diagnostics[0]?.relatedInformation, undefined)
  })

  it('gives an editor that knows no versions plain changes', async () => {
    await start({capabilities: {}})
    await editor.read(URI, 'teh')
    const [action] = await editor.actions(URI, lineRange(0))
    assert.equal(action?.edit?.documentChanges, undefined)
    assert.equal(action?.edit?.changes?.[URI]?.length, 1)
  })

  it('goes on when a rule fails, and when a whole reading does', async () => {
    await start()
    const failed = await editor.read(URI, 'crash teh')
    assert.deepEqual(
      failed.diagnostics.map(({message, severity}) => [message, severity]),
      [
        ['Rule `stand-in` failed: out of paper; switch it off and report this', DiagnosticSeverity.Error],
        ['Write `the`, not `teh`\nThe stand-in says so.', DiagnosticSeverity.Warning]
      ]
    )
    await editor.change(URI, 2, {text: 'perish teh'})
    const perished = await editor.diagnostics(URI, 2)
    assert.deepEqual(
      perished.diagnostics.map(({message}) => message),
      ['This document cannot be read: out of ink']
    )
    await editor.change(URI, 3, {text: 'teh'})
    assert.equal((await editor.diagnostics(URI, 3)).diagnostics.length, 1)
    assert.equal(await editor.exit(), 0)
  })

  it('shows what is wrong with its settings, and goes on without them', async () => {
    await start({initializationOptions: {strikt: true}})
    assert.equal((await editor.read(URI, 'teh')).diagnostics.length, 1)
    assert.deepEqual(editor.shown, ['copydesk: Unknown option `strikt`. Default settings are used'])
  })

  it('asks the editor for its settings, and again when they change', async () => {
    const capabilities = {
      workspace: {configuration: true, didChangeConfiguration: {dynamicRegistration: true}}
    }
    await start({capabilities, configuration: {strict: 1}, initializationOptions: {unread: 1}})
    await editor.read(URI, 'teh')
    assert.deepEqual(editor.shown, [])
    assert.equal(editor.published.length, 1)
    editor.configuration = {strikt: 1}
    await editor.notify('workspace/didChangeConfiguration', {settings: null})
    await editor.until(() => editor.published[1])
    assert.deepEqual(editor.shown, ['copydesk: Unknown option `strikt`. Default settings are used'])
  })

  it('takes settings that are pushed', async () => {
    await start()
    await editor.read(URI, 'teh')
    await editor.notify('workspace/didChangeConfiguration', {settings: {copydesk: {strikt: 1}, other: {}}})
    await editor.until(() => editor.published[1])
    assert.deepEqual(editor.shown, ['copydesk: Unknown option `strikt`. Default settings are used'])
  })

  it('ends with 0 after a shutdown, and with 1 without', async () => {
    await start()
    assert.equal(await editor.exit(), 0)
    await start()
    assert.equal(await editor.exit(false), 1)
    await start()
    assert.equal(await editor.hangUp(), 1)
  })
})
