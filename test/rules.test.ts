import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {toJsonSchema} from '@valibot/to-json-schema'
import fc from 'fast-check'
import type {VFile} from 'vfile'
import {rules} from '../rules/index.js'
import type {RulePlugin} from '../src/define/index.js'
import {checkCase, lintCase, parseCases, type Case} from '../src/cases/index.js'
import {isCopydeskMessage, isFailure, type CopydeskMessage} from '../src/desk/message.js'
import {CATEGORIES} from '../src/desk/finding.js'
import {createDesk} from '../src/index.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const LEAST = 10
/** Longest reason that reporters show on one line. */
const LONGEST_REASON = 120
/** A longer suggestion is a passage, which no message quotes in full. */
const LONGEST_QUOTED = 40
/** A longer mark is a passage, which may hold marks of single words. */
const PASSAGE = 60

/** Inputs that have nothing to mark and something to trip over. */
const NASTY = [
  '', ' ', '\n', '\r\n\r\n', '\t', '\0', 'a\0b', '\uFEFF', '\uD83D', '\uDE00 a', 'a\uD83D is', '😀', '👩‍👩‍👧‍👦 is 😀.',
  '.', '...', '“', '”', '"', "'", '’s', '(', ')', '-', '--', '—', '- ', '# ', '> ', '{', '<!--', '\u202Eabc\u202C', '\u001B[31m',
  'x'.repeat(20_000), '“'.repeat(2000), '('.repeat(2000), 'a '.repeat(5000), '.'.repeat(5000), '\n'.repeat(5000),
  'İstanbul is ﬁne, ǆ is.', 'e\u0301 is', '::error::', '𝒜 is 𝓈𝒸𝒽𝑒𝒹𝓊𝓁𝑒.', 'constructor __proto__ toString is hasOwnProperty'
] // prettier-ignore

interface Read {
  tested: Case
  messages: CopydeskMessage[]
}

/** The cases of a rule; an error, for a test to report, where they cannot be read. */
function casesOf(name: string): {cases: Case[]; broken: unknown} {
  const file = `rules/${name}/cases.txt`
  try {
    return {cases: parseCases(readFileSync(join(root, file), 'utf8'), file), broken: undefined}
  } catch (broken) {
    return {cases: [], broken}
  }
}

function span({place}: CopydeskMessage): [start: number, end: number] {
  assert.ok(place && 'start' in place)
  return [place.start.offset ?? -1, place.end.offset ?? -1]
}

/** What holds of every message on every text. */
function assertInvariants(file: VFile): void {
  const text = String(file)
  for (const message of file.messages) assert.ok(!isFailure(message), message.reason)
  const messages = file.messages.filter(isCopydeskMessage)
  assert.equal(messages.length, file.messages.length)
  let last = 0
  for (const [index, message] of messages.entries()) {
    const [start, end] = span(message)
    assert.equal(text.slice(start, end), message.actual)
    assert.ok(start >= last, 'messages stand by place')
    assert.ok(message.expected[0] !== message.actual, `\`${message.ruleId}\` suggests what stands there`)
    last = start
    for (const other of messages.slice(index + 1)) {
      const [from, to] = span(other)
      const clash = from < end && start < to && message.expected.length > 0 && other.expected.length > 0
      assert.ok(!clash || Math.max(end - start, to - from) >= PASSAGE, `${message.reason} / ${other.reason}`)
    }
  }
}

describe('rules', () => {
  it('are the folders of rules/', () => {
    const folders = readdirSync(join(root, 'rules'), {withFileTypes: true}).filter((entry) =>
      entry.isDirectory()
    )
    assert.deepEqual(
      rules.map(({rule}) => rule.name),
      folders.map(({name}) => name).sort()
    )
  })

  it('are indexed and documented as they are now', () => {
    const args = ['--import=tsx', 'docs/generate.ts', '--check']
    assert.equal(execFileSync(process.execPath, args, {cwd: root, encoding: 'utf8'}), '')
  }).timeout(60_000)

  it('never fail, whatever they read', () => {
    const desk = createDesk()
    for (const text of NASTY) assertInvariants(desk.lintSync(text))
  })

  it('never fail on shuffled cases, and their fixes come to rest', () => {
    const desk = createDesk()
    const passages = rules.flatMap(({rule}) => casesOf(rule.name).cases.map(({text}) => text))
    const joint = fc.constantFrom(' ', '', '\n\n', '\n', '“', '” ', ', ', '. ', '\uD83D', '\0', '> ', ' (')
    const part = fc.tuple(fc.constantFrom(...passages, 'The council met.'), fc.nat(200), fc.nat(200), joint)
    const story = fc
      .array(part, {maxLength: 8})
      .map((parts) =>
        parts
          .map(([text, from, to, after]) => text.slice(Math.min(from, to), Math.max(from, to)) + after)
          .join('')
      )
    fc.assert(
      fc.property(story, (text) => {
        assertInvariants(desk.lintSync(text))
        const {value, left} = desk.fixSync(text)
        assert.equal(desk.fixSync(value).value, value)
        assert.deepEqual(
          left.filter(({fix, quoted}) => fix === 'sure' && !quoted),
          []
        )
      }),
      {numRuns: 300}
    )
  }).timeout(120_000)

  for (const plugin of rules) {
    const {rule} = plugin
    describe(rule.name, () => {
      const {cases, broken} = casesOf(rule.name)
      let all: Read[] = []
      before(() => {
        all = cases.map((tested) => ({
          tested,
          messages: lintCase(tested, rule.name)
            .messages.filter(isCopydeskMessage)
            // What other rules say of style is no verdict on the copy.
            .filter(({ruleId, category}) => ruleId === rule.name || category !== 'style')
        }))
      })

      it('has cases that can be read', () => {
        assert.ifError(broken)
      })

      it('has one name everywhere', async () => {
        const module = (await import(`../rules/${rule.name}/index.js`)) as {default: RulePlugin}
        assert.equal(module.default.rule.name, rule.name)
        assert.equal(plugin.name, `copydesk:${rule.name}`)
        assert.ok(existsSync(join(root, `docs/rules/${rule.name}.md`)), 'it has no page')
        for (const {messages} of all) {
          for (const {ruleId, source, category} of messages) {
            assert.deepEqual(
              {ruleId, source, category},
              {ruleId: rule.name, source: 'copydesk', category: rule.category}
            )
          }
        }
      })

      it('says what it is', () => {
        assert.ok(CATEGORIES.includes(rule.category))
        assert.match(rule.summary, /^\p{Lu}.{4,70}[^.]$/u)
        assert.match(rule.source, /\S{3}/)
      })

      it('describes its options', () => {
        if (!rule.options) return
        const {properties = {}} = toJsonSchema(rule.options, {typeMode: 'input', errorMode: 'ignore'})
        for (const [name, option] of Object.entries(properties)) {
          assert.ok(typeof option === 'object' && option.description, `\`${name}\` has no description`)
        }
      })

      it(`has at least ${LEAST} cases with a mark`, () => {
        const marked = cases.filter(({marks}) => marks.length > 0).length
        assert.ok(marked >= LEAST, `only ${marked}`)
      })

      it(`has at least ${LEAST} cases without a mark`, () => {
        const clean = cases.filter(({marks}) => marks.length === 0).length
        assert.ok(clean >= LEAST, `only ${clean}`)
      })

      it('has no case twice', () => {
        const seen = new Set(cases.map(({text, settings}) => JSON.stringify([text, settings])))
        assert.equal(seen.size, cases.length)
      })

      it('says it in one sentence, the fix first, and why', () => {
        for (const {messages} of all) {
          for (const {reason, note, expected, actual} of messages) {
            assert.ok(reason.length <= LONGEST_REASON, `longer than ${LONGEST_REASON}: ${reason}`)
            assert.match(reason, /^[\p{Lu}`].*[^.!?]$/u)
            const prose = reason.replace(/`[^`]*`/g, '``')
            assert.doesNotMatch(prose, /[.!?] /, `more than one sentence: ${reason}`)
            const first = (expected[0] ?? '').trim()
            if (/[\p{L}\p{N}]/u.test(first) && first.length <= LONGEST_QUOTED) {
              assert.ok(reason.includes(`\`${first}\``), `\`${first}\` is not in: ${reason}`)
            } else if (actual.length > 0 && actual.length <= LONGEST_QUOTED) {
              assert.ok(reason.includes('`'), `nothing is quoted in: ${reason}`)
            }
            assert.match(note ?? '', /^\p{Lu}.+[.!?]$/u, 'the note is a sentence')
          }
        }
      })

      it('stays in its place', () => {
        for (const {tested, messages} of all) {
          for (const message of messages) {
            const [start, end] = span(message)
            assert.equal(tested.text.slice(start, end), message.actual)
          }
        }
      })

      it('keeps still when it is off', () => {
        const desk = createDesk({rules: {[rule.name]: 'off'}})
        for (const {tested} of all) {
          const {messages} = desk.lintSync(tested.text)
          assert.deepEqual(
            messages.filter(({ruleId}) => ruleId === rule.name),
            []
          )
        }
      })

      for (const tested of cases) {
        it(`${tested.line}: ${tested.text.slice(0, 90).replaceAll('\n', '⏎')}`, () => {
          assert.deepEqual(checkCase(tested, rule.name), [])
        })
      }
    })
  }
})
