import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {rules} from '../rules/index.js'
import {parseCases} from '../src/cases/index.js'
import {applyEdits, chooseEdits, editOf, type Edit} from '../src/desk/fixes.js'
import {isCopydeskMessage, type CopydeskMessage} from '../src/desk/message.js'
import type {FixClass} from '../src/desk/finding.js'
import {createDesk} from '../src/index.js'

/** `FIXES=all` tries all texts, and not one of so many. */
const TRIES_ALL = process.env.FIXES === 'all'

const desk = createDesk({budget: 'all'})

/** Marked cases of all rules, and each with another slip beside its first mark. */
const TEXTS = rules
  .flatMap(({rule: {name}}) => parseCases(readFileSync(`rules/${name}/cases.txt`, 'utf8'), name))
  .filter(({marks, settings}) => marks.length > 0 && Object.keys(settings).length === 0)
  .flatMap(({text, marks: [mark]}) => [text, ...slipsBeside(text, mark?.start ?? 0, mark?.end ?? 0)])

/** One of so many texts. */
function oneOf(every: number): string[] {
  return TRIES_ALL ? TEXTS : TEXTS.filter((_, index) => index % every === 0)
}

/** The text with a word said twice, a space lost, or one too many, beside a place. */
function slipsBeside(text: string, start: number, end: number): string[] {
  const before = /(\p{L}+)\s$/u.exec(text.slice(0, start))?.[1]
  const after = /^[^\s]*\s(\p{L}+)/u.exec(text.slice(end))?.[1]
  const stop = /[.,]\s/u.exec(text.slice(end))
  return [
    ...(before ? [`${text.slice(0, start)}${before} ${text.slice(start)}`] : []),
    ...(after ? [text.slice(0, end) + text.slice(end).replace(after, `${after} ${after}`)] : []),
    ...(stop ? [text.slice(0, end + stop.index + 1) + text.slice(end + stop.index + 2)] : []),
    ...(stop ? [`${text.slice(0, end + stop.index)} ${text.slice(end + stop.index)}`] : [])
  ]
}

function messagesOf(text: string): CopydeskMessage[] {
  return desk.lintSync(text).messages.filter(isCopydeskMessage)
}

/** Fixes of a class, each alone. */
function editsOf(text: string, wanted: FixClass): Edit[] {
  return messagesOf(text)
    .filter(({fix, quoted, expected}) => fix === wanted && !quoted && expected.length > 0)
    .flatMap((message) => editOf(message, text))
}

const QUOTATION = /“[^”\n]*”?|"[^"\n]*"?/gu

describe('fixes', function () {
  this.timeout(600_000)

  it('come to rest, and change no quotation and no figure that stays', () => {
    for (const text of oneOf(40)) {
      for (const likely of [false, true]) {
        const {value, applied} = desk.fixSync(text, {likely})
        assert.equal(desk.fixSync(value, {likely}).value, value, text)
        if (applied.some(({expected}) => expected[0] === '')) continue
        assert.deepEqual(value.match(QUOTATION), text.match(QUOTATION), text)
        assert.equal(value.replaceAll(/\D/gu, ''), text.replaceAll(/\D/gu, ''), text)
      }
    }
  })

  it('do not depend on the order of the messages', () => {
    for (const text of oneOf(12)) {
      const messages = messagesOf(text)
      const choice = {likely: true, refused: new Set<string>()}
      assert.deepEqual(
        chooseEdits(messages.toReversed(), text, choice),
        chooseEdits(messages, text, choice),
        text
      )
    }
  })

  it('that are sure and touch come to the same whichever is made first', () => {
    let pairs = 0
    for (const text of oneOf(12)) {
      for (const [edit, next] of touching(editsOf(text, 'sure'))) {
        pairs++
        const [first, second] = [edit, next].map((one) => desk.fixSync(applyEdits(text, [one])).value)
        assert.equal(first, second, `${text}\n${String(edit.message)}\n${String(next.message)}`)
      }
    }
    assert.ok(pairs > 5, `only ${pairs} pairs`)
  })

  it('that are likely and touch are left to an editor', () => {
    let pairs = 0
    for (const text of oneOf(12)) {
      const messages = messagesOf(text).filter(({fix}) => fix !== 'sure')
      const made = chooseEdits(messages, text, {likely: true, refused: new Set<string>()})
      for (const pair of touching(editsOf(text, 'likely'))) {
        pairs++
        assert.ok(
          !pair.some(({message}) => made.some((edit) => edit.message.reason === message.reason)),
          text
        )
      }
    }
    assert.ok(pairs > 0, `only ${pairs} pairs`)
  })
})

/** Edits, by place, on neighbouring words. */
function touching(edits: readonly Edit[]): [Edit, Edit][] {
  return edits.flatMap((edit, index): [Edit, Edit][] => {
    const next = edits[index + 1]
    return next && next.start - edit.end <= 1 ? [[edit, next]] : []
  })
}
