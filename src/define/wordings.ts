import type {Story} from '../language/story.js'
import {words} from '../language/words.js'
import {soundOf} from '../language/sound.js'
import {PatternList, type PatternMatch} from './pattern-list.js'
import type {Proposal} from './rule.js'

const ARTICLE = words('a', 'an')
/** `> A result comes at the end.` */
const NOTE = /^> (.+)$/u

/**
 * A list of wordings that an editor would change: patterns, as in `rules/confusable/collocations.txt`, under notes.
 *
 *     > A result comes at the end.
 *     {end =>} result*
 *
 * A line `> NOTE` says why of all entries down to the next.
 */
export class WordingList {
  readonly #patterns: PatternList
  readonly #notes = new Map<string, string>()

  /**
   * @param lines Entries of the list.
   */
  constructor(lines: readonly string[]) {
    let note = ''
    const patterns: string[] = []
    for (const line of lines) {
      const said = NOTE.exec(line)
      if (said) {
        note = said[1] ?? ''
        continue
      }
      patterns.push(line)
      this.#notes.set(line, note)
    }
    this.#patterns = new PatternList(patterns)
  }

  /**
   * Find the wordings.
   *
   * @param story The story.
   * @returns Proposals with the data `note`, and `gone`: the words that nothing is put in place of. The article
   *   before the words is replaced with them where the next word begins with another sound (an armed gunman, a
   *   gunman), and so is the next word where it comes to open the sentence.
   */
  *find(story: Story): Generator<Proposal, void, undefined> {
    for (const match of this.#patterns.find(story)) {
      const {line} = match.pattern
      if (!isRunning(story, match)) continue
      yield {
        ...repaired(story, match),
        data: {
          note: this.#notes.get(line) ?? '',
          ...(match.expected[0] === '' ? {gone: story.slice(match.from, match.to)} : {})
        }
      }
    }
  }
}

/** Are all words in lower case but the first, and no title in capitals (Future Plans)? */
function isRunning(story: Story, {from, to}: PatternMatch): boolean {
  for (let token = from + 1; token <= to; token++) {
    if (/^\p{Lu}\p{Ll}/u.test(story.word(token))) return false
  }
  const opens = from === story.sentenceStart(from)
  return !opens || !/^\p{Lu}\p{Ll}/u.test(story.word(to + 1))
}

/** The place and the words of a proposal, with what must change beside them. */
function repaired(story: Story, {from, to, expected}: PatternMatch): Proposal {
  const next = to + 1
  const article = from - 1
  if (story.together(article, from) && story.is(article, ARTICLE)) {
    const written = expected.map((words) => {
      const sound = soundOf(words === '' ? story.word(next) : (words.split(' ', 1)[0] ?? ''))
      const right = sound === 'vowel' ? 'an' : 'a'
      return sound === undefined || right === story.lower(article) ? undefined : `${right} ${words}`.trim()
    })
    if (written[0] !== undefined) {
      return {...story.span(article, to), expected: written.filter((words) => words !== undefined)}
    }
  }
  const opens = from === story.sentenceStart(from) && expected[0] === '' && story.together(to, next)
  if (opens) return {...story.span(from, next), expected: [story.word(next)]}
  return {...story.span(from, to), expected}
}
