import assert from 'node:assert/strict'
import fc from 'fast-check'
import type {Nodes} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'
import {visit} from 'unist-util-visit'
import {readMarkdown} from '../../src/format/markdown.js'
import {PLACEHOLDER, Projection} from '../../src/format/pieces.js'
import {documents} from './copy.js'
import {blocksOf, editsOf, squeeze} from './projected.js'

/** Kind and text of each block; `-` where the format leaves the kind open. */
function show(source: string): string[] {
  return blocksOf(readMarkdown(source))
}

describe('readMarkdown', () => {
  describe('blocks', () => {
    it('tells the title from other headings', () => {
      assert.deepEqual(show('# One\n\n# Two\n\nThree\n=====\n\n#### Four\n'), [
        'headline: One',
        'subhead: Two',
        'subhead: Three',
        'subhead: Four'
      ])
      assert.deepEqual(show('Title\n===\n\nSub\n---\n'), ['headline: Title', 'subhead: Sub'])
      assert.deepEqual(show('## Sub\n\n# Late\n'), ['subhead: Sub', 'subhead: Late'])
    })

    it('tells quotations and list items, the quotation first', () => {
      assert.deepEqual(show('> Quoted.\n>\n> - Item.\n\n- One.\n\n  More.\n- Two.\n\nPlain.\n'), [
        'quotation: Quoted.',
        'quotation: Item.',
        'list-item: One.',
        'list-item: More.',
        'list-item: Two.',
        '-: Plain.'
      ])
    })

    it('takes task list items without their box', () => {
      assert.deepEqual(show('- [x] Call the mayor.\n'), ['list-item: Call the mayor.'])
    })

    it('takes each cell of a table', () => {
      assert.deepEqual(show('| Team | W \\| L |\n|-|-|\n| Reds | 3 |\n'), [
        'score: Team',
        'score: W | L',
        'score: Reds',
        'score: 3'
      ])
    })

    it('takes the alternative text of an image as a caption, behind its paragraph', () => {
      assert.deepEqual(
        show('The mayor ![Mayor *Roe* &amp; co](m.png "Photo title") spoke.\n\nThen left.\n'),
        [`-: The mayor ${PLACEHOLDER} spoke.`, 'caption: Mayor Roe & co', '-: Then left.']
      )
      assert.deepEqual(show('![The ![inner](a) harbor](b)\n'), ['caption: The inner harbor'])
    })

    it('takes the text of footnotes', () => {
      assert.deepEqual(show('He said so.[^1]\n\n[^1]: In May.\n'), ['-: He said so.', '-: In May.'])
    })

    it('skips code, HTML, front matter, definitions and comments', () => {
      const source = [
        '---\nslug: Is schedule\n---\n',
        '```js\nis schedule\n```\n',
        '    is schedule\n',
        '<div>\nis schedule\n</div>\n',
        '<!-- is schedule -->\n',
        '[a]: /b "is schedule"\n',
        'Prose.\n'
      ]
      assert.deepEqual(show(source.join('\n')), ['-: Prose.'])
      assert.deepEqual(show('+++\ntitle = "Is schedule"\n+++\n\nProse.\n'), ['-: Prose.'])
    })

    it('skips syntax of dialects', () => {
      assert.deepEqual(
        show('import A from "a"\n\nexport const b = 1\n\n::: tip\nProse {#id}.\n:::\n\n{{ var }}\n'),
        [`-: Prose ${PLACEHOLDER}.`]
      )
      assert.deepEqual(show('> [!NOTE]\n> Prose.\n\n$$\na_b = c\n$$\n'), ['quotation: Prose.'])
      assert.deepEqual(show('Import duties from “x” rose.\n\nExports rose.\n'), [
        '-: Import duties from “x” rose.',
        '-: Exports rose.'
      ])
    })
  })

  describe('sentences', () => {
    it('keeps text of links and emphasis, and a placeholder for code and addresses', () => {
      assert.deepEqual(
        show('Run `npm ci` *twice* from [the **desk**](/x "t"), see <https://a.b/c> or www.a.org.\n'),
        [`-: Run ${PLACEHOLDER} twice from the desk, see ${PLACEHOLDER} or ${PLACEHOLDER}.`]
      )
    })

    it('drops tags of emphasis, breaks lines at `<br>`, hides code in tags and struck words', () => {
      assert.deepEqual(show('A <em>new</em> day<br>for ~~the~~ <code>x *y*</code> desk <KBD>a</KBD>.\n'), [
        `-: A new day\nfor ${PLACEHOLDER} ${PLACEHOLDER} desk ${PLACEHOLDER}.`
      ])
      assert.deepEqual(show('A <code>never closed and <Note>inner</Note>.\n'), [
        `-: A ${PLACEHOLDER}never closed and ${PLACEHOLDER}inner${PLACEHOLDER}.`
      ])
    })

    it('joins lines of quotations and lists, and hard breaks', () => {
      assert.deepEqual(show('> One  \n> two\\\n> three\n four\n'), ['quotation: One\ntwo\nthree\nfour'])
    })
  })

  it('reads control comments', () => {
    const source =
      '<!-- copydesk-disable a-rule -- since *so* -->\n\nSo <!--copydesk-enable a-rule--> it is.\n'
    const {comments} = readMarkdown(source)
    assert.deepEqual(
      comments.map(({value, start, end}) => [value, source.slice(start, end)]),
      [
        ['disable a-rule -- since *so*', '<!-- copydesk-disable a-rule -- since *so* -->'],
        ['enable a-rule', '<!--copydesk-enable a-rule-->']
      ]
    )
  })

  it('keeps the prefix of a line out of the text after a tick that opens nothing', () => {
    const source = '> a ` b\n> c\n'
    const manuscript = readMarkdown(source)
    assert.deepEqual(blocksOf(manuscript), ['quotation: a ` b\nc'])
    const at = manuscript.text.indexOf('c')
    assert.deepEqual(new Projection(manuscript).toSource(at, at + 1), {start: 10, end: 11})
  })

  it('counts a byte order mark', () => {
    const source = '\uFEFF# The *court*\n\n<!-- copydesk-disable a -->\n'
    const manuscript = readMarkdown(source)
    const at = manuscript.text.indexOf('court')
    assert.deepEqual(new Projection(manuscript).toSource(at, at + 5), {start: 8, end: 13})
    assert.equal(source.slice(manuscript.comments[0]?.start), '<!-- copydesk-disable a -->\n')
  })

  it('finds the blocks that are there', () => {
    fc.assert(
      fc.property(documents, ({source, blocks}) => {
        const found = blocksOf(readMarkdown(source))
        assert.deepEqual(
          found,
          blocks.map(({kind, text}) => `${kind ?? '-'}: ${text}`)
        )
      }),
      {numRuns: 150}
    )
  })

  it('maps each character to the source that it stands for', () => {
    fc.assert(
      fc.property(documents, ({source}) => {
        const {text, blocks, pieces} = readMarkdown(source)
        assert.equal(pieces?.map((piece) => piece.text).join(''), text)
        const projection = new Projection({text, pieces})
        let last = 0
        for (const {start, end} of blocks) {
          for (let at = start; at < end; at++) {
            const span = projection.toSource(at, at + 1)
            assert(span)
            assert(span.start >= last, 'in order')
            last = span.start
            const there = source.slice(span.start, span.end)
            const character = text.charAt(at)
            if (there.length !== 1) assert.match(there, sourceOf(character), character)
            else assert.equal(there, character)
          }
        }
      }),
      {numRuns: 100}
    )
  })

  it('lets a fix through only where it is one splice', () => {
    let tried = 0
    fc.assert(
      fc.property(documents, fc.nat(), (document, seed) => {
        const {source} = document
        const manuscript = readMarkdown(source)
        const projection = new Projection(manuscript)
        const before = blocksOf(manuscript)
        for (const {start, end, value} of editsOf(manuscript, seed)) {
          if (!projection.exact(start, end, value === '')) continue
          tried++
          const span = projection.toSource(start, end)
          assert(span)
          const after = blocksOf(readMarkdown(source.slice(0, span.start) + value + source.slice(span.end)))
          const index = manuscript.blocks.findIndex((block) => start <= block.end)
          const block = manuscript.blocks[index]
          const expected = [...before]
          expected[index] =
            `${block.kind ?? '-'}: ` +
            manuscript.text.slice(block.start, start) +
            value +
            manuscript.text.slice(end, block.end)
          assert.deepEqual(after.map(squeeze), expected.map(squeeze))
        }
      }),
      {numRuns: 60}
    )
    assert(tried > 100, `only ${tried} fixes tried`)
  })

  it('reads the same text as mdast, however emphasis and escapes are nested', () => {
    const bits = fc.constantFrom(
      '*',
      '**',
      '_',
      '[',
      '](/u)',
      '`',
      '![',
      '\n',
      '\n> ',
      ' ',
      ' ',
      '&amp;',
      '&#8212;'
    )
    const more = fc.constantFrom(
      '\\',
      '\\*',
      'a',
      'It',
      'b.',
      '~~',
      '\r\n',
      '  \n',
      '“c”',
      '# ',
      '- ',
      '1. ',
      '😀',
      '\t'
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(bits, more), {minLength: 1, maxLength: 40}), (parts) => {
        const source = parts.join('')
        const {text, blocks} = readMarkdown(source)
        const found = blocks
          .filter(({kind}) => kind !== 'caption')
          .map(({start, end}) => text.slice(start, end))
        assert.deepEqual(found.map(squeeze), mdastTexts(source).map(squeeze))
      }),
      {numRuns: 500}
    )
  })

  it('never throws', () => {
    const bits = fc.constantFrom(
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '`',
      '<',
      '>',
      '!',
      '\n',
      '\r',
      ' ',
      '&amp;',
      '&#0;'
    )
    const more = fc.constantFrom(
      '{',
      '}',
      '#',
      '|-|',
      '\\',
      '~~',
      '- ',
      'a',
      '\u0000',
      '\uD800',
      '\t',
      '<b>',
      '<code>'
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(bits, more), {maxLength: 60}), (parts) => {
        const source = parts.join('')
        const {text, blocks, pieces} = readMarkdown(source)
        assert.equal(pieces?.map((piece) => piece.text).join(''), text)
        let at = 0
        for (const {start, end} of blocks) {
          assert(at <= start && start < end && end <= text.length)
          at = end
        }
      }),
      {numRuns: 500}
    )
  })
})

/** Texts of headings and paragraphs as mdast has them, with placeholders as ours. */
function mdastTexts(source: string): string[] {
  const tree = fromMarkdown(source, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]})
  const texts: string[] = []
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return
    const text = textOf(node)
    if (/[\p{L}\p{N}]/u.test(text)) texts.push(text.replace(/^[\s\uFFFC]*\n|\n[\s\uFFFC]*$/gu, ''))
  })
  return texts
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if (node.type === 'inlineCode' || node.type === 'image' || node.type === 'delete') return PLACEHOLDER
  if ('children' in node) return node.children.map(textOf).join('')
  return 'value' in node ? node.value : ''
}

/** What a character may be in the source, if it is not itself. */
function sourceOf(character: string): RegExp {
  if (character === PLACEHOLDER) return /^[`<w~{:][\s\S]+$/u
  if (character === '\n' || character === '\r') return /^(?: {2}|\\)?\r?\n[ >]*$/u
  return /^(?:&[#\w]+;|\\.)$/u
}
