import {VFile} from 'vfile'
import {location} from 'vfile-location'
import {applyEdits, chooseEdits} from '../../src/desk/fixes.js'
import type {Finding} from '../../src/desk/finding.js'
import {addFailure, addMessage, byPlace, isCopydeskMessage} from '../../src/desk/message.js'
import type {SessionDesk} from '../../src/session/session.js'

type Slip = Pick<Finding, 'expected' | 'fix' | 'level'>

/** Slips of a language of its own, so that what the editor side does is tested apart from English. */
const SLIPS: Record<string, Slip> = {
  teh: {expected: ['the', 'tech'], fix: 'sure', level: 'warn'},
  '|': {expected: [','], fix: 'likely', level: 'warn'},
  // Its correction is a slip again: fixing takes two rounds.
  tteh: {expected: ['teh'], fix: 'sure', level: 'warn'},
  very: {expected: [''], fix: 'sure', level: 'info'},
  maybe: {expected: ['perhaps'], fix: 'ask', level: 'error'},
  odd: {expected: [], fix: 'ask', level: 'warn'},
  related: {expected: [], fix: 'ask', level: 'warn'}
}

/** A desk that marks the slips above, and counts its readings. */
export interface StandInDesk extends SessionDesk {
  /** Texts that were read, in order. */
  readonly read: string[]
}

/**
 * Make a stand-in for a desk. The word `crash` makes its rule fail, `perish` the whole reading; at `|` a
 * comma is missing (a point); `related` has a second place, the document’s first word.
 */
export function standInDesk(): StandInDesk {
  const read: string[] = []
  const mark = (file: VFile): VFile => {
    const text = String(file)
    const places = location(file)
    for (const {0: word, index} of text.matchAll(/\p{L}+|\|/gu)) {
      if (word === 'perish') throw new Error('out of ink')
      if (word === 'crash') addFailure(file, 'stand-in', new Error('out of paper'))
      const found = SLIPS[word]
      if (!found) continue
      const end = word === '|' ? index : index + word.length
      const related =
        word === 'related' ? {start: 0, end: text.search(/\s/u), reason: 'The first word'} : undefined
      const actual = text.slice(index, end)
      addMessage(file, findingOf({...found, start: index, end, actual, related}), (offset) =>
        places.toPoint(offset)
      )
    }
    file.messages.sort(byPlace)
    return file
  }
  return {
    read,
    async lint(copy, {signal} = {}) {
      const file = typeof copy === 'string' ? new VFile(copy) : copy
      // A turn of the event loop, as the real desk takes: changes can come in meanwhile.
      await new Promise((resolve) => setTimeout(resolve, 0))
      signal?.throwIfAborted()
      read.push(String(file))
      return mark(file)
    },
    async fix(copy) {
      await Promise.resolve()
      let file = mark(new VFile(String(copy)))
      for (let edits = editsOf(file); edits.length > 0; edits = editsOf(file)) {
        file = mark(new VFile(applyEdits(String(file), edits)))
      }
      return {
        file,
        value: String(file),
        applied: [],
        left: file.messages.filter(isCopydeskMessage),
        takenBack: []
      }
    }
  }
}

function editsOf(file: VFile): ReturnType<typeof chooseEdits> {
  return chooseEdits(file.messages.filter(isCopydeskMessage), String(file))
}

function findingOf(found: Slip & Pick<Finding, 'start' | 'end' | 'actual' | 'related'>): Finding {
  const [first] = found.expected
  return {
    rule: 'stand-in',
    category: 'spelling',
    reason:
      first === undefined ? `\`${found.actual}\` is odd` : `Write \`${first}\`, not \`${found.actual}\``,
    note: 'The stand-in says so.',
    confidence: 0.9,
    quoted: false,
    ...found
  }
}
