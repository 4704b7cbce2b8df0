import assert from 'node:assert/strict'
import fc from 'fast-check'
import {decode, encode, type Encoding} from '../../src/cli/encoding.js'

const text = (bytes: readonly number[]): unknown => decode(Uint8Array.from(bytes))

describe('decode', () => {
  it('reads UTF-8 and UTF-16 with their marks', () => {
    const copy = 'Xi’s 😀\r\n'
    const utf8 = [...Buffer.from(copy)]
    const little = [...Buffer.from(copy, 'utf16le')]
    const big = [...Buffer.from(copy, 'utf16le').swap16()]
    assert.deepEqual(text(utf8), {text: copy, encoding: 'utf-8', bom: false})
    assert.deepEqual(text([0xef, 0xbb, 0xbf, ...utf8]), {text: copy, encoding: 'utf-8', bom: true})
    assert.deepEqual(text([0xff, 0xfe, ...little]), {text: copy, encoding: 'utf-16le', bom: true})
    assert.deepEqual(text([0xfe, 0xff, ...big]), {text: copy, encoding: 'utf-16be', bom: true})
    assert.deepEqual(text([]), {text: '', encoding: 'utf-8', bom: false})
  })

  it('keeps a second byte order mark, and NUL behind the first KB', () => {
    assert.deepEqual(text([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf]), {
      text: '\uFEFF',
      encoding: 'utf-8',
      bom: true
    })
    const late = `${'a'.repeat(1024)}\0`
    assert.deepEqual(text([...Buffer.from(late)]), {text: late, encoding: 'utf-8', bom: false})
  })

  it('reads UTF-16 without a mark where XML begins so, or the user says so', () => {
    const xml = '<?xml version="1.0" encoding="UTF-16"?><a/>'
    assert.deepEqual(decode(Buffer.from(xml, 'utf16le')), {text: xml, encoding: 'utf-16le', bom: false})
    assert.deepEqual(decode(Buffer.from(xml, 'utf16le').swap16()), {
      text: xml,
      encoding: 'utf-16be',
      bom: false
    })
    const copy = decode(Buffer.from('Xi’s', 'utf16le'), 'utf-16le')
    assert.deepEqual(copy, {text: 'Xi’s', encoding: 'utf-16le', bom: false})
  })

  const wrong: [what: string, bytes: Uint8Array, place: string, says: RegExp, usual?: Encoding][] = [
    [
      'a byte that is no UTF-8',
      Uint8Array.of(...Buffer.from('One é.\r\nTwo '), 0x93, 0x41),
      '2:5',
      /^not text: byte 14 \(0x93\) is no UTF-8; convert it to UTF-8 first, or name its encoding \(`--encoding windows-1252`\)$/
    ],
    [
      'such a byte behind a byte order mark',
      Uint8Array.of(...Buffer.from('\uFEFFOne '), 0x93),
      '1:5',
      /^not text: byte 8 \(0x93\) is no UTF-8; convert it to UTF-8 first$/
    ],
    [
      'such a byte in XML that says it is UTF-8',
      Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n<a>caf\xe9</a>', 'latin1'),
      '2:7',
      /is no UTF-8; it says that it is: write there which encoding it has, or convert it to UTF-8$/
    ],
    [
      'a cut character of UTF-8',
      Buffer.from('One é.\nTwo ”').subarray(0, -1),
      '2:5',
      /^not text: its last character of UTF-8 lacks a byte; get the whole file$/
    ],
    [
      'NUL',
      Buffer.from('A\0'),
      '1:2',
      /^not text: byte 2 is NUL, so it is binary or UTF-16 .*--encoding utf-16le/
    ],
    [
      'UTF-32',
      Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0),
      '1:1',
      /^not text: encoded as UTF-32; convert/
    ],
    [
      'a cut character of UTF-16',
      Uint8Array.of(0xff, 0xfe, 10, 0, 0x41),
      '2:1',
      /lacks a byte; get the whole file/
    ],
    [
      'half a character of UTF-16',
      Uint8Array.of(0xff, 0xfe, 10, 0, 0x41, 0, 0, 0xd8),
      '2:2',
      /^not text: byte 7 is half a character of UTF-16; convert/
    ],
    [
      'a byte that windows-1252 lacks',
      Uint8Array.of(0x63, 0x0a, 0xe9, 0x81),
      '2:2',
      /^not text: byte 4 \(0x81\) is no windows-1252; convert/,
      'windows-1252'
    ],
    [
      'XML that says windows-1252 and is UTF-8',
      Buffer.from('<?xml version="1.0"\n encoding="Windows-1252"?><a>é</a>'),
      '2:12',
      /^not read: it says that it is encoded as windows-1252, but it is UTF-8; write `utf-8` there$/
    ],
    [
      'XML that says UTF-16 and is UTF-8',
      Buffer.from('<?xml version="1.0" encoding="utf-16"?><a/>'),
      '1:31',
      /^not read: it says that it is encoded as utf-16, but it is UTF-8; write `utf-8` there$/
    ],
    [
      'XML that says UTF-16 and is neither',
      Buffer.from('<?xml version="1.0" encoding="utf-16"?><a>\xe9</a>', 'latin1'),
      '1:31',
      /encoded as utf-16, which its bytes are not; convert it to UTF-8, and write `utf-8` there$/
    ],
    [
      'XML in an encoding that is not read',
      Buffer.from('<?xml version="1.0" encoding="EBCDIC"?><a/>'),
      '1:31',
      /encoded as ebcdic, not as utf-8, utf-16le, .*macintosh; convert it/
    ],
    [
      'UTF-8 that the user calls otherwise',
      Buffer.from('One é'),
      '1:1',
      /^not read: it is UTF-8, not iso-8859-15; read it without `--encoding`$/,
      'iso-8859-15'
    ],
    ['ASCII that the user calls UTF-16', Buffer.from('One'), '1:1', /it is UTF-8, not utf-16be/, 'utf-16be']
  ]
  for (const [what, bytes, place, says, usual] of wrong) {
    it(`says where there is ${what}, and what to do`, () => {
      const problem = decode(bytes, usual)
      assert.ok('reason' in problem)
      assert.match(problem.reason, says)
      assert.equal(`${problem.place.line}:${problem.place.column}`, place)
    })
  }

  it('takes a word of encodings in copy for copy', () => {
    const copy = 'Write `<meta charset="big5">` there: é'
    assert.deepEqual(decode(Buffer.from(copy)), {text: copy, encoding: 'utf-8', bom: false})
  })

  it('reads the encodings of older wires, as the file or the user says, and writes them back', () => {
    const copy = 'It costs 5 €, the “mayor” said.'
    const bytes = [...Buffer.from('It costs 5 '), 0x80, ...Buffer.from(', the '), 0x93]
    bytes.push(...Buffer.from('mayor'), 0x94, ...Buffer.from(' said.'))
    const decoded = decode(Uint8Array.from(bytes), 'windows-1252')
    assert.deepEqual(decoded, {text: copy, encoding: 'windows-1252', bom: false})
    assert.deepEqual([...encode(copy, {encoding: 'windows-1252', bom: false})], bytes)
    for (const declaration of [
      '<?xml version="1.0" encoding="windows-1252"?>',
      "<?xml version='1.0' encoding='ISO-8859-1'?>",
      '<html><meta charset=cp1252>'
    ]) {
      const declared = decode(Uint8Array.from([...Buffer.from(declaration), ...bytes]))
      assert.deepEqual(declared, {text: declaration + copy, encoding: 'windows-1252', bom: false})
    }
  })

  it('reads Latin 1 as it is called where it is no windows-1252', () => {
    const bytes = Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x81)
    assert.deepEqual(decode(bytes, 'iso-8859-1'), {text: 'café\u0081', encoding: 'iso-8859-1', bom: false})
  })

  it('finds the first byte that is no UTF-8', () => {
    const wrong: [number[], number][] = [
      [[0x80], 1],
      [[0x41, 0xc1, 0xbf], 2],
      [[0x41, 0xc3], 2],
      [[0xc3, 0x28], 1],
      [[0xe0, 0x80, 0x80], 1],
      [[0xe2, 0x82, 0x41], 1],
      [[0xed, 0xa0, 0x80], 1],
      [[0xf0, 0x80, 0x80, 0x80], 1],
      [[0xc3, 0xa9, 0xf4, 0x90, 0x80, 0x80], 3],
      [[0xf5, 0x80, 0x80, 0x80], 1]
    ]
    for (const [bytes, place] of wrong) {
      const problem = decode(Uint8Array.from(bytes))
      assert.ok('reason' in problem, String(bytes))
      assert.match(problem.reason, new RegExp(`^not text: byte ${place} \\(`), String(bytes))
    }
  })

  it('finds what is in front of that byte to be UTF-8', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), fc.uint8Array({minLength: 1, maxLength: 6}), (start, end) => {
        const bytes = Buffer.concat([Buffer.from(start.replaceAll('\0', '')), end])
        const result = decode(bytes)
        const reason = 'reason' in result ? result.reason : ''
        const place = /^not text: byte (\d+) \(\w+\) is no UTF-8/u.exec(reason)?.[1]
        if (place === undefined) return
        const strict = new TextDecoder('utf-8', {fatal: true})
        strict.decode(bytes.subarray(0, Number(place) - 1))
        for (let length = 1; length <= 4; length++) {
          if (Number(place) - 1 + length > bytes.length) break
          assert.throws(() => strict.decode(bytes.subarray(Number(place) - 1, Number(place) - 1 + length)))
        }
      })
    )
  })

  it('gives what encode turns into the same bytes', () => {
    const bytes = fc.oneof(
      fc.uint8Array({maxLength: 40}),
      fc.string({unit: 'binary'}).map((copy) => Buffer.from(copy)),
      fc
        .tuple(
          fc.constantFrom([0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf]),
          fc.uint8Array({maxLength: 40})
        )
        .map(([mark, rest]) => Uint8Array.from([...mark, ...rest]))
    )
    fc.assert(
      fc.property(bytes, (given) => {
        const decoded = decode(given)
        if ('reason' in decoded) return
        assert.deepEqual([...encode(decoded.text, decoded)], [...given])
      }),
      {numRuns: 1000}
    )
  })
})
