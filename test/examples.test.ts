import assert from 'node:assert/strict'
import {execFile} from 'node:child_process'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {isCopydeskMessage, type CopydeskMessage} from '../src/desk/message.js'
import {createDesk} from '../src/index.js'

/** A slip of a story, written down by hand. Offsets are UTF-16 code units. */
interface Mark {
  text: string
  offset: number
  rule: string
  /** Words that put it right, best first: the first suggestion is one of them. `['']` deletes. */
  expected: string[]
  /** `info` where it is no warning: a matter of consistency, or words in a quotation. */
  level?: 'info'
  /** Does it stand in a direct quotation, where nothing is corrected? */
  quoted?: true
  /** How far its fix is to be trusted, where `--fix` is not to make it. */
  fix?: 'likely' | 'ask'
  /** No rule finds it yet; the test asks for this to be deleted once one does. */
  missed?: true
}

interface Splice {
  start: number
  end: number
  value: string
}

const STORIES = new URL('../examples/stories/', import.meta.url)
const PROGRAMS = new URL('../examples/programs/', import.meta.url)

const names = readdirSync(STORIES)
  .filter((name) => name.endsWith('.marks.json'))
  .map((name) => name.replace('.marks.json', ''))

const desk = createDesk()

function load(name: string): {story: string; corrected: string; marks: Mark[]} {
  const read = (ending: string): string => readFileSync(new URL(name + ending, STORIES), 'utf8')
  const marks = JSON.parse(read('.marks.json')) as Mark[]
  return {story: read('.txt'), corrected: read('.corrected.txt'), marks}
}

function messagesOf(text: string): CopydeskMessage[] {
  const {messages} = desk.lintSync(text)
  assert.ok(messages.every(isCopydeskMessage), messages.map(String).join('\n'))
  return messages
}

/** Splices by place, applied; a deletion takes the white space before it along. */
function apply(text: string, splices: readonly Splice[]): string {
  return splices.reduceRight(
    (result, {start, end, value}) =>
      (value === '' ? result.slice(0, start).trimEnd() : result.slice(0, start)) + value + result.slice(end),
    text
  )
}

function spliceOf({text, offset}: Mark, value: string): Splice {
  return {start: offset, end: offset + text.length, value}
}

function placeOf({place}: CopydeskMessage): {start: number; end: number} {
  assert.ok(place && 'start' in place)
  return {start: place.start.offset ?? -1, end: place.end.offset ?? -1}
}

/** Does the message mark this slip, and put it right first? Where it does so, its place may differ. */
function meets(message: CopydeskMessage, mark: Mark, story: string): boolean {
  if (message.ruleId !== mark.rule) return false
  const place = placeOf(message)
  const [value] = message.expected
  if (mark.expected.length === 0 || value === undefined) {
    return value === mark.expected[0] && place.start === mark.offset
  }
  const plain = (text: string): string => text.replace(/\s+/gu, ' ')
  const result = plain(apply(story, [{...place, value}]))
  return mark.expected.some((expected) => plain(apply(story, [spliceOf(mark, expected)])) === result)
}

function isWarning({fatal}: CopydeskMessage): boolean {
  return fatal !== undefined && fatal !== null
}

/** What a reader of a failing test wants to see of a message. */
function shown(message: CopydeskMessage): string {
  const {start} = placeOf(message)
  return `${start} ${message.ruleId} \`${message.actual}\` → ${message.expected.join(' | ')} (${message.fix})`
}

describe('examples/stories', () => {
  it('are at least seven', () => {
    assert.ok(names.length >= 7)
  })

  for (const name of names) {
    describe(name, () => {
      const {story, corrected, marks} = load(name)

      it('has marks that turn the story into the corrected one', () => {
        assert.ok(marks.length >= 6 && marks.length <= 14)
        for (const {text, offset} of marks) assert.equal(story.slice(offset, offset + text.length), text)
        const splices = marks.flatMap((mark) => {
          const [value] = mark.expected
          return value === undefined || mark.quoted ? [] : [spliceOf(mark, value)]
        })
        assert.equal(apply(story, splices), corrected)
      })

      it('is marked where its slips are, with the right word first', () => {
        const messages = messagesOf(story)
        const isFound = (mark: Mark): boolean =>
          messages.some(
            (message) => meets(message, mark, story) && isWarning(message) === (mark.level !== 'info')
          )
        const unlike = marks.filter((mark) => isFound(mark) === (mark.missed ?? false))
        assert.deepEqual(unlike, [], messages.map(shown).join('\n'))
      })

      it('has no other warning', () => {
        const needless = messagesOf(story)
          .filter(isWarning)
          .filter((message) => !marks.some((mark) => meets(message, mark, story)))
        assert.deepEqual(needless.map(shown), [])
      })

      it('is silent once it is corrected', () => {
        assert.deepEqual(messagesOf(corrected).filter(isWarning).map(shown), [])
      })

      it('comes out of `fix` with all corrected but what is not sure', () => {
        const sure = marks.flatMap((mark) => {
          const [value] = mark.fix || mark.quoted || mark.missed ? [] : mark.expected
          return value === undefined ? [] : [spliceOf(mark, value)]
        })
        assert.equal(desk.fixSync(story).value, apply(story, sure))
      })
    })
  }
})

describe('examples/programs', () => {
  const run = async (program: string, ...rest: string[]): Promise<string> => {
    const path = fileURLToPath(new URL(program, PROGRAMS))
    const {stdout} = await promisify(execFile)(process.execPath, [path, ...rest])
    return stdout
  }

  before(() => {
    const built = existsSync(new URL('../dist/src/index.js', import.meta.url))
    assert.ok(built, 'The programs use the package as it is installed: run `npm run build` first')
  })

  it('library.js marks and corrects a story', async () => {
    const {story} = load('dam')
    const output = await run('library.js', fileURLToPath(new URL('dam.txt', STORIES)))
    assert.match(output, /^3:74 Write `scheduled`, not `schedule`/mu)
    const {value} = createDesk({rules: {'acronym-introduction': 'off'}}).fixSync(story)
    assert.ok(output.includes(value))
  })

  it('custom-rule.js marks what the newsroom’s rule and copydesk’s find', async () => {
    const output = await run('custom-rule.js')
    assert.match(output, /1:14-1:20\s+warning\s+.*`expected`.*verb-participle/u)
    assert.match(output, /1:57-1:64\s+warning\s+Write `said`, not `quipped`\s+plain-attribution/u)
    assert.match(output, /Readers do not notice/u)
  })

  it('retext-pipeline.js reports what copydesk finds in standard input', async () => {
    const path = fileURLToPath(new URL('retext-pipeline.js', PROGRAMS))
    const child = promisify(execFile)(process.execPath, [path])
    child.child.stdin?.end('The harbour is expect to reopen on Monday.\n')
    const {stdout} = await child
    assert.match(stdout, /1:5-1:12\s+error\s+.*`harbor`.*spelling-variety/u)
    assert.match(stdout, /1:16-1:22\s+warning\s+.*`expected`.*verb-participle/u)
  })
})
