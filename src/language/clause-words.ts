import type {Clause} from './clauses.js'
import type {Story} from './story.js'
import {ADJECTIVE, FINITE, NOUN, Tag, maskOf} from './tag.js'
import {words} from './words.js'

export const PARTICIPLE = maskOf('VBN', 'VBG')
const RELATIVE = maskOf('WDT', 'WP')
const OPENER = maskOf('IN', 'RB')
export const DETERMINER = maskOf('DT', 'PRP$')
/** Forms in -ing of saying, behind which a clause opens. */
export const REPORTING_GERUNDS = words('saying', 'insisting', 'arguing', 'believing', 'fearing')
export const BE = words('is', 'are', 'was', 'were', 'be', 'been', 'being', "'s", "'re", "'m")
export const PERFECT = words('has', 'have', 'had', 'having', "'ve", "'d", "'s")
export const OF = words('of')
export const WHOM = words('whom', 'which', 'who')
/** They open a clause wherever they stand before a subject. */
const CONJUNCTIONS = words(
  'although',
  'because',
  'if',
  'though',
  'unless',
  'whether',
  'while',
  'whereas',
  'that',
  'once',
  'lest'
)
/** Prepositions that open a clause where a finite verb follows their noun. */
const PREPOSITIONS = words('after', 'before', 'since', 'until', 'till', 'as', 'than', 'like')
const ROUGHLY = words('about', 'around', 'over', 'under')
const FRACTIONS = words(
  'third',
  'quarter',
  'half',
  'fifth',
  'tenth',
  'dozen',
  'hundred',
  'thousand',
  'million'
)
const THAN = words('than')
const COMPARED = words('more', 'fewer', 'less')
const AGAIN = words('again')
const SUCH = words('such')
const NOMINATIVE = words('he', 'she', 'they', 'we', 'i')

/** What words and marks of a sentence say of its clauses, whatever was read before. */
export class ClauseWords {
  readonly #story: Story

  constructor(story: Story) {
    this.#story = story
  }

  /** Last token of the phrase that a token opens, or goes on with; -1 for other words. */
  phraseAt(at: number): number {
    const story = this.#story
    let head = story.phrases.headOf(at)
    if (head < 0) {
      // `the oldest`, `the poor`
      if (!story.tagIn(at, DETERMINER)) return -1
      head = at
      while (story.tagIn(head + 1, ADJECTIVE | maskOf('CD', 'RB'))) head++
    }
    // `October 1944`
    if (story.tags[head] === Tag.NNP && story.tags[head + 1] === Tag.CD) head++
    while (story.tags[head + 1] === Tag.POS) head = Math.max(head + 1, story.phrases.headOf(head + 2))
    return head
  }

  /** Is a participle one of a noun: the wounded soldiers, rising prices? */
  isPrenominal(at: number, waits: boolean): boolean {
    const story = this.#story
    const head = story.phrases.headOf(at)
    if (head <= at) return head === at
    if (story.phrases.startOf(at) < at) return true
    const before = story.beforeAdverbs(at)
    return (
      !waits &&
      !story.is(before, BE) &&
      !story.is(before, PERFECT) &&
      story.tagIn(head, NOUN) &&
      !story.tagIn(at + 1, DETERMINER | maskOf('CD'))
    )
  }

  /** May the last word of a phrase be a verb behind its noun: the college plan? */
  closesAsVerb(start: number, head: number): boolean {
    const story = this.#story
    return (
      head > start &&
      story.tags[head] === Tag.NN &&
      story.mayBe(head, maskOf('VB')) &&
      story.tagIn(head - 1, NOUN)
    )
  }

  /** Does a relative clause open: the man who, the law that, the firm, whose? Behind a verb it is a question. */
  opensRelative(at: number): boolean {
    const story = this.#story
    return story.tagIn(at, RELATIVE) || story.tags[at] === Tag.WP$
  }

  /**
   * Does a conjunction open a clause here? A preposition does where a finite verb follows its noun.
   *
   * @param at The word.
   * @param waits Does a clause before wait for a verb, which may be that one?
   */
  opensSubordinate(at: number, waits: boolean): boolean {
    const story = this.#story
    if (story.tags[at] === Tag.WRB) return !story.tagIn(at + 1, maskOf('TO'))
    if (!story.tagIn(at, OPENER)) return false
    const next = story.afterAdverbs(at + 1)
    // `once again`, `such as Walmart`
    if (story.is(at + 1, AGAIN) || story.is(at - 1, SUCH)) return false
    if (story.is(at, CONJUNCTIONS))
      return !story.tagIn(next, PARTICIPLE | maskOf('IN', 'JJ', 'TO')) || story.phrases.headOf(next) > next
    if (!story.is(at, PREPOSITIONS) || this.phraseAt(next) < 0 || story.tagIn(next, maskOf('CD')))
      return false
    return this.#verbBehind(next, waits)
  }

  /** Stands a finite verb right behind the phrase at a token, that no clause before waits for? */
  #verbBehind(start: number, waits: boolean): boolean {
    const story = this.#story
    let at = this.phraseAt(start) + 1
    while (story.is(at, OF) && this.phraseAt(at + 1) >= 0) at = this.phraseAt(at + 1) + 1
    at = story.afterAdverbs(at)
    if (!story.tagIn(at, FINITE)) return false
    if (!waits || story.is(start, NOMINATIVE)) return true
    for (let other = at + 1; other < story.sentenceEnd(at); other++)
      if (story.tagIn(other, FINITE)) return true
    return false
  }

  /** Where a relative clause opens at a token: who, of which, many of whom; -1 where none does. */
  relativeBehind(at: number): number {
    const story = this.#story
    if (this.opensRelative(at)) return at
    if (story.tagIn(at, maskOf('IN')) && this.opensRelative(at + 1)) return at
    return story.is(at + 1, OF) && story.is(at + 2, WHOM) ? at + 1 : -1
  }

  /**
   * The word behind the comma that closes a parenthesis; -1 where none does before the next finite verb, or where the
   * commas part the items of a list.
   */
  behindParenthesis(from: number): number {
    const story = this.#story
    let clauses = 0
    for (let at = from; at < story.sentenceEnd(from); at++) {
      if (this.opensRelative(at) || story.tagIn(at, maskOf('WRB'))) clauses++
      else if (this.isVerb(at) && clauses-- <= 0) return -1
      if (story.word(at) !== ',') continue
      const list = story.tags[at + 1] === Tag.CC || (this.phraseAt(at + 1) >= 0 && this.phraseAt(from) >= 0)
      return list ? -1 : at + 1
    }
    return -1
  }

  /** Stands a preposition before a number, as *about* does: About a third of the voters; under the law around 70 percent; more than 300? */
  isRough(at: number, from: number): boolean {
    const story = this.#story
    if (story.is(at, THAN)) return story.is(at - 1, COMPARED) && story.tagIn(at + 1, maskOf('CD'))
    if (!story.is(at, ROUGHLY)) return false
    if (story.tags[at + 1] === Tag.CD) return at === from || story.tagIn(at - 1, NOUN)
    return at === from && story.tags[at + 1] === Tag.DT && story.is(at + 2, FRACTIONS)
  }

  /** Stands right behind its subject, without an object, a verb that has the form of a participle: the images sent back? */
  wasParticiple({verb, subject, inverted}: Clause): boolean {
    const story = this.#story
    if (!subject || inverted || story.tags[verb] !== Tag.VBD || !story.mayBe(verb, maskOf('VBN')))
      return false
    return verb === subject.nearest + 1 && story.tagIn(verb + 1, maskOf('IN', 'RP', 'RB', 'TO'))
  }

  isVerb(at: number): boolean {
    const verb = this.#story.afterAdverbs(at)
    return (
      at >= 0 &&
      this.#story.tagIn(verb, FINITE | maskOf('VB')) &&
      !this.#story.tagIn(at - 1, maskOf('TO', 'MD'))
    )
  }

  /** Does a conjunction follow before the next finite verb? */
  joins(from: number): boolean {
    const story = this.#story
    for (let at = from; at < story.sentenceEnd(from) && !story.tagIn(at, FINITE); at++)
      if (story.tags[at] === Tag.CC) return true
    return false
  }

  /** Where to go on behind a pair of marks; right behind the first if the second lacks. */
  behind(at: number, closes: RegExp): number {
    for (let other = at + 1; other < this.#story.sentenceEnd(at); other++)
      if (closes.test(this.#story.word(other))) return other + 1
    return at + 1
  }
}
