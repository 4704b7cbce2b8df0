/** Bits of the syntax of all formats, and characters that have spoilt offsets before. */
const BITS = [
  ...Array.from('<>&;"\'{}[]():,\\/`*_#|~-!?= \n\r\t\0aZ5é'),
  ...[
    '\r\n',
    '\uFEFF',
    '\uD800',
    '\uDC00',
    '😀',
    'e\u0301',
    '\u2028',
    '\uFFFC',
    'The court ',
    'is schedule to ',
    '“',
    '”'
  ],
  ...[
    '&amp;',
    '&rsquo;',
    '&copy2020',
    '&#x1F309;',
    '&#0;',
    '&#xD800;',
    '&x;',
    '\\u00e9',
    '\\ud83d',
    '\\"',
    '\\n'
  ],
  ...[
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<br>',
    '<br/>',
    '<table>',
    '<tr>',
    '<td>',
    '</table>',
    '<li>',
    '<q>',
    '</q>',
    '<sup>'
  ],
  ...[
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?x ?>',
    '<!DOCTYPE nitf [',
    '<svg>',
    '<template>'
  ],
  ...[
    '<img alt="',
    "<img alt='A dam'>",
    '<article>',
    '<h1>',
    '<body>',
    '<html lang="de">',
    '<blockquote>',
    '<select>'
  ],
  ...[
    '<nitf>',
    '</nitf>',
    '<hl1>',
    '<newsItem>',
    '<inlineData>',
    '<inlineXML>',
    '</inlineXML>',
    '<headline xml:lang="x">'
  ],
  ...[
    ':::note[',
    '::video[',
    ':abbr[',
    ']{title="',
    'summary: >\n  ',
    'alternate-text="',
    '"headline": "',
    '"body_html": "',
    '"bodies": [',
    '{"value": "',
    '"associations": {',
    '---\n',
    'title: ',
    '```',
    '- ',
    '> '
  ]
]

/** Numbers from 0 to 1 that a seed gives again (Mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * A file that may be broken: in four of five cases one of some files with up to eight changes, else bits at random.
 *
 * @param files Sources that are right.
 * @param random Numbers from 0 to 1.
 */
export function brokenFile(files: readonly string[], random: () => number): string {
  const below = (limit: number): number => Math.floor(random() * limit)
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)]
  if (random() < 0.2) return Array.from({length: below(60)}, () => pick(BITS)).join('')
  let source = pick(files)
  for (let changes = 1 + below(8); changes > 0; changes--) {
    const at = below(source.length + 1)
    const to = Math.min(source.length, at + 1 + below(random() < 0.8 ? 12 : 400))
    const changed = [
      () => source.slice(0, at) + source.slice(to),
      () => source.slice(0, to) + source.slice(at),
      () => source.slice(0, at) + pick(BITS) + source.slice(at),
      () => source.slice(0, at) + pick(BITS).repeat(1 + below(900)) + source.slice(to),
      () => source.slice(0, at),
      () => source.slice(0, at) + pick(files).slice(below(600), 600 + below(600)) + source.slice(to)
    ]
    source = pick(changed)()
  }
  return source
}

/** Bits that leave a text of XML well-formed. */
const XML_BITS = [
  'so 5 is schedule to ', 'e\u0301', '😀', '\u2028', '\uFFFC', '\uFEFF', '“', '”', '\n', '\r\n', '  \t', '&amp;', '&rsquo;', '&nbsp;',
  '&#x1F309;', '&#233;', '&lt;p&gt;', '<em>the </em>', '<b> <i>the</i> </b>', '<br/>', '<q>It is.</q>', '<!-- the -->', '<?x y?>',
  '<![CDATA[]]>', '<![CDATA[the & <the]]>', '<sup>2</sup>', '<p>The the ship left.</p>', '<table><tr><td>is schedule</td></tr></table>',
  '<!-- copydesk-disable missing-space -->', '<ul><li>An former</li></ul>', '<script>the the</script>', '<x:y z="the">the </x:y>'
] // prettier-ignore

/** Bits that leave a string of JSON well-formed. */
const JSON_BITS = [
  'so 5 is schedule to ', 'e\u0301', '😀', '\u2028', '\uFFFC', '“', '\\"', '\\\\', '\\/', '\\n', '\\r\\n', '\\n\\n', '\\t', '\\u00e9',
  '\\ud83c\\udf09', '\\ud83c', '\\u0026amp;', '&amp;', '&rsquo;', '<em>the </em>', '\\u003cb>the</b>', '<br>', '<p class=\\"x\\">', '<\\/p>',
  '<!-- the -->', '<q>', '</q>', '<table><tr><td>is schedule', '<script>', 'left.Then '
] // prettier-ignore

/** Texts of XML, between tags; texts of JSON, behind a colon. */
const XML_TEXT = /(?<=>)[^<>]+(?=<)/gu
const JSON_TEXT = /(?<=:\s*")(?:[^"\\]|\\(?:u[\da-f]{4}|[^u]))+(?=")/giu

/** What is never cut: references, escapes, characters of two code units. */
const UNITS = /&[^;\s]+;|\\u[\da-f]{4}|\\[^]|[^]/giu

/**
 * A file of a strict format that is still well-formed: up to eight changes in its texts.
 *
 * @param files Sources that are right, all of XML or all of JSON.
 * @param random Numbers from 0 to 1.
 */
export function changedFile(files: readonly string[], random: () => number): string {
  const below = (limit: number): number => Math.floor(random() * limit)
  let source = files[below(files.length)]
  const [texts, bits] = source.startsWith('{') ? [JSON_TEXT, JSON_BITS] : [XML_TEXT, XML_BITS]
  for (let changes = 1 + below(8); changes > 0; changes--) {
    const places = [...source.matchAll(texts)]
    const {index, 0: text} = places[below(places.length)]
    const units = text.match(UNITS) ?? []
    const at = below(units.length + 1)
    const isCut = random() < 0.3
    units.splice(at, isCut ? below(12) : 0, ...(isCut ? [] : [bits[below(bits.length)]]))
    source = source.slice(0, index) + units.join('') + source.slice(index + text.length)
  }
  return source
}
