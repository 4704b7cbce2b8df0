import {Flag, Tag, defineRule, type Story} from '../../src/define/index.js'

/** Forms of a dash between words. */
const FORMS = new Set(['-', '--', '–', '—'])
/** How often the other form must stand, so that the story can be said to have a style. */
const FEWEST = 2
const WORD_END = /[\p{L}”"’)]$/u
const WORD_START = /^[\p{L}“"‘(]/u

/**
 * Dashes between words in more than one form, once a story, as information: *the dam – built in 1911 - held*. The
 * suggestion is the form that the story has most. Datelines, ranges, scores and hyphens are left alone.
 */
export default defineRule({
  name: 'dash-style',
  summary: 'One form of dash in a story',
  category: 'consistency',
  level: 'info',
  source: 'The Chicago Manual of Style, 17th edition, §§6.85–6.92; New Hart’s Rules, 2nd edition, §4.11',
  kinds: ['body'],
  *find(story) {
    const places = new Map<string, number[]>()
    for (const token of story.tagged(Tag.PUNCT)) {
      const form = formOf(story, token)
      if (form === undefined) continue
      const known = places.get(form)
      if (known) known.push(token)
      else places.set(form, [token])
    }
    const [most, second] = [...places].toSorted(([, a], [, b]) => b.length - a.length)
    if (!most || !second || most[1].length < FEWEST || most[1].length === second[1].length) return
    const [form] = most
    const [first] = second[1]
    if (first !== undefined) yield {...story.span(first), expected: [form], spoken: false, data: {form}}
  },
  message: ({actual, data}) => `Write \`${data.form ?? ''}\`, as elsewhere in this story, not \`${actual}\``,
  note: 'The story has dashes of two forms; one will do.'
})

/** The form of a dash that stands between two words with a space on either side. */
function formOf(story: Story, token: number): string | undefined {
  const mark = story.word(token)
  if (!FORMS.has(mark) || story.kind(token) !== 'body' || isDateline(story, token)) return undefined
  const next = token + 1
  if (!story.has(token, Flag.spaced) || story.has(token, Flag.first) || !story.has(next, Flag.spaced))
    return undefined
  if (next >= story.count || story.has(next, Flag.first)) return undefined
  return WORD_END.test(story.word(token - 1)) && WORD_START.test(story.word(next)) ? mark : undefined
}

/** Is the dash that of a dateline: capitals alone stand before it in its paragraph? */
function isDateline(story: Story, token: number): boolean {
  for (let at = token - 1; at >= 0; at--) {
    if (story.isWord(at) && !story.has(at, Flag.capital | Flag.digit)) return false
    if (story.has(at, Flag.first)) return true
  }
  return true
}
