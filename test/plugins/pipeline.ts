import assert from 'node:assert/strict'
import type {Node} from 'unist'
import type {VFile} from 'vfile'
import {isCopydeskMessage, type CopydeskMessage} from '../../src/desk/message.js'

/** Marks of a file; each must point to what it says that stands there in the source. */
export function marksOf(file: VFile, source: string): CopydeskMessage[] {
  const marks = file.messages.filter(isCopydeskMessage)
  for (const {place, actual} of marks) {
    assert.ok(place && 'start' in place)
    assert.equal(source.slice(place.start.offset, place.end.offset), actual)
  }
  return marks
}

/** Line, column and marked text of each mark. */
export function show(file: VFile, source: string): string[] {
  return marksOf(file, source).map(({line, column, actual}) => `${line}:${column} ${actual}`)
}

/** The one message that says why a file was not read; there must be no mark beside it. */
export function refusalOf({messages}: VFile): string {
  assert.equal(messages.length, 1, messages.map(String).join('\n'))
  const [message] = messages
  assert.ok(message && !isCopydeskMessage(message))
  assert.equal(message.source, 'copydesk')
  assert.equal(message.fatal, true)
  return message.reason
}

/** A plugin that takes all positions away. */
export function forgetPositions() {
  return (tree: Node): undefined => {
    const open = [tree]
    for (let node = open.pop(); node; node = open.pop()) {
      delete node.position
      if ('children' in node) open.push(...(node.children as Node[]))
    }
  }
}
