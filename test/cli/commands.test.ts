import assert from 'node:assert/strict'
import {rules} from '../../rules/index.js'
import {pageForTerminal} from '../../src/cli/terminal-page.js'
import {Newsroom} from './command.js'

describe('command line: rules and explain', () => {
  const newsroom = new Newsroom()
  after(() => newsroom.close())

  it('lists every rule with category, level, fix and summary', async () => {
    const {status, out, err} = await newsroom.run(['rules'])
    assert.deepEqual([status, err], [0, ''])
    const [head, ...lines] = out.trimEnd().split('\n')
    assert.match(head ?? '', /^RULE +CATEGORY +LEVEL +FIX +RIGHT +ASKS FOR$/u)
    assert.equal(lines.length, rules.length)
    for (const {rule} of rules) {
      const line = lines.find((text) => text.startsWith(`${rule.name} `))
      assert.match(
        line ?? '',
        new RegExp(
          `^\\S+ +${rule.category} +(info|warn|error) +(sure|likely|ask) +(-|\\d+% of \\d+) +\\S`,
          'u'
        )
      )
      assert.ok(line?.endsWith(rule.summary))
    }
  })

  it('explains every rule: why, source, examples', async () => {
    for (const {rule} of rules) {
      const {status, out, err} = await newsroom.run(['explain', rule.name])
      assert.deepEqual([status, err], [0, ''])
      assert.ok(out.startsWith(`${rule.name}\n`), out.slice(0, 80))
      for (const part of [rule.summary, '\nMarked\n', '\nLeft alone\n', '- Source: '])
        assert.ok(out.includes(part), part)
      assert.doesNotMatch(out, /<(?:ins|del|mark)>|^#|<!-- Written/mu)
    }
  })

  it('shows slips and right forms without and with color', () => {
    const page =
      '<!-- Written by x -->\n\n# a-rule\n\n**Summary**\n\n- They are <del>schedule</del> → <ins>scheduled</ins> or ' +
      '<ins>booked</ins>.\n- agreed <ins>to</ins> sign\n- the <del>very</del> end\n- the <mark>ICC</mark> \\[sic\\]\n' +
      '\n```json\n{"a": "*b*"}\n```\n\nSee [cases.txt](../x).\n'
    assert.equal(
      pageForTerminal(page, false),
      'a-rule\n\nSummary\n\n- They are {schedule → scheduled or booked}.\n- agreed {→ to} sign\n- the {very → } end\n' +
        '- the {ICC} [sic]\n\n    {"a": "*b*"}\n\nSee cases.txt.\n'
    )
    const colored = pageForTerminal(page, true)
    assert.ok(colored.includes('\u001B[1ma-rule\u001B[22m'))
    assert.ok(colored.includes('{\u001B[31mschedule\u001B[39m → \u001B[32mscheduled\u001B[39m'))
  })
})
