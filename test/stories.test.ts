import assert from 'node:assert/strict'
import {knownOpenSlips, readStories} from '../bench/open-slips.js'
import {createDesk} from '../src/index.js'

describe('whole stories', () => {
  const {figures, lines} = readStories(createDesk())
  const known = knownOpenSlips()

  it('lose no slip that was found, and gain no needless mark', () => {
    const lost = lines.filter((line) => !known.includes(line))
    assert.deepEqual(lost, [], 'if this is meant, run `npm run stories -- --write`')
  })

  it('have no slip written down as open that is found', () => {
    const found = known.filter((line) => !lines.includes(line))
    assert.deepEqual(found, [], 'run `npm run stories -- --write`')
  })

  it('are forty, half of them without a slip', () => {
    assert.equal(figures.rows, 40)
  })
})
