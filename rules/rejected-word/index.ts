import {array, description, optional, pipe, strictObject, string} from 'valibot'
import {BLOCK_KINDS, defineRule, isWholeWord, wordListOf} from '../../src/define/index.js'

/**
 * Words and phrases that the desk rejects: the entries of `reject` in its configuration, as `utilise* => use*`. They
 * count as whole words and as they are written, with a capital where a sentence begins; a star behind a word takes its forms in.
 * Compounds (*ex-chairman* for *chairman*), addresses, handles, code and names in lists are left alone.
 */
export default defineRule({
  name: 'rejected-word',
  summary: 'Other words for those that the desk rejects',
  category: 'style',
  level: 'warn',
  source: 'The desk’s own list, which its configuration names in `reject`',
  kinds: BLOCK_KINDS.filter((kind) => !['byline', 'dateline', 'score', 'name-list', 'code'].includes(kind)),
  options: strictObject({
    words: pipe(
      optional(array(string()), []),
      description('Entries beside those of `reject`, such as `utilise* => use*`, `very =>` or `synergy`')
    )
  }),
  *find(story, {options: {words}}) {
    if (words.length === 0) return
    let end = 0
    for (const match of wordListOf(words).find(story)) {
      // Of entries that begin alike the longest counts.
      if (match.start < end || !isWholeWord(story, match)) continue
      end = match.end
      const {start, expected} = match
      yield {start, end, expected, confidence: 1, data: {does: expected[0] === '' ? 'delete' : 'write'}}
    }
  },
  message: ({actual, expected, data}) =>
    data.does === 'delete'
      ? `Delete \`${actual}\``
      : expected === ''
        ? `Choose other words for \`${actual}\``
        : `Write \`${expected}\`, not \`${actual}\``,
  note: ({actual}) => `The desk’s list of rejected words has \`${actual}\`.`
})
