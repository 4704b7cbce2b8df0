import assert from 'node:assert/strict'
import {retext} from 'retext'
import retextEnglish from 'retext-english'
import {VFile} from 'vfile'
import copydesk, {
  createDesk,
  fixSync,
  lintSync,
  type CopydeskMessage,
  type Options,
  type RuleSetting
} from '../src/index.js'
import {defineRule, words} from '../src/define/index.js'
import {isCopydeskMessage} from '../src/desk/message.js'

const own = defineRule({
  name: 'house-word',
  summary: 'House word',
  category: 'usage',
  source: 'The house',
  fix: 'sure',
  *find(story) {
    for (const token of story.places(words('towards'))) yield {...story.span(token), expected: ['toward']}
  },
  message: ({expected}) => `Write \`${expected}\``,
  note: 'The house says so.'
})
const SLIP = 'The ship was detain towards the harbor.'
const rulesOf = (messages: readonly {ruleId?: string | undefined}[]) => messages.map(({ruleId}) => ruleId)

describe('the desk', () => {
  it('runs last, before or after a newsroom’s own rule', () => {
    for (const processor of [
      retext().use(retextEnglish).use(own).use(copydesk),
      retext().use(retextEnglish).use(copydesk).use(own)
    ]) {
      const file = processor.processSync(SLIP)
      assert.deepEqual(rulesOf(file.messages), ['verb-participle', 'house-word'])
    }
  })

  it('works in a copy of a frozen processor', () => {
    const frozen = retext().use(retextEnglish).use(own).use(copydesk).freeze()
    assert.equal(frozen().processSync(SLIP).messages.length, 2)
  })

  it('links to pages that are there only', () => {
    const [first, second] = retext().use(retextEnglish).use(own).use(copydesk).processSync(SLIP).messages
    assert.match(first?.url ?? '', /verb-participle\.md$/u)
    assert.equal(second?.url, undefined)
  })

  it('obeys control comments, and says which it cannot obey', () => {
    const file = lintSync(
      'copydesk-disable-next-line verb-participle -- a quote from the play\nThe ship was detain at noon.\n\n' +
        'copydesk-disable-next-line verb-particple\nTwo of the crew were arrest later.\n\ncopydesk-disable\n'
    )
    assert.deepEqual(rulesOf(file.messages), ['control-comment', 'verb-participle', 'control-comment'])
    assert.match(file.messages[0]?.reason ?? '', /did you mean `verb-participle`/u)
    assert.match(file.messages[2]?.reason ?? '', /Name the rule/u)
  })

  it('disables a rule from a comment to the next that enables it', () => {
    const slip = 'The ship was detain at noon.\n\n'
    const text = `copydesk-disable verb-participle\n\n${slip}copydesk-enable verb-participle\n\n${slip}`
    assert.equal(lintSync(text).messages.length, 1)
  })

  it('says which control comments silence nothing, of rules that ran', () => {
    const slip = 'The ship was detain at noon.\n\n'
    const idle = (text: string, options: Options = {}): string[] =>
      lintSync(text, options)
        .messages.filter(({ruleId}) => ruleId === 'control-comment')
        .map(({reason, line, fatal}) => {
          assert.equal(fatal, undefined)
          return `${line}: ${reason}`
        })
    const next = `copydesk-disable-next-line verb-participle missing-space\n${slip}`
    assert.deepEqual(idle(next), [
      '1: Nothing of `missing-space` is silenced here: take `missing-space` out of this comment'
    ])
    assert.deepEqual(idle(next, {rules: {'missing-space': 'off'}}), [])
    assert.deepEqual(idle(`copydesk-disable-next-line verb-participle\nThe ship left.\n\n${slip}`), [
      '1: Nothing of `verb-participle` is silenced here: take this comment out'
    ])
    const [off, on] = ['copydesk-disable verb-participle\n\n', 'copydesk-enable verb-participle\n\n']
    assert.deepEqual(idle(`${off}${slip}${on}`), [])
    assert.deepEqual(idle(`${off}${slip}${off}${slip}${on}${on}`), [
      '5: `verb-participle` is disabled here already: take this comment out',
      '11: `verb-participle` is not disabled here: take this comment out'
    ])
    assert.deepEqual(idle(`${off}${slip}${off}${on}${on}`, {rules: {'verb-participle': false}}), [])
    // What another setting would show is silenced for a reason.
    assert.deepEqual(idle(`${off}“The ship was detain at night,” she said.`, {quotes: 'off'}), [])
  })

  it('says nothing of comments of a rule that failed', () => {
    const broken = defineRule({
      ...own.rule,
      name: 'broken-rule',
      find() {
        throw new Error('No')
      }
    })
    const file = createDesk({}, [[broken, true]]).lintSync('copydesk-disable broken-rule\n\nThe ship left.\n')
    assert.deepEqual(
      file.messages.map(({ruleId, reason}) => [ruleId, reason.slice(0, 6)]),
      [['broken-rule', 'Rule `']]
    )
  })

  it('makes findings in quotations information, warnings or nothing', () => {
    const text = '“The ship was detain at night,” she said.'
    const levels = (quotes: 'info' | 'warn' | 'off') =>
      lintSync(text, {quotes}).messages.map(({fatal}) => fatal)
    assert.deepEqual(levels('info'), [undefined])
    assert.deepEqual(levels('warn'), [false])
    assert.deepEqual(levels('off'), [])
    assert.equal(fixSync(text).value, text)
  })

  it('warns of matters of style and usage if one asks, but for rules whose level one sets', () => {
    const text = 'The road was closed in order to save fuel. The council is comprised of two groups.'
    const levels = (options: Options) => lintSync(text, options).messages.map(({fatal}) => fatal)
    assert.deepEqual(levels({}), [undefined, undefined])
    assert.deepEqual(levels({style: true}), [false, false])
    assert.deepEqual(levels({style: true, rules: {wordiness: 'info'}}), [undefined, false])
    assert.deepEqual(levels({style: true, rules: {wordiness: true}}), [false, false])
    assert.deepEqual(
      lintSync('“We closed it in order to save fuel,” he said.', {style: true}).messages.map(
        ({fatal}) => fatal
      ),
      [undefined]
    )
  })

  it('names what is wrong with options, and the nearest right name', () => {
    const wrong: [unknown, RegExp][] = [
      [{rule: {}}, /Unknown option `rule`; did you mean `rules`/u],
      [{rules: {'verb-particle': 'warn'}}, /Unknown rule `verb-particle`; did you mean `verb-participle`/u],
      [{rules: {'verb-participle': 'loud'}}, /Unexpected value `"loud"` for rule `verb-participle`/u],
      [{rules: {'verb-participle': 3}}, /expected `off`, `info`/u],
      [{rules: {'verb-participle': ['warn', {x: 1}]}}, /it has none/u],
      [{rules: {'acronym-introduction': ['info', {introduce: 'x'}]}}, /introduce/u],
      [
        {rules: {'acronym-introduction': ['info', {introduc: 'initials'}]}},
        /Unknown option `introduc` of rule `acronym-introduction`; did you mean `introduce`/u
      ],
      [{variety: 'en-AU'}, /"en-AU"/u],
      [{quotes: true}, /quotes/u],
      [{style: 'loud'}, /style/u],
      ['x', /expected an object/u],
      [[], /expected an object/u]
    ]
    for (const [options, message] of wrong) {
      assert.throws(() => createDesk(options as object), message, JSON.stringify(options))
    }
  })

  it('takes every setting of a level', () => {
    const levelOf = (setting: unknown) =>
      lintSync('The ship was detain at noon.', {rules: {'verb-participle': setting as RuleSetting}})
        .messages[0]?.fatal ?? null
    assert.deepEqual(
      [true, 'warn', 1, ['warn'], 'error', 2, ['error', {}]].map((setting) => {
        try {
          return levelOf(setting)
        } catch {
          return 'refused'
        }
      }),
      [false, false, false, false, true, true, 'refused']
    )
    for (const off of [false, 'off', 0, ['off']]) {
      assert.equal(
        lintSync('The ship was detain at noon.', {rules: {'verb-participle': off as RuleSetting}}).messages
          .length,
        0
      )
    }
  })

  it('aborts', async () => {
    const signal = AbortSignal.abort(new Error('enough'))
    await assert.rejects(createDesk().lint(SLIP, {signal}), /enough/u)
    await assert.rejects(createDesk().fix(SLIP, {signal}), /enough/u)
  })

  it('lints and fixes the same at once and by promise', async () => {
    const desk = createDesk()
    assert.deepEqual((await desk.lint(SLIP)).messages.map(String), desk.lintSync(SLIP).messages.map(String))
    const fixed = await desk.fix(SLIP)
    assert.equal(fixed.value, desk.fixSync(SLIP).value)
    assert.equal(fixed.value, 'The ship was detained towards the harbor.')
    assert.deepEqual(rulesOf(fixed.applied), ['verb-participle'])
    assert.deepEqual(fixed.left, [])
  })

  it('reads many stories side by side as it reads each alone', async () => {
    const own = defineRule({
      name: 'broken-rule',
      summary: 'Broken',
      category: 'usage',
      source: 'None',
      find({text}) {
        if (text.includes('Friday')) throw new Error('oh no')
        return []
      },
      message: () => 'x',
      note: 'X.'
    })
    const desk = createDesk({}, [[own, true]])
    const stories = [
      SLIP,
      'The mayor will met them on Friday.',
      'The storm has pass.',
      '',
      'All is well.',
      SLIP
    ]
    const files = await Promise.all(desk.lintAll(stories))
    assert.deepEqual(
      files.map(({messages}) => messages.map(String)),
      stories.map((story) => desk.lintSync(story).messages.map(String))
    )
    assert.deepEqual(files.map(String), stories)
    assert.deepEqual(
      files.map(({messages}) => messages.filter(({fatal}) => fatal).length),
      [0, 1, 0, 0, 0, 0]
    )
  })

  it('gives a promise of each of many stories, of which one may fail', async () => {
    const broken = new VFile(SLIP)
    Object.defineProperty(broken, 'path', {
      get: () => {
        throw new Error('no path')
      }
    })
    const [first, second] = await Promise.allSettled(createDesk().lintAll([broken, SLIP]))
    assert.equal(first?.status, 'rejected')
    assert.equal(second?.status, 'fulfilled')
  })

  it('deletes an exact double and not a near one', () => {
    const lead = 'The council of the port voted on Monday to close the old ferry pier.'
    assert.equal(fixSync(`${lead}\n\n${lead}\n\nIt opened in 1931.`).value, `${lead}\n\nIt opened in 1931.`)
    const near = `${lead}\n\n${lead.replace('voted', 'has voted')}\n\nIt opened in 1931.`
    assert.equal(fixSync(near).value, near)
  })

  it('goes on when a rule throws, and says so', () => {
    const broken = defineRule({
      name: 'broken-rule',
      summary: 'Broken',
      category: 'usage',
      source: 'None',
      find() {
        throw new Error('oh no')
      },
      message: () => 'x',
      note: 'X.'
    })
    const {messages} = retext().use(retextEnglish).use(broken).use(copydesk).processSync(SLIP)
    const [failure] = messages.filter(({fatal}) => fatal)
    assert.match(failure?.reason ?? '', /Rule `broken-rule` failed: oh no/u)
    assert(messages.some((message) => isCopydeskMessage(message)))
  })

  it('gives messages with every field', () => {
    const [message] = lintSync('The ship was detain at noon.').messages as CopydeskMessage[]
    assert(message)
    const {source, ruleId, actual, expected, category, quoted, fix, confidence, note} = message
    assert.deepEqual(
      {source, ruleId, actual, expected, category, quoted},
      {
        source: 'copydesk',
        ruleId: 'verb-participle',
        actual: 'detain',
        expected: ['detained'],
        category: 'grammar',
        quoted: false
      }
    )
    assert(['sure', 'likely', 'ask'].includes(fix) && confidence > 0.5 && note)
  })
})
