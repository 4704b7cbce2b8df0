import assert from 'node:assert/strict'
import {FORMATS} from '../../src/format/index.js'
import {fuzz} from './check.js'

describe('broken files', function () {
  this.timeout(400_000)
  for (const format of FORMATS) {
    it(`of ${format} give a text or a clear error`, () => {
      const [problem] = fuzz(format, 2000)
      assert.equal(problem, undefined)
    })
  }
})
