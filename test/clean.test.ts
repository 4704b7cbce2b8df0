import assert from 'node:assert/strict'
import {readFileSync, readdirSync} from 'node:fs'
import {createDesk} from '../src/index.js'

const folder = new URL('fixtures/kinds/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))

describe('clean copy of every kind of block', () => {
  const desk = createDesk()

  it('is there, three times a kind at least', () => {
    const counts = new Map<string, number>()
    for (const name of names) {
      const kind = name.replace(/-\d+\.txt$/u, '')
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
    }
    assert(counts.size >= 15)
    for (const [kind, count] of counts) assert(count >= 3, kind)
  })

  for (const name of names) {
    it(`${name} is silent`, () => {
      const file = desk.lintSync(readFileSync(new URL(name, folder), 'utf8'))
      assert.deepEqual(file.messages.map(String), [])
    })
  }
})
