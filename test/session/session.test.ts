import assert from 'node:assert/strict'
import fc from 'fast-check'
import {isCopydeskMessage, type CopydeskMessage} from '../../src/desk/message.js'
import {Session, type Reading, type SessionDesk} from '../../src/session/session.js'
import {standInDesk, type StandInDesk} from './stand-in-desk.js'

interface Opened {
  session: Session
  desk: StandInDesk
  reports: Reading[]
}

function open(text: string, desk = standInDesk()): Opened {
  const reports: Reading[] = []
  const report = (reading: Reading): number => reports.push(reading)
  const session = new Session({desk, path: 'story.txt', version: 1, text, delay: 5, report})
  return {session, desk, reports}
}

async function messagesOf(session: Session): Promise<CopydeskMessage[]> {
  const reading = await session.settled()
  return reading?.messages.filter(isCopydeskMessage) ?? []
}

async function firstOf(session: Session): Promise<CopydeskMessage> {
  const [message] = await messagesOf(session)
  assert.ok(message)
  return message
}

function applied(session: Session, changes: {start: number; end: number; value: string}[]): string {
  return changes.reduceRight(
    (text, {start, end, value}) => text.slice(0, start) + value + text.slice(end),
    session.text
  )
}

describe('Session', () => {
  it('reads the document when it is opened', async () => {
    const {session, reports} = open('In teh end')
    assert.equal(session.reading, undefined)
    const reading = await session.settled()
    assert.equal(reading?.version, 1)
    assert.equal(reading.messages.length, 1)
    assert.deepEqual(reports, [reading])
  })

  it('takes in splices, each of which points into the result of the one before', async () => {
    const {session} = open('one two three')
    session.update(2, [
      {start: 0, end: 3, value: 'eleven'},
      {start: 7, end: 10, value: 'teh'}
    ])
    assert.equal(session.text, 'eleven teh three')
    assert.equal(session.version, 2)
    assert.equal((await firstOf(session)).place && (await session.settled())?.text, 'eleven teh three')
  })

  it('reads once after many quick changes', async () => {
    const {session, desk, reports} = open('a')
    await session.settled()
    for (let version = 2; version <= 11; version++) session.update(version, `teh ${version}`)
    const reading = await session.settled()
    assert.equal(reading?.version, 11)
    assert.deepEqual(desk.read, ['a', 'teh 11'])
    assert.deepEqual(
      reports.map(({version}) => version),
      [1, 11]
    )
  })

  it('throws away a reading that a change has overtaken', async () => {
    const {session, reports} = open('teh')
    // The reading has begun by now: its timer comes before this one.
    await new Promise((resolve) => setTimeout(resolve, 1))
    session.update(2, 'fine')
    assert.equal((await session.settled())?.version, 2)
    assert.ok(reports.every(({version, messages}) => version !== 2 || messages.length === 0))
    assert.equal(session.reading?.version, 2)
  })

  it('offers a fix for each suggestion, the first of a sure one preferred', async () => {
    const {session} = open('In teh end')
    const fixes = session.fixes(await firstOf(session))
    assert.deepEqual(fixes, [
      {start: 3, end: 6, value: 'the', version: 1, expects: 'teh', preferred: true},
      {start: 3, end: 6, value: 'tech', version: 1, expects: 'teh', preferred: false}
    ])
    const unsure = open('maybe not')
    assert.deepEqual(
      unsure.session.fixes(await firstOf(unsure.session)).map(({preferred}) => preferred),
      [false]
    )
  })

  it('takes the white space that a deletion orphans', async () => {
    const {session} = open('It is very good')
    const [fix] = session.fixes(await firstOf(session))
    assert.ok(fix)
    assert.equal(applied(session, [fix]), 'It is good')
  })

  it('accepts a fix while its document stands, and refuses it when that has moved on', async () => {
    const {session} = open('In teh end')
    const [fix] = session.fixes(await firstOf(session))
    assert.ok(fix)
    assert.deepEqual(session.accept(fix), {start: 3, end: 6, value: 'the'})
    session.update(2, 'At teh end')
    assert.equal(session.accept(fix), undefined)
    assert.equal(session.accept({...fix, version: 2, expects: 'the'}), undefined)
  })

  it('fixes all that is sure in small splices', async () => {
    const {session} = open('teh very good\nmaybe teh end')
    const changes = await session.fixAll()
    assert.equal(changes.length, 3)
    assert.equal(applied(session, changes), 'the good\nmaybe the end')
  })

  it('reads a change at once when all is to be fixed', async () => {
    const {session} = open('fine')
    await session.settled()
    session.update(2, 'teh')
    assert.deepEqual(await session.fixAll(), [{start: 0, end: 3, value: 'the'}])
  })

  it('fixes nothing when the document moves on meanwhile', async () => {
    const {session} = open('teh')
    const fixing = session.fixAll()
    session.update(2, 'teh teh')
    assert.deepEqual(await fixing, [])
  })

  it('fixes in one splice of lines what takes several rounds', async () => {
    const {session} = open('\nfine\r\ntteh\r\nteh and\r\nfine\r\n')
    const changes = await session.fixAll()
    assert.deepEqual(changes, [{start: 7, end: 22, value: 'the\r\nthe and\r\n'}])
    assert.equal(applied(session, changes), '\nfine\r\nthe\r\nthe and\r\nfine\r\n')
  })

  it('comes to what the desk’s fix comes to, and never cuts a line end or a character', async () => {
    const line = fc.stringMatching(/^(?:teh |tteh |very |fine |😀){0,4}$/u)
    const ending = fc.constantFrom('\n', '\r\n', '')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(line, ending), {maxLength: 6}), async (lines) => {
        const text = lines.flat().join('')
        const {session, desk} = open(text)
        const changes = await session.fixAll()
        const {value} = await desk.fix(text)
        assert.equal(applied(session, changes), value)
        for (const {start, end} of changes) {
          for (const at of [start, end]) assert.doesNotMatch(text.slice(at - 1, at + 1), /^(?:\r\n|😀)$/u)
        }
        session.close()
      }),
      {numRuns: 50}
    )
  })

  it('says in a message that a document cannot be read, and goes on', async () => {
    const {session} = open('perish')
    const reading = await session.settled()
    assert.deepEqual(
      reading?.messages.map(({reason, fatal}) => [reason, fatal]),
      [['This document cannot be read: out of ink', true]]
    )
    session.update(2, 'teh')
    assert.equal((await messagesOf(session)).length, 1)
  })

  it('does not read a document that is too long', async () => {
    const {session, desk} = open(' '.repeat(5_000_001))
    const reading = await session.settled()
    assert.deepEqual(
      reading?.messages.map(({reason}) => reason),
      ['This document is not read: it is longer than 5 MB']
    )
    assert.deepEqual(desk.read, [])
    assert.deepEqual(await session.fixAll(), [])
  })

  it('reads again when the desk has changed', async () => {
    const {session, desk, reports} = open('teh')
    await session.settled()
    session.refresh()
    assert.equal(session.reading, undefined)
    await session.settled()
    assert.equal(desk.read.length, 2)
    assert.equal(reports.length, 2)
  })

  it('reports nothing once it is closed, and lets go of those who wait', async () => {
    const {session, reports} = open('teh')
    const waiting = session.settled()
    session.close()
    assert.equal(await waiting, undefined)
    assert.deepEqual(await session.fixAll(), [])
    await new Promise((resolve) => setTimeout(resolve, 10))
    assert.deepEqual(reports, [])
  })

  it('fails to fix, and does not hang, when the desk does', async () => {
    const good = standInDesk()
    const desk: SessionDesk = {...good, fix: () => Promise.reject(new Error('out of ink'))}
    const session = new Session({desk, path: 'a', version: 1, text: 'teh', delay: 5, report: () => undefined})
    await assert.rejects(session.fixAll(), /out of ink/u)
  })
})
