import {reportingVerbs} from '../../lexicons/reporting-verbs.generated.js'
import {tellingVerbs} from '../../lexicons/telling-verbs.generated.js'
import {timeNouns} from '../../lexicons/time-nouns.generated.js'
import {causativeVerbs} from '../../lexicons/causative-verbs.generated.js'
import {OpenClauses, subjectFrom} from './open-clauses.js'
import {
  BE,
  ClauseWords,
  DETERMINER,
  OF,
  PARTICIPLE,
  PERFECT,
  REPORTING_GERUNDS,
  WHOM
} from './clause-words.js'
import type {Clause, ClauseSubject} from './clauses.js'
import type {Story} from './story.js'
import {FINITE, NOUN, Tag, maskOf} from './tag.js'
import {words} from './words.js'

const REPORTING = words(...reportingVerbs)
const TIMES = words(...timeNouns)
const CAUSATIVE = words(
  ...causativeVerbs,
  'have',
  'has',
  'had',
  'having',
  'seen',
  'feel',
  'felt',
  'bid',
  'bade'
)
const DO = words('do', 'does', 'did')
const BUT = words('but')
const ROUGH = words(
  'at',
  'least',
  'most',
  'more',
  'less',
  'fewer',
  'than',
  'about',
  'around',
  'nearly',
  'almost',
  'over',
  'some'
)
const THAT = words('that')
const TELLING = words(...tellingVerbs)
const REFLEXIVE = words('itself', 'himself', 'herself', 'themselves', 'ourselves')
const PREPOSITION = maskOf('IN', 'TO')
const BASE_FORM = maskOf('VB')
const MODAL = maskOf('MD')
const OPENING_QUOTE = /^[“«]$/u
const QUOTE = /^[“”"«»]$/u
const CLOSES = /^[,?!…]$/u
const BREAK = /^[;:…]$/u
const DASH = /^(?:[—–]|--)$/u

/**
 * Reads the clauses of a sentence from left to right with a stack of those that are open: a noun phrase that nothing
 * governs is the subject of the innermost clause without one, a finite verb is that of the innermost clause that waits
 * for it (*The man who shot the dogs | was*). What depends on the noun before it (prepositions, participles, what stands
 * between commas or brackets) is passed over.
 */
export class ClauseReader {
  readonly #story: Story
  readonly #words: ClauseWords
  #from = 0
  #end = 0
  readonly #open = new OpenClauses()
  /** Last verb of any form, and last base form that *to*, a modal or a causative verb governs. */
  #lastVerb = -1
  #infinitive = -1

  constructor(story: Story) {
    this.#story = story
    this.#words = new ClauseWords(story)
  }

  /**
   * Clauses of a sentence, in the order in which they open.
   *
   * @param from First token of the sentence.
   * @param end The token behind it.
   */
  read(from: number, end: number): Clause[] {
    this.#from = from
    this.#end = end
    this.#open.all = []
    this.#restart()
    for (let at = from; at < end;) at = this.#step(at)
    return this.#open.all
  }

  /** Close all clauses, and open a new one. */
  #restart(): void {
    this.#open.closeAll()
    this.#lastVerb = -1
    this.#infinitive = -1
    this.#open.begin('main', -1)
  }

  #step(at: number): number {
    const story = this.#story
    if (!story.isWord(at)) return this.#mark(at)
    // `told jurors that her husband leave`
    if (story.is(at, THAT) && story.is(this.#lastVerb, TELLING) && this.#words.phraseAt(at + 1) >= 0) {
      this.#open.begin('subordinate', at)
      return at + 1
    }
    if (this.#words.opensRelative(at)) return this.#relative(at)
    if (this.#words.opensSubordinate(at, this.#open.waiting !== undefined && this.#open.top.participle < 0)) {
      this.#open.begin('subordinate', at)
      return at + 1
    }
    if (story.tags[at] === Tag.CC) return this.#coordinate(at)
    if (
      story.tagIn(at, PARTICIPLE) &&
      !this.#words.isPrenominal(at, this.#open.top.subject !== undefined && this.#open.top.verb < 0)
    )
      return this.#participle(at)
    const head = this.#words.phraseAt(at)
    if (head >= 0) return this.#phrase(at, head)
    // `helps poorer countries get vaccines`
    const helped =
      story.tags[at] === Tag.VBP &&
      this.#lastVerb > this.#open.top.opener &&
      story.is(this.#lastVerb, CAUSATIVE) &&
      !story.is(this.#lastVerb, PERFECT)
    if (helped) return this.#base(at)
    if (story.tagIn(at, FINITE))
      return this.#verb(at, story.tags[at] === Tag.VBP && story.mayBe(at, BASE_FORM))
    if (story.tags[at] === Tag.VB) return this.#base(at)
    if (story.tagIn(at, PREPOSITION) && !this.#words.isRough(at, this.#from)) this.#open.governed = true
    return at + 1
  }

  #phrase(start: number, head: number): number {
    const story = this.#story
    const top = this.#open.top
    const waits = top.subject !== undefined && top.verb < 0
    // `The technology itself is`
    if (waits && story.is(start, REFLEXIVE)) return head + 1
    if (this.#open.joining) this.#join(start, head, waits)
    else if (this.#open.governed) this.#hang(start, head, waits)
    else if (top.subject === undefined && (top.verb < 0 || top.inverted))
      top.subject = subjectFrom(start, head)
    else if (!waits) this.#object(start, head)
    else this.#second(top, start, head)
    this.#hide(start, head)
    this.#open.governed = false
    this.#open.joining = false
    return head + 1
  }

  /** The object of a verb; behind one of saying it may be a clause whose verb was read as a noun: said the college plan. */
  #object(start: number, head: number): void {
    const top = this.#open.top
    const reports = this.#lastVerb === top.verb && this.#story.is(top.verb, REPORTING)
    if (reports && this.#words.closesAsVerb(start, head) && this.#story.tagIn(start, DETERMINER))
      this.#open.begin('reported', -1, subjectFrom(start, head))
    else this.#open.direct = subjectFrom(start, head)
  }

  /** A noun that may be the verb which a clause waits for: the priest who married the couple recall a day. */
  #hide(start: number, head: number): void {
    const story = this.#story
    const waiting = this.#open.waiting
    if (!waiting) return
    const opens =
      start > (waiting.subject?.head ?? start) &&
      story.mayBe(start, BASE_FORM) &&
      !story.tagIn(start - 1, PREPOSITION)
    if (this.#words.closesAsVerb(start, head)) waiting.hidden = head
    else if (opens) waiting.hidden = start
  }

  #join(start: number, head: number, waits: boolean): void {
    const subject = waits ? this.#open.top.subject : this.#open.direct
    if (!subject || (!waits && !this.#story.is(this.#lastVerb, REPORTING))) {
      this.#open.direct = subjectFrom(start, head)
      return
    }
    // `the quality of the water and the food`: it may join either.
    if (subject.links > 0 || !waits) this.#open.top.doubtful = true
    subject.joined = true
    subject.nearest = head
  }

  #hang(start: number, head: number, waits: boolean): void {
    const subject = waits ? this.#open.top.subject : this.#open.direct
    if (!subject) return
    subject.nearest = head
    subject.links++
    if (this.#lastVerb === this.#open.top.participle && !this.#open.said)
      this.#open.said = subjectFrom(start, head)
  }

  /** A second phrase behind a subject: last week the bank, the man the police (questioned), the bank last week. */
  #second(top: Clause, start: number, head: number): void {
    const story = this.#story
    const {subject} = top
    if (!subject || story.is(head, TIMES)) return
    const pronoun = top.kind === 'relative' && subject.head === top.opener
    if (pronoun || story.is(subject.head, TIMES)) top.subject = subjectFrom(start, head)
    else this.#open.direct = subjectFrom(start, head)
  }

  #participle(at: number): number {
    const story = this.#story
    const top = this.#open.top
    const auxiliary = story.is(story.beforeAdverbs(at), BE) || story.is(story.beforeAdverbs(at), PERFECT)
    if (!auxiliary && top.verb < 0) {
      if (top.subject === undefined) {
        // `Finding witnesses has`
        if (story.tags[at] === Tag.VBG && !this.#open.governed)
          top.subject = {...subjectFrom(at, at), clausal: true}
      } else if (story.word(at - 1) === ',' && story.tags[at] === Tag.VBN && story.mayBe(at, maskOf('VBD')))
        return this.#verb(at, false)
      else if (top.participle < 0 && this.#open.direct === undefined) top.participle = at
    } else if (!auxiliary && story.tags[at] === Tag.VBG && story.tagIn(story.beforeAdverbs(at), NOUN)) {
      // `Rescuers who reached the valley finding survivors`
      const outer = this.#open.waiting
      if (outer && outer.participle < 0) outer.participle = at
    }
    this.#lastVerb = at
    // `are convinced this object is`: the passive has no object.
    const passive = story.tags[at] === Tag.VBN && story.is(story.beforeAdverbs(at), BE)
    this.#open.governed = !passive
    return at + 1
  }

  #coordinate(at: number): number {
    const story = this.#story
    const top = this.#open.top
    // `the mayor and at least one aide`, `and more than 300`
    let next = at + 1
    while (story.is(next, ROUGH)) next++
    if (story.tags[next] !== Tag.CD) next = at + 1
    const phrase = this.#words.phraseAt(next) >= 0
    if (phrase && story.is(at, BUT) && top.verb < 0) this.#open.governed = true
    else this.#open.joining = phrase && (top.subject !== undefined || top.verb >= 0)
    return next
  }

  #relative(at: number): number {
    const story = this.#story
    const owner = story.tags[at] === Tag.WP$
    let before = at - 1
    // `to whom`, `many of whom`
    let many = false
    if (story.tagIn(before, PREPOSITION) && story.isWord(before)) {
      many = story.is(before, OF) && story.is(at, WHOM)
      before--
    }
    const comma = story.word(before) === ','
    if (comma) before--
    const antecedent = story.tagIn(before, NOUN | maskOf('PRP', 'DT', 'CD')) ? before : -1
    const clause = this.#open.begin('relative', at)
    clause.antecedent = many ? before - 2 : antecedent
    clause.apart = comma || (many && story.word(before - 1) === ',')
    if (many) clause.subject = subjectFrom(before, before)
    // `in which half of the members`
    else if (!owner && !(story.tagIn(at - 1, PREPOSITION) && story.isWord(at - 1)))
      clause.subject = subjectFrom(at, at)
    // `What matters is`
    const {parent} = clause
    const asks = story.word(this.#end - 1) === '?'
    if (antecedent < 0 && parent && parent.subject === undefined && parent.verb < 0 && !asks)
      parent.subject = {...subjectFrom(at, at), clausal: true}
    return at + 1
  }

  #base(at: number): number {
    const licensed = this.#isLicensed(at)
    if (!licensed) return this.#verb(at, true)
    this.#infinitive = at
    this.#lastVerb = at
    this.#open.governed = true
    return at + 1
  }

  /** Does something govern a base form: to, a modal, do, let the court, and another base form before *and*? */
  #isLicensed(at: number): boolean {
    const story = this.#story
    const before = story.beforeAdverbs(at)
    if (before < 0) return true
    if (story.tagIn(before, maskOf('TO', 'MD', 'VB', 'IN')) || story.is(before, DO)) return true
    if (story.is(this.#lastVerb, CAUSATIVE) && this.#lastVerb > this.#open.top.opener) return true
    const waits = this.#open.waiting !== undefined
    // `showed him a card, and the captain throw`
    const direct = this.#open.direct
    if (
      direct?.nearest === before &&
      story.tags[direct.start - 1] === Tag.CC &&
      story.word(direct.start - 2) === ','
    )
      return false
    const {verb, inverted} = this.#open.top
    if (inverted && (story.tagIn(verb, MODAL) || story.is(verb, DO))) return true
    if (!story.isWord(before) || story.tags[before] === Tag.CC)
      return this.#infinitive >= 0 || (!waits && story.tags[before] !== Tag.CC)
    return !waits
  }

  #verb(at: number, bare: boolean): number {
    const story = this.#story
    const before = story.beforeAdverbs(at)
    // `has went`, `does not froze`: one verb, with the wrong form.
    const past = story.tags[at] === Tag.VBD && !story.is(at, BE)
    if (
      past &&
      before === this.#lastVerb &&
      before === this.#open.top.verb &&
      (story.is(before, PERFECT) || story.is(before, BE) || story.is(before, DO))
    ) {
      this.#lastVerb = at
      this.#open.governed = true
      return at + 1
    }
    const clause = this.#clauseOf(at)
    clause.verb = at
    clause.bare = bare
    this.#open.forget()
    this.#lastVerb = at
    this.#infinitive = story.tagIn(at, MODAL) ? at : -1
    return at + 1
  }

  /** The clause that a finite verb belongs to. */
  #clauseOf(at: number): Clause {
    const story = this.#story
    const top = this.#open.top
    const joined = story.tags[story.beforeAdverbs(at)] === Tag.CC
    if (top.verb < 0) {
      // `The Carpentries design and deliver`: the first of the two was read as a noun.
      top.doubtful ||= joined
      if (top.subject && this.#open.direct) return this.#open.beginContact(top)
      // `Officials saying the bill would`: the clause hangs on the participle.
      const reports =
        top.participle >= 0 && this.#lastVerb === top.participle && story.tags[top.participle] === Tag.VBG
      if (reports && top.subject && this.#open.said && story.is(top.participle, REPORTING_GERUNDS))
        return this.#open.begin('reported', -1, this.#open.said)
      top.inverted = top.subject === undefined
      return top
    }
    const direct = this.#open.direct
    if (joined) return this.#open.beginAgain(top)
    const outer = this.#open.waiting
    if (outer) {
      // `The man who said the banks were`: a clause may hang on the verb.
      // A clause that a comma opened ends with one: the guide, which allows visitors hear.
      if ((direct && story.is(top.verb, REPORTING)) || top.apart) outer.doubtful = true
      this.#open.closeBehind(outer)
      return outer
    }
    // `The quality of the images sent back by the probe has`: the first was a participle.
    if (!direct && this.#words.wasParticiple(top)) {
      top.participle = top.verb
      return top
    }
    const kind =
      direct && story.word(direct.start - 1) !== ',' && direct.start > top.verb ? 'reported' : 'coordinate'
    const clause = this.#open.begin(kind, -1, direct)
    clause.doubtful = direct === undefined
    return clause
  }

  #mark(at: number): number {
    const story = this.#story
    const mark = story.word(at)
    if (mark === ',') return this.#comma(at)
    if (/^[([]$/u.test(mark)) return this.#words.behind(at, /^[)\]]$/u)
    if (DASH.test(mark)) {
      const close = this.#words.behind(at, DASH)
      if (close > at + 1 && this.#open.top.subject && this.#open.top.verb < 0) {
        this.#open.top.subject.apart = true
        return close
      }
      this.#restart()
    } else if (BREAK.test(mark)) this.#restart()
    else if (QUOTE.test(mark)) {
      const before = story.word(at - 1)
      if (CLOSES.test(before) || (OPENING_QUOTE.test(mark) && before === ':')) this.#restart()
    }
    return at + 1
  }

  #comma(at: number): number {
    const story = this.#story
    const direct = this.#open.direct
    const reports =
      direct && this.#lastVerb === this.#open.top.verb && this.#story.is(this.#lastVerb, REPORTING)
    // `said the driver, a plumber, lost`
    const waits = reports && this.#words.isVerb(this.#words.behindParenthesis(at + 1))
    if (waits) this.#open.begin('reported', -1, direct)
    const top = this.#open.top
    const {subject} = top
    this.#open.forget()
    // `lets the mayor, a former judge, keep`
    if (!story.is(this.#lastVerb, CAUSATIVE) || story.is(this.#lastVerb, PERFECT)) this.#lastVerb = -1
    if (top.inverted && !subject) top.inverted = false
    if (subject && top.verb < 0) return this.#inSubject(at, top, subject)
    if (top.apart && top.verb >= 0) this.#open.close()
    else if (top.parent && top.verb >= 0 && top.parent.subject === undefined) this.#open.close()
    return at + 1
  }

  /** A comma between a subject and its verb: it opens a parenthesis, joins the items of a list, or ends what is fronted. */
  #inSubject(at: number, top: Clause, subject: ClauseSubject): number {
    const story = this.#story
    // `Speaking in Rome, he`; `Last week, the bank`
    if (subject.clausal || (subject.links === 0 && story.is(subject.head, TIMES))) {
      top.subject = undefined
      top.participle = -1
      return at + 1
    }
    const next = at + 1
    const relative = this.#words.relativeBehind(next)
    if (relative >= 0) {
      subject.apart = true
      return relative
    }
    const second = story.tags[next] === Tag.CC
    const behind = this.#words.behindParenthesis(second ? next + 1 : next)
    // `The firm, based in Leeds, making brake parts`: two participles of one subject.
    const participles = story.tags[next] === Tag.VBN && story.tags[behind] === Tag.VBG
    // `My fellow countrymen, on this occasion, the oath …`: the phrase before was no subject.
    if (behind >= 0 && (second || participles || this.#words.phraseAt(behind) < 0)) {
      // `Iowa, and the nation, rely`
      subject.joined ||= second
      subject.apart = true
      return behind
    }
    if (this.#endsSubordinate(top)) this.#open.close()
    else if (this.#words.joins(next)) {
      // `The choir sung the anthem, and the crowd`
      if (top.participle >= 0 || top.hidden >= 0) this.#open.begin('coordinate', -1)
      else this.#open.joining = true
    } else if (top.participle >= 0 || top.hidden >= 0) this.#restart()
    // `A former teacher, she won`
    else top.subject = undefined
    return next
  }

  /** `When the curfew end, shopkeepers began`: a clause that lacks its verb before the main one. */
  #endsSubordinate({kind, parent}: Clause): boolean {
    return kind === 'subordinate' && parent !== undefined && parent.subject === undefined && parent.verb < 0
  }
}
