import assert from 'node:assert/strict'
import fc from 'fast-check'
import {BLOCK_KINDS} from '../../src/format/manuscript.js'
import {CasesError} from '../../src/cases/copy.js'
import {correct} from '../../src/cases/correct.js'
import {parseCases, type Case} from '../../src/cases/parse.js'

/** The only case of a source. */
function one(source: string): Case {
  const cases = parseCases(source, 'cases.txt')
  assert.equal(cases.length, 1)
  return cases[0]
}

/** Text, marked words and corrected text of the only case. */
function read(source: string): {text: string; marked: string[]; expected: string[][]; corrected: string} {
  const tested = one(source)
  return {
    text: tested.text,
    marked: tested.marks.map(({start, end}) => tested.text.slice(start, end)),
    expected: tested.marks.map(({expected}) => expected),
    corrected: correct(tested).text
  }
}

describe('parseCases', () => {
  it('reads a replacement', () => {
    assert.deepEqual(read('The vote is {schedule => scheduled} for Monday.'), {
      text: 'The vote is schedule for Monday.',
      marked: ['schedule'],
      expected: [['scheduled']],
      corrected: 'The vote is scheduled for Monday.'
    })
  })

  it('reads alternatives and several marks', () => {
    assert.deepEqual(read('It has {up => upped | stepped up} its {effort => efforts}.'), {
      text: 'It has up its effort.',
      marked: ['up', 'effort'],
      expected: [['upped', 'stepped up'], ['efforts']],
      corrected: 'It has upped its efforts.'
    })
  })

  it('gives an insertion the space after it, or before it at the end of a clause', () => {
    assert.deepEqual(read('Delegates agreed {=> to} sign the pact.'), {
      text: 'Delegates agreed sign the pact.',
      marked: [''],
      expected: [['to ']],
      corrected: 'Delegates agreed to sign the pact.'
    })
    assert.deepEqual(read('They came {=> along}.').expected, [[' along']])
    assert.equal(read('They came {=> along}.').text, 'They came.')
    assert.equal(read('They came {=> along}').text, 'They came')
    assert.deepEqual(read('{=> The} council met.').expected, [['The ']])
    assert.equal(read('The council{=> ,} it said, met.').corrected, 'The council, it said, met.')
    assert.equal(read('It ended.{=> }Then it began.').corrected, 'It ended. Then it began.')
  })

  it('takes the white space along that a deletion leaves over', () => {
    assert.equal(read('a {very =>} good plan').corrected, 'a good plan')
    assert.equal(read('It is {very => }, they said, good').corrected, 'It is, they said, good')
    assert.equal(read('It was good {too =>}.').corrected, 'It was good.')
    assert.equal(read('{Well =>} it was good.').corrected, 'it was good.')
    assert.equal(read('It was {very =>} {very =>} good.').corrected, 'It was good.')
    assert.equal(read('---\nOne.\n\n{Two. =>}\n\nThree.\n---').corrected, 'One.\n\nThree.')
    assert.equal(read('---\nOne. {Two. =>}\n\nThree.\n---').corrected, 'One.\n\nThree.')
    assert.equal(read('---\nOne.\n\n{Two. =>} Three.\n---').corrected, 'One.\n\nThree.')
    assert.equal(read('---\n{One. =>}\n\nTwo.\n---').corrected, 'Two.')
  })

  it('reads marks without a suggestion and levels', () => {
    const tested = one('The {ICC} is {info: schedule => scheduled} and {error: up}.')
    assert.deepEqual(tested.marks, [
      {start: 4, end: 7, expected: [], level: undefined},
      {start: 11, end: 19, expected: ['scheduled'], level: 'info'},
      {start: 24, end: 26, expected: [], level: 'error'}
    ])
    assert.deepEqual(correct(tested), {
      text: 'The ICC is scheduled and up.',
      marks: [
        {start: 4, end: 7, expected: [], level: undefined},
        {start: 25, end: 27, expected: [], level: 'error'}
      ]
    })
    assert.equal(correct(tested, ({level}) => level !== 'info').text, tested.text)
  })

  it('reads escapes, also in marks', () => {
    assert.deepEqual(read(String.raw`A \{b\} \| \# {c\|d => \{e\} | \#f} \g`), {
      text: String.raw`A {b} | # c|d \g`,
      marked: ['c|d'],
      expected: [['{e}', '#f']],
      corrected: String.raw`A {b} | # {e} \g`
    })
  })

  it('tells comments from copy', () => {
    const source = '# About\n\nIt is #1 of 2.  # the best\n  # aside\n\\# 1 stays.\n'
    const [first, second, ...rest] = parseCases(source)
    assert.deepEqual([first?.text, first?.comment, first?.line], ['It is #1 of 2.', 'the best', 3])
    assert.deepEqual([second?.text, second?.comment, second?.line], ['# 1 stays.', '', 5])
    assert.deepEqual(rest, [])
  })

  it('gives settings to the next case alone', () => {
    const source = [
      '@ kind headline  # short',
      '@ variety en-GB',
      '@ options {"introduce": "initials"}',
      '@ related "the council"',
      '',
      'Court accuse minister',
      'The court sat.'
    ].join('\r\n')
    const [first, second] = parseCases(source)
    assert.deepEqual(first?.settings, {
      kind: 'headline',
      variety: 'en-GB',
      options: {introduce: 'initials'},
      related: 'the council'
    })
    assert.deepEqual([second?.text, second?.settings, second?.line], ['The court sat.', {}, 7])
  })

  it('reads a case of several paragraphs', () => {
    const tested = one('---\n# lead\n\nOne {a => the} vote.\n\nTwo votes.  # and more\n---\n')
    assert.equal(tested.text, 'One a vote.\n\nTwo votes.')
    assert.deepEqual([tested.line, tested.comment, tested.marks[0]?.start], [4, 'lead and more', 4])
    assert.equal(one('---\nAlone.\n---').line, 2)
    assert.equal(one('---\nOne {a\n\nb =>} two.\n---').text, 'One a\n\nb two.')
  })

  it('keeps white space out of the edges', () => {
    const tested = one('   It is {schedule => scheduled}.   ')
    assert.deepEqual([tested.text, tested.marks[0]?.start], ['It is schedule.', 6])
    assert.equal(one('\uFEFFIt is.').text, 'It is.')
  })

  const kinds = BLOCK_KINDS.map((kind) => `\`${kind}\``)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' or ')
  const broken: [source: string, message: string][] = [
    ['It is {schedule', 'f:1:7: expected `}` after this `{`, or `\\{`'],
    ['\n  It is {a => {b}', 'f:2:15: expected `}` before this `{`, or `\\{`'],
    ['It is {a \\} b', 'f:1:7: expected `}` after this `{`, or `\\{`'],
    ['It is} so', 'f:1:6: expected `{` before this `}`, or `\\}`'],
    ['It {} is', 'f:1:5: expected words to mark'],
    ['It {info:} is', 'f:1:5: expected words to mark'],
    ['It {=>} is', 'f:1:7: expected words to insert'],
    ['It {a => b => c} is', 'f:1:12: expected one `=>`, then `|` between suggestions'],
    ['It {a | b} is', 'f:1:7: expected `=>` before this `|`, or `\\|`'],
    ['It { a => b} is', 'f:1:5: expected no white space at the edge of the marked words'],
    ['---\nOne.\n\nTwo {a.\n---', 'f:4:5: expected `}` after this `{`, or `\\{`'],
    ['One.\n---\nTwo.', 'f:2:1: expected a second `---` line after the case'],
    ['---\n\n---', 'f:1:1: expected a case between the `---` lines'],
    ['@ kind headline\n# no case', 'f:1:1: expected a case after this line'],
    ['@kind headline\nIt.', 'f:1:2: expected a space after `@`'],
    ['@ kinds headline\nIt.', 'f:1:3: expected `kind`, `variety`, `options` or `related`'],
    ['@ kind\nIt.', `f:1:7: expected ${kinds}`],
    ['@ kind titel\nIt.', `f:1:8: expected ${kinds}`],
    ['@ variety en-AU\nIt.', 'f:1:11: expected `auto`, `en-US` or `en-GB`'],
    ['@ options [1]\nIt.', 'f:1:11: expected options as JSON, such as `{"introduce": "initials"}`'],
    ['@ related it\nIt.', 'f:1:11: expected the words of the second place as JSON, such as `"the council"`'],
    ['@ kind body\n@ kind code\nIt.', 'f:2:3: expected one `@ kind` line before a case']
  ]
  for (const [source, message] of broken) {
    it(`says what is wrong with ${JSON.stringify(source)}`, () => {
      assert.throws(
        () => parseCases(source, 'f'),
        (error) => error instanceof CasesError && error.message === message
      )
    })
  }

  it('reads back what was written', () => {
    const words = fc.stringMatching(/^[a-z,.’“{}|#]([a-z ,.’“{}|#]{0,8}[a-z,.’“{}|#])?$/)
    const escaped = (text: string): string => text.replace(/[{}|#]/g, '\\$&')
    fc.assert(
      fc.property(
        words,
        words,
        fc.array(words, {minLength: 1, maxLength: 3}),
        words,
        (before, wrong, right, after) => {
          const expected = right.map(escaped).join(' | ')
          const tested = one(`${escaped(before)} {${escaped(wrong)} => ${expected}} ${escaped(after)}`)
          assert.equal(tested.text, `${before} ${wrong} ${after}`)
          assert.deepEqual(tested.marks, [
            {
              start: before.length + 1,
              end: before.length + 1 + wrong.length,
              expected: right,
              level: undefined
            }
          ])
          assert.equal(correct(tested).text, `${before} ${right[0]} ${after}`)
        }
      )
    )
  })

  it('throws nothing but its own error', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('{', '}', '|', '#', '\\', '=>', ' ', '\n', '---', '@ ', 'kind', 'a')
    })
    fc.assert(
      fc.property(nasty, (source) => {
        try {
          for (const tested of parseCases(source)) {
            let last = 0
            for (const {start, end} of tested.marks) {
              assert.ok(last <= start && start <= end && end <= tested.text.length)
              last = end
            }
          }
        } catch (error) {
          assert.ok(error instanceof CasesError, String(error))
        }
      })
    )
  })
})
