import assert from 'node:assert/strict'
import {VFile} from 'vfile'
import {isCopydeskMessage} from '../src/desk/message.js'

/**
 * What holds of every finding of every test: its place in the text holds the very words that it says. Mocha loads this with
 * each run (`.mocharc.json`).
 */
const made: {text: string; message: ReturnType<VFile['message']>}[] = []

const original = Object.getOwnPropertyDescriptor(VFile.prototype, 'message')?.value as VFile['message']

VFile.prototype.message = function (this: VFile, ...given: Parameters<VFile['message']>) {
  const message = original.apply(this, given)
  made.push({text: String(this), message})
  return message
} as VFile['message']

export const mochaHooks = {
  afterEach(): void {
    for (const {text, message} of made.splice(0)) {
      // Messages that a test makes of no text have no place in one.
      if (!isCopydeskMessage(message) || text === '') continue
      const {place, actual} = message
      assert.ok(place && 'start' in place, String(message))
      assert.equal(text.slice(place.start.offset, place.end.offset), actual, String(message))
    }
  }
}
