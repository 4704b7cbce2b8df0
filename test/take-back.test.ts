import assert from 'node:assert/strict'
import {createDesk} from '../src/index.js'
import {defineRule} from '../src/define/index.js'
import type {FixClass} from '../src/define/index.js'

/** A rule that wants other words. */
function wants(name: string, words: string, expected: string, fix: FixClass = 'likely') {
  return defineRule({
    name,
    summary: 'Tried',
    category: 'usage',
    source: 'A test',
    fix,
    *find(story) {
      for (let at = story.text.indexOf(words); at >= 0; at = story.text.indexOf(words, at + 1))
        yield {start: at, end: at + words.length, expected: [expected]}
    },
    message: () => 'Try',
    note: 'Tried'
  })
}

describe('likely fixes', () => {
  const text = 'The panel met on Monday, and the board of 12 left Paris early.'

  it('are made only when asked for, and leave names and figures', () => {
    const desk = createDesk({}, [
      [wants('one', 'panel', 'council'), true],
      [wants('two', '12', '13'), true],
      [wants('three', 'Paris', 'London'), true]
    ])
    assert.equal(desk.fixSync(text).value, text)
    const {value, applied, takenBack} = desk.fixSync(text, {likely: true})
    assert.equal(value, text.replace('panel', 'council'))
    assert.deepEqual([applied.length, takenBack.length], [1, 0])
  })

  it('are taken back if they bring a mark, and others stay', () => {
    const desk = createDesk({}, [
      [wants('one', 'panel', 'counsel'), true],
      [wants('two', 'counsel', 'lawyer', 'ask'), true],
      [wants('three', 'early', 'soon'), true]
    ])
    const {value, takenBack, left} = desk.fixSync(text, {likely: true})
    assert.equal(value, text.replace('early', 'soon'))
    assert.deepEqual(
      takenBack.map(({ruleId}) => ruleId),
      ['one']
    )
    assert.deepEqual(
      left.map(({ruleId}) => ruleId),
      ['one']
    )
  })
})

describe('sure fixes', () => {
  it('are taken back if they bring a mark on the words that they put in', () => {
    const text = 'The panel met on Monday, and the board of 12 left early.'
    const desk = createDesk({}, [
      [wants('one', 'panel', 'counsel', 'sure'), true],
      [wants('two', 'counsel', 'lawyer', 'ask'), true],
      [wants('three', 'early', 'soon', 'sure'), true]
    ])
    const {value, takenBack, left} = desk.fixSync(text)
    assert.equal(value, text.replace('early', 'soon'))
    assert.deepEqual(
      [takenBack.map(({ruleId}) => ruleId), left.map(({ruleId}) => ruleId)],
      [['one'], ['one']]
    )
  })

  it('are taken back if their rule would undo them, or another would', () => {
    const text = 'The panel met on Monday.'
    for (const second of ['one', 'two']) {
      const desk = createDesk({}, [
        [wants('one', 'panel', 'council', 'sure'), true],
        [wants(second === 'one' ? 'three' : 'two', 'council', 'panel', 'sure'), true]
      ])
      assert.equal(desk.fixSync(text).value, text)
    }
  })

  it('open a sentence to the rules, and are not blamed for what these find there', () => {
    const {value, takenBack} = createDesk().fixSync('The ship left.Then it was detain by the navy.')
    assert.deepEqual([value.slice(0, 19), takenBack], ['The ship left. Then', []])
  })
})

describe('what no fix changes unasked', () => {
  const desk = createDesk({}, [
    [wants('one', 'about', 'near', 'sure'), true],
    [wants('two', '12', '13', 'sure'), true],
    [wants('three', 'Paris', 'London', 'sure'), true],
    [wants('four', 'board of', 'club of', 'sure'), true],
    [wants('five', 'rhine', 'Rhine', 'sure'), true],
    [wants('six', 'the Elbe', 'an Elbe', 'sure'), true]
  ])
  const cases: [what: string, text: string, wanted: string | undefined, why: RegExp][] = [
    ['a figure', 'A crew of 12 left.', undefined, /change a figure/u],
    ['the letters of a name', 'A crew left Paris.', undefined, /change a name/u],
    ['a name at the start of a sentence', 'A crew left Paris. Paris fell.', undefined, /change a name/u],
    ['an open quotation', '“It was about noon, the mayor said.', undefined, /quotation marks|^Tried$/u],
    ['words between straight marks', 'He wrote "about noon" here.', undefined, /quotation marks|^Tried$/u],
    ['but the case of a name', 'A crew left the rhine.', 'A crew left the Rhine.', /./u],
    ['but words beside a name', 'A crew left the Elbe.', 'A crew left an Elbe.', /./u],
    ['but other words', 'A board of three left about noon.', 'A club of three left near noon.', /./u]
  ]
  for (const [what, text, wanted, why] of cases) {
    it(what, () => {
      const {messages} = desk.lintSync(text)
      assert.ok(messages.length > 0)
      for (const {note} of messages.filter(({note}) => note?.startsWith('Tried')))
        assert.match(note ?? '', why)
      for (const likely of [false, true]) assert.equal(desk.fixSync(text, {likely}).value, wanted ?? text)
    })
  }

  it('but takes out whole lines that are no part of the story, and a double', () => {
    const lead = 'The council of Brightwater will vote on the 12 bridges in May.'
    assert.equal(
      createDesk().fixSync(`${lead}\n\n${lead}\n\nIt opened in 1931.`).value,
      `${lead}\n\nIt opened in 1931.`
    )
    assert.equal(createDesk().fixSync(`${lead}\n\n3 Comments`).value, lead)
    assert.equal(
      createDesk().fixSync('The talks resume on Friday Friday in Graz.').value,
      'The talks resume on Friday in Graz.'
    )
  })
})
