import assert from 'node:assert/strict'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {audit, type Places} from '../bench/audit/command.js'
import type {Mark} from '../bench/audit/mark.js'
import {addVerdicts, makeSheet} from '../bench/audit/sheet.js'
import {agreement, weightedPoisson, wilson} from '../bench/audit/statistics.js'
import {figuresOf} from '../bench/audit/summary.js'
import {readRecords, recordOf, writeRecords, type Records, type Verdict} from '../bench/audit/verdicts.js'
import {precisionOf} from '../src/cli/precision.js'
import {partOf, type Part} from '../train/split.js'

const near = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) < 0.001, `${actual} is not ${expected}`)

describe('audit: statistics', () => {
  it('gives Wilson’s interval', () => {
    const {value, low, high} = wilson(48, 50)
    near(value, 0.96)
    near(low, 0.8654)
    near(high, 0.989)
    near(wilson(0, 10).high, 0.2775)
  })

  it('gives the exact Poisson interval where everything was judged', () => {
    for (const [count, low, high] of [
      [0, 0, 3.689],
      [1, 0.025, 5.572],
      [10, 4.795, 18.39],
      [100, 81.364, 121.627]
    ] as const) {
      const estimate = weightedPoisson([{count, weight: 1}])
      near(estimate.value, count)
      near(estimate.low, low)
      near(estimate.high, high)
    }
  })

  it('weighs a stratum that was judged thinly, and keeps its doubt where nothing was counted', () => {
    const sampled = weightedPoisson([{count: 2, weight: 10}])
    assert.equal(sampled.value, 20)
    near(sampled.low, 2.422)
    near(sampled.high, 72.247)
    const beside = weightedPoisson([
      {count: 5, weight: 1},
      {count: 0, weight: 10}
    ])
    assert.equal(beside.value, 5)
    assert.ok(beside.high > weightedPoisson([{count: 5, weight: 1}]).high + 20)
  })

  it('gives agreement beyond chance', () => {
    const pairs = [
      ...Array.from({length: 20}, () => ['right', 'right'] as const),
      ...Array.from({length: 5}, () => ['right', 'wrong'] as const),
      ...Array.from({length: 10}, () => ['wrong', 'right'] as const),
      ...Array.from({length: 15}, () => ['wrong', 'wrong'] as const)
    ]
    const {count, share, kappa} = agreement(pairs) ?? {count: 0, share: 0, kappa: 0}
    assert.equal(count, 50)
    near(share, 0.7)
    near(kappa, 0.4)
    assert.equal(agreement([]), undefined)
  })
})

/** A mark whose key is a number. */
function markOf(number: number, rule = 'odd-word', about: Partial<Mark> = {}): Mark {
  const key = number.toString(16).padStart(12, '0')
  const place = {key, document: 'source/document', sentence: 'It is odd.', offset: 6, actual: 'odd'}
  const context = `It is ⟦odd → even⟧ in line ${number}.`
  return {
    ...place,
    expected: 'even',
    rule,
    warning: true,
    confidence: 0.875,
    fix: 'likely',
    audited: true,
    context,
    ...about
  }
}

function recordsOf(marks: readonly Mark[], verdict: Verdict, judge = 'a'): Records {
  return new Map(
    marks.map((mark) => [mark.key, {...recordOf(mark), verdicts: [{verdict, judge, date: '2026-01-02'}]}])
  )
}

const range = (from: number, to: number) => Array.from({length: to - from}, (_, index) => from + index)
const none: Records = new Map()

describe('audit: sheets', () => {
  it('shows keys and contexts by key, and neither rule nor confidence', () => {
    const {text, marks} = makeSheet([markOf(7), markOf(3)], none, none, {judge: 'a'})
    const lines = text.split('\n').filter((line) => line && !line.startsWith('#'))
    assert.deepEqual(lines, [
      '000000000003\tIt is ⟦odd → even⟧ in line 3.',
      '000000000007\tIt is ⟦odd → even⟧ in line 7.'
    ])
    assert.doesNotMatch(text, /odd-word|0\.875/)
    assert.deepEqual(
      marks.map(({key}) => key),
      ['000000000003', '000000000007']
    )
  })

  it('takes a few of each rule, no information, and nothing that waits on another sheet', () => {
    const marks = [
      ...range(1, 6).map((number) => markOf(number)),
      ...range(11, 16).map((number) => markOf(number, 'even-word')),
      markOf(20, 'quiet-word', {warning: false})
    ]
    const waiting = new Map([markOf(1), markOf(11)].map((mark) => [mark.key, recordOf(mark)]))
    const numbers = (choice: object) =>
      makeSheet(marks, none, waiting, {judge: 'a', ...choice}).marks.map(({key}) => Number.parseInt(key, 16))
    assert.deepEqual(numbers({each: 2}), [2, 3, 12, 13])
    assert.deepEqual(numbers({limit: 3}), [2, 3, 4])
    assert.deepEqual(numbers({each: 1, information: true}), [2, 12, 20])
  })

  it('repeats a tenth of what another judge has seen', () => {
    const marks = range(0, 400).map((number) => markOf(number))
    const records = recordsOf(marks, 'right')
    const sheet = makeSheet(marks, records, none, {judge: 'b', limit: 0})
    assert.equal(sheet.repeated, 40)
    assert.equal(sheet.marks.length, 40)
    assert.equal(makeSheet(marks, records, none, {judge: 'a'}).marks.length, 0)
  })

  it('adds verdicts with remarks', () => {
    const waiting = new Map([markOf(1), markOf(2)].map((mark) => [mark.key, recordOf(mark)]))
    const records: Records = new Map()
    const text = '# my sheet\n\n000000000001\twrong\tit is a name\r\n'
    const by = {judge: 'a', date: '2026-01-02'}
    assert.deepEqual(addVerdicts(text, 'sheet.tsv', by, records, waiting), {problems: [], added: 1})
    assert.deepEqual(records.get('000000000001')?.verdicts, [
      {verdict: 'wrong', ...by, remark: 'it is a name'}
    ])
    assert.deepEqual([...waiting.keys()], ['000000000002'])
  })

  it('names file and line of what is wrong, and then adds nothing', () => {
    const records = recordsOf([markOf(1)], 'right')
    const waiting = new Map([[markOf(2).key, recordOf(markOf(2))]])
    const lines = [
      '000000000002\tright',
      '000000000002\twrong',
      '000000000001\tright',
      '000000000009\tright',
      '000000000002\tfine',
      '000000000002'
    ]
    const {problems, added} = addVerdicts(
      lines.join('\n'), 's.tsv', {judge: 'a', date: '2026-01-02'}, records, waiting
    ) // prettier-ignore
    assert.equal(added, 0)
    assert.deepEqual(
      problems.map(
        (problem) => /^s\.tsv:\d+: .*?(twice|already|unknown|expected)/.exec(problem)?.[0].split(': ')[0]
      ),
      ['s.tsv:2', 's.tsv:3', 's.tsv:4', 's.tsv:5', 's.tsv:6']
    )
    assert.equal(records.size, 1)
    assert.equal(waiting.size, 1)
  })
})

describe('audit: figures', () => {
  it('estimates needless marks from those judged, rule by rule', () => {
    const common = range(0, 100).map((number) => markOf(number, 'common-word'))
    const rare = range(100, 104).map((number) => markOf(number, 'rare-word'))
    const unknown = range(104, 107).map((number) => markOf(number, 'unknown-word'))
    const records: Records = new Map([
      ...recordsOf(common.slice(0, 9), 'right'),
      ...recordsOf(common.slice(9, 10), 'wrong'),
      ...recordsOf(rare.slice(0, 3), 'right'),
      ...recordsOf(rare.slice(3), 'arguable')
    ])
    const figures = figuresOf([...common, ...rare, ...unknown], 1_000_000, records, () => true)
    near(figures.needless?.rate ?? 0, 0.1)
    near(figures.arguable?.rate ?? 0, 0.01)
    assert.equal(figures.unknown, 3)
    assert.equal(figures.warnings, 107)
    assert.equal(precisionOf('common-word', figures), '90% of 10')
    assert.equal(precisionOf('rare-word', figures), '75% of 4')
    assert.equal(precisionOf('unknown-word', figures), '')
  })

  it('counts neither information nor learnt texts as needless', () => {
    const marks = [
      markOf(1),
      markOf(2, 'odd-word', {warning: false}),
      markOf(3, 'odd-word', {audited: false}),
      markOf(4, 'quiet-word', {warning: false})
    ]
    const figures = figuresOf(marks, 10_000, recordsOf(marks, 'wrong'), (rule) => rule === 'odd-word')
    near(figures.needless?.rate ?? 0, 1)
    assert.deepEqual(figures.rules, {
      'odd-word': {right: 0, arguable: 0, wrong: 2},
      'quiet-word': {right: 0, arguable: 0, wrong: 1}
    })
  })

  it('says nothing of needless marks before any was judged', () => {
    assert.equal(figuresOf([markOf(1)], 10_000, none, () => true).needless, undefined)
  })
})

describe('audit: command', function () {
  this.timeout(120_000)
  let folder = ''
  let places: Places
  const printed: string[] = []
  const run = async (...argv: string[]) => {
    printed.length = 0
    const status = await audit(argv, places, (line) => printed.push(line))
    return {status, out: printed.join('\n')}
  }
  const nameIn = (part: Part) =>
    // Figures make no difference to the part.
    Array.from('abcdefghijklmnopqrstuvwxyz').find((name) => partOf('press', name) === part) ?? ''

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'copydesk-audit-'))
    const at = (name: string) => join(folder, name)
    places = {
      train: at('train'),
      news: at('news.txt.gz'),
      verdicts: at('verdicts.jsonl'),
      waiting: at('cache/waiting.jsonl'),
      figures: at('figures.ts')
    }
    mkdirSync(places.train)
    const press = [
      `# doc ${nameIn('audit')}\nThe mayor spoke. Both trucks were detain at the border on Monday.\nThe council met.`,
      `# doc ${nameIn('learn')}\nThe driver was detain at the port.`
    ]
    writeFileSync(at('train/press.txt.gz'), gzipSync(`${press.join('\n\n')}\n`))
    writeFileSync(places.news, gzipSync('# doc story\nThe meeting is schedule for Friday, the mayor said.\n'))
  })
  after(() => rmSync(folder, {recursive: true, force: true}))

  it('reads the audit part and the news, and all parts if asked to', async () => {
    const {status, out} = await run('--rule', 'verb-participle')
    assert.equal(status, 0)
    assert.match(out, /^24 words in 2 documents, of them 24 in the audit part$/m)
    assert.match(out, /were ⟦detain → detained⟧ at the border/)
    assert.match(out, /news\/story: The meeting is ⟦schedule → scheduled⟧ for Friday/)
    assert.doesNotMatch(out, /at the port/)
    const all = await run('--rule', 'verb-participle', '--all-parts')
    assert.match(all.out, /^31 words in 3 documents, of them 24 in the audit part$/m)
    assert.match(all.out, /⟦detain → detained⟧ at the port/)
  })

  it('exports, imports, shows what is new, and keeps the figures', async () => {
    const sheet = join(folder, 'sheet.tsv')
    await run('--export', sheet, '--judge', 'a', '--rule', 'verb-participle')
    const rows = readFileSync(sheet, 'utf8')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'))
    assert.equal(rows.length, 2)
    const keyOf = (words: string) => rows.find((row) => row.includes(words))?.split('\t')[0] ?? ''
    writeFileSync(sheet, `${keyOf('detain')}\tright\n${keyOf('schedule')}\twrong\tso it goes\n`)
    const imported = await run('--import', sheet, '--judge', 'a')
    assert.match(imported.out, /^2 verdicts added, 0 marks wait for one$/m)
    const detained = readRecords(places.verdicts).get(keyOf('detain'))
    assert.equal(detained?.sentence, 'Both trucks were detain at the border on Monday.')
    assert.equal(detained.sentence.slice(detained.offset, detained.offset + 6), 'detain')
    assert.deepEqual([detained.expected, detained.rule], ['detained', 'verb-participle'])

    const fresh = await run('--rule', 'verb-participle')
    assert.doesNotMatch(fresh.out, /⟦/)
    assert.match(fresh.out, /^verb-participle +2 +\d+\.\d+ +2 +1 +0 +1 +50% \(/m)
    assert.match((await run('--judged')).out, /wrong +news\/story: .*⟦schedule/)

    assert.equal((await run('--write')).status, 0)
    assert.match(
      readFileSync(places.figures, 'utf8'),
      /"verb-participle": \{\s+"right": 1,\s+"arguable": 0,\s+"wrong": 1/
    )

    const again = await run('--import', sheet, '--judge', 'a')
    assert.equal(again.status, 1)
    assert.match(again.out, /sheet\.tsv:1: .* judged by a already/)
    assert.match(
      (await run('--import', sheet, '--judge', 'b')).out,
      /^judged twice: 2, the same verdict for 100%/m
    )
  })

  it('refuses what it cannot do', async () => {
    await assert.rejects(run('--rule', 'no-such-rule'), /unknown rule `no-such-rule`/)
    await assert.rejects(run('--export', 'x.tsv'), /--judge takes a letter/)
    await assert.rejects(run('--write', '--every', '2'), /leave out --every/)
    await assert.rejects(run('--every', 'few'), /--every takes a number, not `few`/)
    assert.ok(!existsSync('x.tsv'))
  })

  it('names file and line of a damaged record', () => {
    const file = join(folder, 'damaged.jsonl')
    writeRecords(file, recordsOf([markOf(1)], 'right'))
    writeFileSync(file, `${readFileSync(file, 'utf8')}{"key": 1}\n`)
    assert.throws(() => readRecords(file), /damaged\.jsonl:2: /)
  })
})
