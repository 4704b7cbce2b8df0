import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import * as define from '../src/define/index.js'
import * as main from '../src/index.js'
import * as rehype from '../src/rehype.js'
import * as remark from '../src/remark.js'
import * as testing from '../src/cases/index.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')

describe('the package', function () {
  this.timeout(120_000)

  it('exports what docs/library.md says, and nothing else', () => {
    const documented = (entry: string) => {
      const row = new RegExp(`^\\| \`${entry}\` \\|(.*)\\|$`, 'mu').exec(read('docs/library.md'))
      assert(row, `no row for ${entry} in docs/library.md`)
      return [...new Set([...(row[1] ?? '').matchAll(/`([\w$]+)`/gu)].map(([, name]) => name))].sort()
    }
    assert.deepEqual(Object.keys(main).sort(), documented('copydesk'))
    assert.deepEqual(Object.keys(remark).sort(), documented('copydesk/remark'))
    assert.deepEqual(Object.keys(rehype).sort(), documented('copydesk/rehype'))
    assert.deepEqual(Object.keys(define).sort(), documented('copydesk/define'))
    assert.deepEqual(Object.keys(testing).sort(), documented('copydesk/testing'))
  })

  it('packs what it needs, and neither the seed nor the development sets', () => {
    const [pack] = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {cwd: root, encoding: 'utf8'})
    ) as {files: {path: string}[]; unpackedSize: number}[]
    const paths = pack?.files.map(({path}) => path) ?? []
    for (const path of [
      'dist/bin/main.js',
      'dist/src/index.d.ts',
      'dist/src/index.d.ts.map',
      'dist/rules/verb-participle/index.js',
      'models/english.bin',
      'models/LICENSE',
      'docs/rules/verb-participle.md',
      'config.schema.json',
      'LICENSE',
      'README.md'
    ]) {
      assert(paths.includes(path), `${path} is not packed`)
    }
    assert.deepEqual(
      paths.filter((path) => /(?:^|\/)(?:test|bench|train)\/|seed/u.test(path)),
      []
    )
    assert((pack?.unpackedSize ?? Infinity) < 20_000_000)
  })

  it('reads every format with the joined command line', () => {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-formats-'))
    const slip = 'The dam is schedule to reopen.'
    const sources: Record<string, string> = {
      'a.txt': slip,
      'b.md': `# Dam\n\n${slip}\n`,
      'c.html': `<article><p>${slip}</p></article>`,
      'd.nitf': `<nitf><body><body.content><p>${slip}</p></body.content></body></nitf>`,
      'e.newsml': `<newsItem><contentSet><inlineXML><html><body><p>${slip}</p></body></html></inlineXML></contentSet></newsItem>`,
      'f.ninjs': JSON.stringify({bodies: [{role: 'main', contentType: 'text/html', value: `<p>${slip}</p>`}]})
    }
    try {
      for (const [name, source] of Object.entries(sources)) writeFileSync(join(folder, name), source)
      writeFileSync(join(folder, 'g.txt'), Buffer.from('The \x93dam\x94 is schedule to reopen.', 'latin1'))
      const args = [
        join(root, 'dist/bin/main.js'),
        '--no-config',
        '--encoding',
        'windows-1252',
        '--report',
        'json',
        '.'
      ]
      const {files} = JSON.parse(execFileSync('node', args, {cwd: folder, encoding: 'utf8'})) as {
        files: {path: string; messages: {actual: string}[]}[]
      }
      assert.deepEqual(
        files.map(({path, messages}) => [path, ...messages.map(({actual}) => actual)]),
        [...Object.keys(sources), 'g.txt'].map((name) => [name, 'schedule'])
      )
    } finally {
      rmSync(folder, {recursive: true})
    }
  })

  it('has types that a consumer’s compiler accepts with every library checked', () => {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-consumer-'))
    try {
      writeFileSync(join(folder, 'package.json'), '{"type": "module"}')
      mkdirSync(join(folder, 'node_modules'))
      symlinkSync(root, join(folder, 'node_modules/copydesk'))
      for (const name of ['unified', 'remark', 'rehype'])
        symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name))
      writeFileSync(
        join(folder, 'consumer.ts'),
        `import copydesk, {createDesk, fix, lintSync, type CopydeskMessage, type Options} from 'copydesk'
import {defineRule, words} from 'copydesk/define'
import rehypeCopydesk from 'copydesk/rehype'
import remarkCopydesk from 'copydesk/remark'
import {parseCases} from 'copydesk/testing'
import verbParticiple from 'copydesk/rules/verb-participle'
import {rehype} from 'rehype'
import {remark} from 'remark'
import {unified} from 'unified'

const options: Options = {variety: 'en-GB', rules: {'verb-participle': ['warn']}}
const messages = lintSync('x', options).messages as CopydeskMessage[]
export const fixes: string[] = messages.flatMap((message) => message.expected)
export const value: Promise<string> = fix('x', {signal: AbortSignal.abort()}).then((result) => result.value)
export const processor = unified().use(copydesk, options).use(verbParticiple, 'info')
export const markdown: string = String(remark().use(remarkCopydesk, options).processSync('x'))
export const html: string = String(rehype().use(rehypeCopydesk, options, []).processSync('x'))
export const cases = parseCases('A.')
export const names: string[] = createDesk().rules.map((rule) => rule.name)
export default defineRule({
  name: 'x', summary: 'x', category: 'style', source: 'x', message: ({actual}) => actual, note: 'x',
  *find(story) { for (const token of story.places(words('x'))) yield {...story.span(token), expected: ['y']} }
})
`
      )
      writeFileSync(
        join(folder, 'tsconfig.json'),
        JSON.stringify({
          compilerOptions: {
            target: 'es2022',
            module: 'nodenext',
            strict: true,
            exactOptionalPropertyTypes: true,
            skipLibCheck: false,
            noEmit: true,
            types: ['node'],
            typeRoots: [join(root, 'node_modules/@types')]
          },
          files: ['consumer.ts']
        })
      )
      const tsc = join(root, 'node_modules/typescript/bin/tsc')
      execFileSync(process.execPath, [tsc, '-p', folder], {encoding: 'utf8', stdio: 'pipe'})
    } catch (error) {
      const {stdout} = error as {stdout?: string}
      assert.fail(stdout ?? String(error))
    } finally {
      rmSync(folder, {recursive: true})
    }
  })

  it('has a lock file that names no address', () => {
    assert(!read('package-lock.json').includes('"resolved"'))
  })
})
