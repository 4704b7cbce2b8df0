import assert from 'node:assert/strict'
import {object, optional, string} from 'valibot'
import {checkCase, parseCases, testRule} from '../../src/cases/index.js'
import {defineRule, type RulePlugin} from '../../src/define/index.js'

/** A rule that finds a word that no lexicon has, and says where it stood first. */
const rule: RulePlugin = defineRule({
  name: 'wrong-word',
  summary: 'The right word',
  category: 'usage',
  level: 'warn',
  source: 'This test',
  options: object({word: optional(string(), 'wrongword')}),
  *find({text}, {options: {word}}) {
    const first = text.indexOf(word)
    for (let start = first; start >= 0; start = text.indexOf(word, start + 1)) {
      const end = start + word.length
      const related =
        start > first ? {related: {start: first, end: first + word.length, reason: 'first here'}} : {}
      if (text[end] === '!') yield {start, end, level: 'info'}
      else if (text.startsWith(' indeed', end)) continue
      else if (text[end] === '?') yield {start: end, end, expected: [' indeed']}
      else yield {start, end, expected: ['rightword', 'betterword'], ...related}
    }
  },
  message: ({actual, expected}) => (expected ? `Write \`${expected}\`` : `\`${actual}\` is wrong`),
  note: 'Because.'
})

/** What is wrong with the rule by these cases. */
function check(source: string): string[] {
  return parseCases(source, 'f').flatMap((tested) => checkCase(tested, rule))
}

describe('checkCase', () => {
  it('accepts what the rule does', () => {
    assert.deepEqual(check('The council chose the {wrongword => rightword | betterword} again.'), [])
    assert.deepEqual(check('The {info: wrongword}! The council chose it.'), [])
    assert.deepEqual(check('Is it the wrongword{=>  indeed}?'), [])
    assert.deepEqual(check('Is it the wrongword {=> indeed}?'), [])
    assert.deepEqual(check('The council chose well.'), [])
    assert.deepEqual(
      check('@ options {"word": "oddword"}\nThe wrongword and the {oddword => rightword}.'),
      []
    )
    assert.deepEqual(check('---\nThe {wrongword => rightword}.\n\nThe {wrongword => rightword}.\n---'), [])
  })

  it('reads the text as the kind that is set', () => {
    assert.deepEqual(check('@ kind headline\nThe wrongword met on Monday, the council said.'), [])
  })

  it('wants silence without a mark', () => {
    assert.deepEqual(check('\nThe wrongword.'), [
      'f:2: unexpected mark of `wrong-word` on `wrongword` (suggests `rightword`, `betterword`): Write `rightword`'
    ])
  })

  it('wants each mark at its place', () => {
    assert.deepEqual(check('The {council => board} met.'), ['f:1: `council` is not marked'])
    assert.deepEqual(check('The {=> new} council met.'), ['f:1: the place to insert `new ` is not marked'])
    assert.deepEqual(check('{The wrongword => The rightword}.'), [
      'f:1: `The wrongword` is not marked',
      'f:1: unexpected mark of `wrong-word` on `wrongword` (suggests `rightword`, `betterword`): Write `rightword`'
    ])
  })

  it('wants the suggestions', () => {
    const suggests = 'f:1: `wrongword`: suggests `rightword`, `betterword`, expected'
    assert.deepEqual(check('The {wrongword => betterword}.'), [`${suggests} \`betterword\` first`])
    assert.deepEqual(check('The {wrongword => rightword | other}.'), [`${suggests} \`other\` among them`])
    assert.deepEqual(check('The {wrongword}.'), [`${suggests} nothing first`])
    assert.deepEqual(check('The {info: wrongword => word}!'), [
      'f:1: `wrongword`: suggests nothing, expected `word` first'
    ])
  })

  it('wants the level', () => {
    assert.deepEqual(check('The {info: wrongword => rightword}.'), [
      'f:1: `wrongword`: has level `warn`, expected `info`'
    ])
    assert.deepEqual(check('The {wrongword}!'), ['f:1: `wrongword`: has level `info`, expected `warn`'])
  })

  it('wants the second place', () => {
    const twice = 'The {wrongword => rightword} and {wrongword => rightword}.'
    assert.deepEqual(check(`@ related "wrongword"\n${twice}`), [])
    assert.deepEqual(check(`@ related "council"\n${twice}`), ['f:2: no mark speaks of `council`'])
    assert.deepEqual(check('@ related "wrongword"\nThe {wrongword => rightword}.'), [
      'f:2: no mark speaks of `wrongword`'
    ])
  })

  it('wants silence once corrected', () => {
    const swinging = defineRule({
      ...rule.rule,
      *find({text}) {
        const start = text.search(/wrongword|rightword/)
        if (start >= 0)
          yield {start, end: start + 9, expected: [text[start] === 'w' ? 'rightword' : 'wrongword']}
      }
    })
    const [tested] = parseCases('The {wrongword => rightword}.', 'f')
    assert.ok(tested)
    assert.deepEqual(checkCase(tested, swinging), [
      'f:1: corrected to `The rightword.`: unexpected mark of `wrong-word` on `rightword` (suggests `wrongword`): Write `wrongword`'
    ])
  })

  it('names an unknown rule and wrong options', () => {
    const [tested, odd] = parseCases('It.\n@ options {"word": 1}\nIt.', 'f')
    assert.ok(tested && odd)
    assert.throws(() => checkCase(tested, 'no-such-rule'), /no-such-rule/)
    assert.throws(() => checkCase(odd, rule), /word/)
  })
})

describe('testRule', () => {
  const marked = 'The council chose the {wrongword => rightword} again.\n'
  const clean = 'The council chose well.\n'

  it('passes a rule that obeys its cases', () => {
    testRule({rule, cases: marked.repeat(10) + clean.repeat(10)})
    testRule({rule, cases: marked + clean, least: 1})
  })

  it('names all that is wrong', () => {
    const cases = marked.repeat(9) + 'The wrongword.\n'
    assert.throws(
      () => testRule({rule, cases, file: 'f'}),
      (error) => {
        assert.ok(error instanceof Error)
        assert.deepEqual(error.message.split('\n'), [
          '`wrong-word` fails its cases:',
          'f:10: unexpected mark of `wrong-word` on `wrongword` (suggests `rightword`, `betterword`): Write `rightword`',
          'f: 9 cases with a mark, expected at least 10',
          'f: 1 cases without a mark, expected at least 10'
        ])
        return true
      }
    )
  })
})
