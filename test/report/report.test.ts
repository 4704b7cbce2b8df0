import assert from 'node:assert/strict'
import fc from 'fast-check'
import {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import {createReporter, type ReportName, type ReporterOptions} from '../../src/report/index.js'
import {harmless, harmlessJson} from '../../src/report/harmless.js'
import type {JsonReport} from '../../src/report/json.js'

const HOSTILE =
  '\u001B[31m\u202Eevil\u2066\u0007\u009B2J\u007F\r\n::error::owned\n##[error]owned\u2028, a: 100%'
/** What must stand in no report: controls but for line feeds, bidi controls, separators. */
const HARM = /[\p{Bidi_Control}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/u

interface Mark {
  reason?: string
  actual?: string
  level?: 'info' | 'warn' | 'error'
  related?: string
}

/** A file with marks from its start, as the desk makes them. */
function marked(path: string | undefined, ...marks: Mark[]): VFile {
  const file = new VFile(path === undefined ? {} : {path})
  for (const {reason = 'Write `b`, not `a`', actual = 'a', level = 'warn', related} of marks) {
    const place = {
      start: {line: 1, column: 1, offset: 0},
      end: {line: 1, column: actual.length + 1, offset: actual.length}
    }
    const message = file.message(reason, {source: 'copydesk', ruleId: 'test-rule', place})
    Object.assign(message, {
      fatal: level === 'error' ? true : level === 'warn' ? false : undefined,
      ...{
        actual,
        expected: ['b'],
        note: `Why \`${actual}\` is wrong.`,
        url: 'file:///docs/rules/test-rule.md'
      },
      ...{category: 'grammar', confidence: 0.9, fix: 'sure', quoted: false}
    })
    if (related !== undefined) message.cause = new VFileMessage(related, {source: 'copydesk', place})
  }
  return file
}

function failed(path: string, reason: string): VFile {
  const file = new VFile({path})
  file.message(reason, {source: 'copydesk'}).fatal = true
  return file
}

async function report(name: ReportName, batches: VFile[][], options: ReporterOptions = {}): Promise<string> {
  const reporter = await createReporter(name, options)
  return reporter.start() + batches.map((files) => reporter.files(files)).join('') + reporter.end()
}

describe('report: harmless', () => {
  it('shows controls and bidi controls as escapes', () => {
    assert.equal(harmless('a\u001B[31mb\u202Ec\td\r\ne\u0085'), 'a\\u001B[31mb\\u202Ec\\td\\r\\ne\\u0085')
  })

  it('breaks commands of build servers', () => {
    assert.equal(harmless('::error::x'), '\\u003A:error::x')
    assert.equal(harmless('  ::stop-commands::x'), '  \\u003A:stop-commands::x')
    assert.equal(harmless('see ##[error]x'), 'see ##\\u005Berror]x')
  })

  it('leaves copy as it is', () => {
    const copy = 'L’été, 10% – “naïve” 😀 مرحبا: a::b # [1] ##'
    assert.equal(harmless(copy), copy)
  })

  it('gives one harmless line for any text', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        const line = harmless(text)
        assert.doesNotMatch(line, /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]|##\[|^\s*::/u)
      })
    )
  })

  it('gives harmless JSON that reads as the same strings', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({unit: 'binary'}), fc.constant(HOSTILE)), (text) => {
        const json = harmlessJson({text})
        assert.doesNotMatch(json, /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]|##\[/u)
        assert.deepEqual(JSON.parse(json), {text})
      })
    )
  })
})

describe('report: text', () => {
  it('gives a table, and one summary for all batches', async () => {
    const text = await report('text', [
      [marked('a.txt', {})],
      [marked('b.txt', {level: 'info'}, {level: 'error'})]
    ])
    const expected = [
      'a.txt',
      '1:1-1:2 warning Write `b`, not `a` test-rule copydesk',
      '',
      'b.txt',
      '1:1-1:2 error Write `b`, not `a` test-rule copydesk',
      '1:1-1:2 info  Write `b`, not `a` test-rule copydesk',
      '',
      '1 error, 1 warning, 1 information; 3 to be put right by --fix',
      ''
    ]
    const squeezed = text.replace(/(?<=\S) {2,}/g, ' ').split('\n')
    assert.deepEqual(
      squeezed,
      expected.map((line) => line.replace(/ {2,}/g, ' '))
    )
  })

  it('names files without marks, unless it is quiet', async () => {
    const files = [new VFile({path: 'a.txt'}), new VFile({path: 'b.txt'})]
    assert.equal(
      await report('text', [files]),
      'a.txt: no issues found\nb.txt: no issues found\n\nNo marks in 2 files\n'
    )
    assert.equal(await report('text', [files], {quiet: true}), '')
  })

  it('gives a summary where there is only information', async () => {
    const text = await report('text', [[marked('a.txt', {level: 'info'})]])
    assert.match(text, /1 information/)
    assert.match(text, /Write `b`, not `a`/)
  })

  it('gives reasons why and pages where it is verbose', async () => {
    const text = await report('text', [[marked('a.txt', {})]], {verbose: true})
    assert.match(text, /Why `a` is wrong\./)
    assert.match(text, /file:\/\/\/docs\/rules\/test-rule\.md/)
  })

  it('gives the second place of a mark', async () => {
    assert.match(
      await report('text', [[marked('a.txt', {related: 'first named here'})]]),
      /1:1-1:2.*first named here/
    )
  })

  it('counts failures by themselves', async () => {
    const text = await report('text', [[failed('a.txt', 'Cannot read this')]])
    assert.match(text, /error\s+Cannot read this/)
    assert.match(text, /\n1 failure\n$/)
  })

  it('colors when it is asked to', async () => {
    assert.ok((await report('text', [[marked('a.txt', {})]], {color: true})).includes('\u001B[33m'))
    assert.doesNotMatch(await report('text', [[marked('a.txt', {})]]), HARM)
  })

  it('makes hostile copy and names harmless', async () => {
    const text = await report(
      'text',
      [[marked(HOSTILE, {reason: HOSTILE, actual: HOSTILE, related: HOSTILE})]],
      {
        verbose: true
      }
    )
    assert.doesNotMatch(text, HARM)
    assert.doesNotMatch(text, /^\s*::|##\[/mu)
    const named = await report('text', [[marked('::error::name.txt', {reason: '::error::reason'})]], {
      verbose: true
    })
    assert.doesNotMatch(named, /^\s*::/mu)
  })
})

describe('report: JSON', () => {
  it('gives one document for all batches, with every field', async () => {
    const file = marked('a.txt', {related: 'first named here', actual: 'ab'})
    const text = await report('json', [[file], [new VFile({path: 'b.txt'})]])
    const start = {line: 1, column: 1, offset: 0}
    const end = {line: 1, column: 3, offset: 2}
    const expected: JsonReport = {
      version: 1,
      unit: 'utf16',
      files: [
        {
          path: 'a.txt',
          messages: [
            {
              rule: 'test-rule',
              category: 'grammar',
              level: 'warn',
              reason: 'Write `b`, not `a`',
              note: 'Why `ab` is wrong.',
              url: 'file:///docs/rules/test-rule.md',
              start,
              end,
              actual: 'ab',
              expected: ['b'],
              confidence: 0.9,
              fix: 'sure',
              quoted: false,
              related: {reason: 'first named here', start, end}
            }
          ],
          failures: []
        },
        {path: 'b.txt', messages: [], failures: []}
      ]
    }
    assert.deepEqual(JSON.parse(text), expected)
  })

  it('is a document where there is no file', async () => {
    assert.deepEqual(JSON.parse(await report('json', [])), {version: 1, unit: 'utf16', files: []})
  })

  it('keeps failures apart from marks', async () => {
    const {files} = JSON.parse(await report('json', [[failed('a.txt', 'Cannot read this')]])) as JsonReport
    assert.deepEqual(files, [
      {path: 'a.txt', messages: [], failures: [{rule: null, reason: 'Cannot read this', start: null}]}
    ])
  })

  it('leaves out files without marks where it is quiet, and knows no path of standard input', async () => {
    const text = await report('json', [[new VFile({path: 'a.txt'})], [marked(undefined, {})]], {quiet: true})
    assert.deepEqual(
      (JSON.parse(text) as JsonReport).files.map(({path}) => path),
      [null]
    )
  })

  it('makes hostile copy and names harmless, and keeps them', async () => {
    const text = await report('json', [[marked(HOSTILE, {reason: HOSTILE, actual: HOSTILE})]])
    assert.doesNotMatch(text, HARM)
    assert.doesNotMatch(text, /^\s*::|##\[/mu)
    const [file] = (JSON.parse(text) as JsonReport).files
    assert.equal(file?.path, HOSTILE)
    assert.equal(file.messages[0]?.actual, HOSTILE)
  })
})

describe('report: GitHub', () => {
  it('gives a command for each mark', async () => {
    const text = await report('github', [[marked('a.txt', {}, {level: 'info'}, {level: 'error'})]])
    const rest =
      'file=a.txt,line=1,endLine=1,col=1,endColumn=2,title=test-rule::Write `b`, not `a`%0AWhy `a` is wrong.'
    assert.equal(text, `::error ${rest}\n::warning ${rest}\n::notice ${rest}\n`)
  })

  it('gives the ten worst, and all of them on the page of the job', async () => {
    const marks = Array.from({length: 14}, (_, index): Mark => ({level: index === 12 ? 'error' : 'warn'}))
    const reporter = await createReporter('github')
    const lines = reporter.files([marked('a.txt', ...marks)]) + reporter.end()
    assert.equal(lines.match(/^::warning /gmu)?.length, 9)
    assert.match(lines, /^::error .*\n/u)
    assert.match(lines, /^copydesk: 4 more in the summary of the job$/mu)
    assert.equal(reporter.page?.().match(/^\| a&#46;txt/gmu)?.length, 14)
  })

  it('has no markup of the copy on the page of the job', async () => {
    const reporter = await createReporter('github')
    reporter.files([marked('a|b.txt', {reason: 'Write `<img src=x>`, not [a](b)'})])
    const [row = ''] = /^\| a.*$/mu.exec(reporter.page?.() ?? '') ?? []
    assert.doesNotMatch(row.slice(1, -1).replaceAll(' | ', ''), /[[\]()<>|`]/u)
    assert.match(row, /&#60;img src&#61;x&#62;/u)
  })

  it('gives no columns for more than one line', async () => {
    const file = marked('a.txt', {})
    const place = {start: {line: 1, column: 5, offset: 4}, end: {line: 3, column: 2, offset: 20}}
    for (const message of file.messages) message.place = place
    assert.equal(
      await report('github', [[file]]),
      '::warning file=a.txt,line=1,endLine=3,title=test-rule::Write `b`, not `a`%0AWhy `a` is wrong.\n'
    )
  })

  it('escapes as GitHub undoes it', async () => {
    const text = await report('github', [[marked('a,b:c%.txt', {reason: '100%: a, b\n::error::c'})]])
    assert.match(text, /^::warning file=a%2Cb%3Ac%25\.txt,/)
    assert.match(text, /::100%25: a, b\\n::error::c%0A/)
    assert.equal(text.split('\n').length, 2)
  })

  it('makes hostile copy and names harmless', async () => {
    const text = await report('github', [[marked(HOSTILE, {reason: HOSTILE, actual: HOSTILE})]])
    assert.doesNotMatch(text, HARM)
    assert.deepEqual(
      text.match(/^.*$/gmu)?.map((line) => line.slice(0, 10)),
      ['::warning ', '']
    )
    assert.doesNotMatch(text, /##\[/u)
  })

  it('gives paths from the root of the repository', async () => {
    const file = marked('../b/a.txt', {})
    file.cwd = '/home/repository/a'
    assert.match(await report('github', [[file]], {root: '/home/repository'}), /file=b\/a\.txt,/)
    assert.match(await report('github', [[file]], {root: '/elsewhere'}), /file=\.\.\/b\/a\.txt,/)
  })
})
