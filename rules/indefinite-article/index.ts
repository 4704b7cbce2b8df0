import {
  Flag, NOUN, Tag, defineRule, fillOdds, maskOf, soundOf, words, type Proposal, type Story
} from '../../src/define/index.js' // prettier-ignore

const ARTICLES = words('a', 'an')
/** Words that no article stands before, but as the first part of a compound (an in-depth study). */
const CLOSED = maskOf('IN', 'CC', 'PRP', 'PRP$', 'DT', 'MD', 'TO', 'WDT', 'WP', 'WRB', 'EX')
const VERBS = words('is', 'are', 'was', 'were', 'am', 'be', 'has', 'had', 'have', 'i')
/** What may stand between an article and its word: a quotation mark, a bracket, a currency sign. */
const BETWEEN = /^(?:["“‘'([]|[A-Z]{0,3}[$£€¥])*/u
const SPOKEN = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}&.,/’'–-]*/u
/** Names in German, Irish and the like: Frankfurt an der Oder. */
const FOREIGN = words('der', 'den', 'dem', 'die', 'das', 'la', 'tí', 'garda')
/** Marks at the end of a word that are none of its own. */
const CLOSING = /[.,’'–-]+$/u

/**
 * *An* stands before a vowel sound, *a* before a consonant: what counts is the sound, not the letter (an hour, a
 * union, a one-off, an MP, an 11-year-old). Silent where educated use differs (an historic vote) and where a foreign
 * name, a number or an abbreviation can be said in two ways (1,100, a SAM site).
 */
export default defineRule({
  name: 'indefinite-article',
  summary: 'An before a vowel sound, a before others',
  category: 'grammar',
  source: 'Quirk et al., A Comprehensive Grammar of the English Language, §5.11',
  fix: 'sure',
  *find(story) {
    for (const token of story.places(ARTICLES)) {
      const next = spokenAfter(story, token)
      if (next === undefined || !isArticle(story, token, next.token)) continue
      const sound = soundOf(next.word)
      const right = sound === 'vowel' ? 'an' : 'a'
      if (sound === undefined || right === story.lower(token)) continue
      yield proposalOf(story, token, next, right)
    }
  },
  message: ({actual, expected, data}) =>
    data.joins
      ? `Write \`${expected}\`, or \`a\`: not \`${actual}\` before \`${data.next ?? ''}\``
      : `Write \`${expected}\`, not \`${actual}\`, before \`${data.next ?? ''}\``,
  note: ({data}) =>
    `What counts is how the word is said: *${data.next ?? ''}* begins with a ${data.sound ?? ''} sound.`
})

interface Spoken {
  word: string
  token: number
}

/** The word behind an article, as it is said: without marks around it. */
function spokenAfter(story: Story, article: number): Spoken | undefined {
  const {text} = story
  if (!/\s/u.test(text.charAt(story.end[article])) || !story.together(article, article + 1)) return undefined
  const limit = story.end[story.sentenceEnd(article) - 1] ?? text.length
  const rest = text.slice(story.start[article + 1], Math.min(limit, story.start[article + 1] + 60))
  const [marks = ''] = BETWEEN.exec(rest) ?? []
  const word = SPOKEN.exec(rest.slice(marks.length))?.[0].replace(CLOSING, '')
  if (!word) return undefined
  const from = story.start[article + 1] + marks.length
  let token = article + 1
  while (story.together(article, token) && story.end[token] <= from) token++
  return story.isWord(token) || /\d/u.test(word) ? {word, token} : undefined
}

/** Is it an article: no letter (vitamin A), no part of a foreign name, not *an* for *and*? */
function isArticle(story: Story, token: number, next: number): boolean {
  const word = story.word(token)
  if (story.has(token, Flag.capital)) {
    const opens = token === story.sentenceStart(token) || /^["“‘(]$/u.test(story.word(token - 1))
    if (!opens || (word.length > 1 && word === word.toUpperCase())) return false
  }
  // `NRs 10,000`: said as rupees.
  if (/^\p{Lu}+s$/u.test(story.word(next)) && story.has(next + 1, Flag.digit)) return false
  if (story.has(next, Flag.address) || story.is(next, ARTICLES) || story.is(next, FOREIGN)) return false
  const compound = story.has(next, Flag.hyphen) || story.has(next, Flag.digit)
  if (compound) return true
  if (story.is(next, VERBS)) return false
  if (story.tagIn(next, CLOSED) && !story.has(next, Flag.allCaps)) return false
  // `One in a 10 million`, `cats an dogs`
  return !story.tagIn(next, maskOf('NNS')) || story.tagIn(next + 1, NOUN)
}

function proposalOf(story: Story, token: number, {word}: Spoken, right: string): Proposal {
  const data = {next: word, sound: right === 'an' ? 'vowel' : 'consonant'}
  // `Bread an butter`
  if (right === 'a' && story.tagIn(token - 1, maskOf('NN', 'NNP')) && story.tags[token + 1] !== Tag.JJ) {
    const and = fillOdds(story, token, token + 1, 'and')
    if (and > 0 && and > fillOdds(story, token, token + 1, 'a'))
      return {...story.span(token), expected: ['and', 'a'], fix: 'likely', data: {...data, joins: 'yes'}}
  }
  return {...story.span(token), expected: [right], data}
}
