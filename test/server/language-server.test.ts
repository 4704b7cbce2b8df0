import assert from 'node:assert/strict'
import {pathToFileURL} from 'node:url'
import {DiagnosticSeverity} from 'vscode-languageserver/node'
import {Newsroom} from '../cli/command.js'
import {afterAction, Editor, lineRange, textAt, type EditorSettings} from './editor.js'

const LSP = ['../../src/cli/main.ts', 'lsp']
const SENTENCE = 'The mayor is schedule to resign on Monday, her office said.'

describe('copydesk lsp', () => {
  let editor: Editor

  async function start(settings?: EditorSettings): Promise<Editor> {
    return (editor = await Editor.start(LSP, settings))
  }

  afterEach(() => {
    editor.end()
  })

  it('marks, explains and corrects a slip, and ends', async () => {
    await start()
    const uri = 'file:///story.txt'
    const text = `😀 ${SENTENCE}\r\n\r\n${SENTENCE.replace('mayor', 'governor')}\r\n`
    const {diagnostics} = await editor.read(uri, text)
    const found = diagnostics.filter(({code}) => code === 'verb-participle')
    assert.deepEqual(
      found.map(({range, severity}) => [textAt(text, range), range.start, severity]),
      [
        ['schedule', {line: 0, character: 16}, DiagnosticSeverity.Warning],
        ['schedule', {line: 2, character: 16}, DiagnosticSeverity.Warning]
      ]
    )
    assert.match(found[0]?.message as string, /^Write `scheduled`, not `schedule`.*\n./u)
    assert.match(found[0]?.codeDescription?.href ?? '', /verb-participle\.md$/u)
    const fixes = await editor.actions(uri, lineRange(0), {only: ['quickfix']})
    assert.equal(fixes[0]?.title, 'Replace `schedule` with `scheduled`')
    assert.equal(fixes[0].isPreferred, true)
    const [all] = await editor.actions(uri, lineRange(0), {only: ['source.fixAll']})
    assert.equal(afterAction(text, all), text.replaceAll('schedule', 'scheduled'))
    assert.equal(await editor.exit(), 0)
  })

  it('obeys the editor’s settings', async () => {
    await start({initializationOptions: {rules: {'verb-participle': 'error'}}})
    const {diagnostics} = await editor.read('file:///story.txt', SENTENCE)
    assert.deepEqual(
      diagnostics.map(({code, severity}) => [code, severity]),
      [['verb-participle', DiagnosticSeverity.Error]]
    )
  })

  it('obeys settings for some documents', async () => {
    const overrides = [{files: ['opinion/**'], rules: {'verb-participle': 'off'}}]
    await start({initializationOptions: {overrides}, folders: ['file:///the%20desk']})
    const read = async (uri: string): Promise<number> => (await editor.read(uri, SENTENCE)).diagnostics.length
    assert.equal(await read('file:///the%20desk/opinion/a.txt'), 0)
    assert.equal(await read('file:///the%20desk/news/opinion/a.txt'), 1)
    assert.equal(await read('file:///elsewhere/a.txt'), 1)
  })

  it('says which of them is wrong', async () => {
    await start({initializationOptions: {overrides: [{files: ['a'], accept: ['./accept.txt']}]}})
    await editor.read('file:///story.txt', SENTENCE)
    assert.match(editor.shown[0] ?? '', /`overrides`\[0\]: `accept`: `\.\/accept\.txt` is no word/u)
  })

  it('holds back what the nearest baseline knows, and puts it right with all the rest', async () => {
    const newsroom = new Newsroom()
    try {
      const uriOf = (name: string): string => pathToFileURL(newsroom.write(name, SENTENCE)).href
      const uri = uriOf('old/story.md')
      await newsroom.run(['baseline', 'write', 'old'])
      await start()
      assert.deepEqual((await editor.read(uri, SENTENCE, 'markdown')).diagnostics, [])
      const added = `${SENTENCE}\n\nThe truck was detain at the border.`
      assert.equal((await editor.read(uriOf('old/other.md'), added)).diagnostics.length, 1)
      const [all] = await editor.actions(uri, lineRange(0), {only: ['source.fixAll']})
      assert.equal(afterAction(SENTENCE, all), SENTENCE.replace('schedule', 'scheduled'))
      newsroom.write('copydesk-baseline.json', '{}')
      const {diagnostics} = await editor.read(uriOf('third.md'), SENTENCE)
      assert.match(diagnostics[0]?.message as string, /copydesk-baseline\.json:1: not a baseline/u)
    } finally {
      newsroom.close()
    }
  })

  it('shows what a baseline would hold back where the editor wants that', async () => {
    const newsroom = new Newsroom()
    try {
      const uri = pathToFileURL(newsroom.write('story.txt', SENTENCE)).href
      await newsroom.run(['baseline', 'write', 'story.txt'])
      await start({initializationOptions: {baseline: false}})
      assert.equal((await editor.read(uri, SENTENCE)).diagnostics.length, 1)
    } finally {
      newsroom.close()
    }
  })

  it('shows what is wrong with its settings, and uses defaults', async () => {
    await start({initializationOptions: {rules: {'verb-particple': 'error'}}})
    const {diagnostics} = await editor.read('file:///story.txt', SENTENCE)
    assert.equal(diagnostics.length, 1)
    assert.equal(editor.shown.length, 1)
    assert.match(editor.shown[0] ?? '', /Unknown rule `verb-particple`.*`verb-participle`/u)
  })

  it('reads Markdown by the editor’s language or the name of the file', async () => {
    await start()
    // An entity is a letter in Markdown alone.
    const text = SENTENCE.replace('schedule', '&#115;chedule')
    const marks = async (uri: string, languageId: string): Promise<string[]> => {
      const {diagnostics} = await editor.read(uri, text, languageId)
      return diagnostics.filter(({code}) => code === 'verb-participle').map(({range}) => textAt(text, range))
    }
    assert.deepEqual(await marks('untitled:Untitled-1', 'markdown'), ['&#115;chedule'])
    assert.deepEqual(await marks('file:///story.md', 'plaintext'), ['&#115;chedule'])
    assert.deepEqual(await marks('file:///story', 'plaintext'), [])
  })
})
