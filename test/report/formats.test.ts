import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type {Log} from 'sarif'
import type {VFile} from 'vfile'
import {validateXML} from 'xmllint-wasm'
import {parse} from 'parse5'
import {REPORT_NAMES} from '../../src/report/index.js'
import {HOSTILE_NAME, elementsOf, filesRead, reportOn} from './copy.js'

type Validator = ((value: unknown) => boolean) & {errors?: unknown}
const require = createRequire(import.meta.url)
const {default: Ajv} = require('ajv') as {
  default: new (options: object) => {compile: (schema: object) => Validator}
}
const {default: Ajv4} = require('ajv-draft-04') as {default: typeof Ajv}
const schemaOf = (path: string): object => JSON.parse(readFileSync(path, 'utf8')) as object

function isValid(validate: Validator, value: unknown): void {
  assert(validate(value), JSON.stringify(validate.errors, undefined, 2))
}

describe('report: every format', () => {
  let files: VFile[] = []
  before(() => (files = filesRead()))

  for (const name of REPORT_NAMES) {
    it(`${name} lets nothing of hostile copy through`, async () => {
      const text = await reportOn(name, files)
      assert.doesNotMatch(text, /[\p{Bidi_Control}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/u)
      assert.doesNotMatch(text, /##\[|^\s*::(?!(?:error|warning|notice) file=desk)/mu)
      assert.match(text, /\n$/u)
    })
  }

  it('jsonl gives each file a line that the schema takes', async () => {
    const schema = schemaOf('report.schema.json') as {$defs: {line: object}}
    const ajv = new Ajv({strict: false})
    const [whole, line] = [ajv.compile(schema), ajv.compile(schema.$defs.line)]
    const lines = (await reportOn('jsonl', files)).trimEnd().split('\n')
    assert.equal(lines.length, files.length)
    for (const text of lines) isValid(line, JSON.parse(text))
    isValid(whole, JSON.parse(await reportOn('json', files)))
  })

  it('sarif is valid, with fixes, and fingerprints of their own', async () => {
    const schema = require
      .resolve('@microsoft/jest-sarif')
      .replace(/index\.js$/u, 'schemas/sarif-2.1.0-rtm.5.json')
    const validate = new Ajv4({strict: false, validateFormats: false, unicodeRegExp: false}).compile(
      schemaOf(schema)
    )
    const rule = {
      name: 'verb-participle',
      category: 'grammar',
      level: 'warn',
      summary: 'Forms',
      source: 'A book'
    } as const
    const log = JSON.parse(
      await reportOn('sarif', files, {tool: () => ({version: '1.2.3', rules: [rule]})})
    ) as Log
    isValid(validate, log)
    const [run] = log.runs
    const results = run?.results ?? []
    const participle = results.find(({ruleId}) => ruleId === 'verb-participle')
    assert.equal(participle?.ruleIndex, 0)
    assert.equal(
      participle?.fixes?.[0]?.artifactChanges[0]?.replacements[0]?.insertedContent?.text,
      'scheduled'
    )
    assert.equal(run?.columnKind, 'utf16CodeUnits')
    assert.equal(run?.invocations?.[0]?.executionSuccessful, false)
    const uri = participle?.locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? ''
    assert.equal(decodeURIComponent(uri), HOSTILE_NAME)
    const plain = results.filter(
      ({locations}) => locations?.[0]?.physicalLocation?.artifactLocation?.uri === 'desk/plain.txt'
    )
    const prints = plain.map(({partialFingerprints}) => partialFingerprints?.['copydeskSentence/v1'])
    assert.equal(new Set(prints).size, plain.length)
    for (const print of prints) assert.match(print ?? '', /^[0-9a-f]{32}$/u)
  })

  it('sarif keeps its fingerprints when lines move', async () => {
    const printsOf = async (given: readonly VFile[]) =>
      (JSON.parse(await reportOn('sarif', given)) as Log).runs[0]?.results?.map(
        ({partialFingerprints}) => partialFingerprints?.['copydeskSentence/v1']
      )
    const {createDesk} = await import('../../src/index.js')
    const [there, moved] = [
      'The vote on the budget of the harbour board is schedule for Monday evening.',
      'Budget\n\nThe vote on the budget of the harbour board is\nschedule for Monday evening.'
    ].map((text) => createDesk().lintSync(text))
    assert.deepEqual(await printsOf([there]), await printsOf([moved]))
  })

  it('gitlab gives issues with fingerprints that are there once', async () => {
    const issues = JSON.parse(await reportOn('gitlab', files)) as Record<string, unknown>[]
    const validate = new Ajv({}).compile({
      type: 'object',
      required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
      properties: {
        description: {type: 'string'},
        check_name: {type: 'string'},
        fingerprint: {type: 'string'},
        severity: {enum: ['info', 'minor', 'major', 'critical', 'blocker']},
        location: {
          type: 'object',
          required: ['path', 'lines'],
          properties: {lines: {type: 'object', required: ['begin'], properties: {begin: {type: 'integer'}}}}
        }
      }
    })
    for (const issue of issues) isValid(validate, issue)
    assert.equal(new Set(issues.map(({fingerprint}) => fingerprint)).size, issues.length)
  })

  for (const name of ['checkstyle', 'junit'] as const) {
    it(`${name} is valid`, async () => {
      const contents = await reportOn(name, files)
      const {valid, errors} = await validateXML({
        xml: [{fileName: `${name}.xml`, contents}],
        schema: [readFileSync(`test/report/${name}.xsd`, 'utf8')]
      })
      assert(valid, JSON.stringify(errors))
      assert.match(contents, /Write `scheduled`, not `schedule`/u)
    })
  }

  it('unix gives a line for each mark and failure', async () => {
    const lines = (await reportOn('unix', files)).trimEnd().split('\n')
    const count = files.reduce((sum, {messages}) => sum + messages.length, 0)
    assert.equal(lines.length, count)
    assert(
      lines.includes(
        'desk/plain.txt:1:13: Write `scheduled`, not `schedule`, after `is` [warning/verb-participle]'
      )
    )
    assert(lines.includes('desk/broken.txt:1:1: No file: <name> a file & that is there [error/failure]'))
  })

  it('html is a page of the story with its marks, and nothing that runs', async () => {
    const page = parse(await reportOn('html', files), {
      onParseError: ({code}) => assert.fail(code)
    })
    const names = elementsOf(page).map(({tagName}) => tagName)
    assert(!names.some((name) => ['script', 'img', 'iframe', 'link', 'a'].includes(name)))
    const marked = elementsOf(page).filter(({tagName}) => tagName === 'mark')
    assert.equal(marked.length, files.flatMap(({messages}) => messages).length - 1)
    assert(marked.some(({childNodes: [first]}) => first && 'value' in first && first.value === 'schedule'))
  })

  it('summary counts by rule, file and folder', async () => {
    const text = await reportOn('summary', files)
    assert.match(text, /^RULE +ERRORS {2}WARNINGS {2}INFORMATION$/mu)
    assert.match(text, /^verb-participle +0 +[34] +0$/mu)
    assert.match(text, /^desk +0 +\d+ +\d+$/mu)
    assert.match(text, /\n4 files, \d+ marks, 1 failure\n$/u)
  })
})
