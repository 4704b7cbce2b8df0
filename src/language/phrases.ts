import {ADJECTIVE, ADVERB, NOUN, FINITE, Tag, maskOf, type TagId} from './tag.js'
import type {Story} from './story.js'
import {Flag} from './tokens.js'
import {words} from './words.js'

const DETERMINER = maskOf('DT', 'PDT', 'PRP$', 'WDT')
const MODIFIER = ADJECTIVE | maskOf('CD', 'VBN', 'VBG')
const PARTICIPLE = maskOf('VBN', 'VBG')
const PRONOUN = maskOf('PRP', 'EX', 'WP')
const RELATIVE = maskOf('WDT', 'WP')
const PREPOSITION = maskOf('IN', 'TO')
/** They open another clause, or a subject that is none. */
const BORDER = maskOf('CC', 'WRB', 'EX')
const RELATIVE_OR_GERUND = RELATIVE | maskOf('VBG')
const VERBAL_MODIFIER = PARTICIPLE | maskOf('VBD', 'JJ')
/** Words that stand between a subject and its verb without a mark. */
const BETWEEN = ADVERB

const COORDINATORS = words('and', 'or', 'nor', 'but')
const THAT = words('that')
const AND = words('and')
const AS = words('as')
/** Prepositions that stand before a number as adverbs. */
const ABOUT = words('over', 'about', 'around', 'under')
/** Determiners that keep a coordination singular: each man and every woman. */
const DISTRIBUTIVE = words('each', 'every', 'no', 'any')
/** Words after which a clause with its own subject must stand. */
const CLAUSE_OPENERS = words('that', 'although', 'because', 'if', 'though', 'unless', 'whether', 'while')
/** Verbs of saying, whose clause may lack *that*. */
const SAYING = words('said', 'says', 'say', 'believe', 'believes', 'believed', 'think', 'thinks', 'thought', 'added', 'claimed', 'claims', 'show', 'shows', 'showed') // prettier-ignore
/** Adverbs that open a parenthesis. */
const ALONG = words('along', 'together', 'including', 'like', 'unlike', 'alongside')
/** Tokens between a pair of commas, at most. */
const LONGEST_PARENTHESIS = 20
const TIME_OPENERS = words('last', 'next', 'past', 'tonight', 'today', 'yesterday', 'tomorrow')
/** Relative pronouns that are the subject of their clause: the man who signed. */
const SUBJECT_RELATIVES = words('who', 'which', 'that')
/** Verbs that a clause follows without *that*, beside those of saying: the man who hopes the banks are … */
const THINKING = words('hope', 'hopes', 'hoped', 'know', 'knows', 'knew', 'feel', 'feels', 'felt', 'fear', 'fears', 'feared', 'insist', 'insists', 'insisted', 'suggest', 'suggests', 'suggested', 'mean', 'means', 'meant', 'wish', 'wishes', 'wished', 'understand', 'understands', 'understood', 'realise', 'realize', 'ensure', 'ensures', 'argue', 'argues', 'argued', 'sure', 'suspect', 'suspects', 'suspected', 'estimate', 'estimates', 'estimated', 'found', 'finds', 'find', 'told', 'see', 'saw', 'sees') // prettier-ignore
const AUXILIARIES = words('is', 'are', 'was', 'were', 'has', 'have', 'had')
/** Conjunctions that open a clause, though they are tagged as prepositions. */
const SUBORDINATORS = words(
  'after', 'although', 'as', 'because', 'before', 'if', 'once', 'since', 'than', 'that', 'though', 'unless',
  'until', 'when', 'where', 'whether', 'while'
) // prettier-ignore

/** Subject of a finite verb. */
export interface Subject {
  /** Head of its first base noun phrase, which the verb agrees with. */
  head: number
  /** Head of the phrase next to the verb: of *the collapse of two banks* it is `banks`. */
  nearest: number
  /** First token. */
  start: number
  /** How many phrases hang on the first. */
  links: number
  /** Does a parenthesis between commas stand before the verb? */
  apart: boolean
  /** May the nearest phrase be the subject of a clause of its own? */
  doubtful: boolean
  /** Is it two phrases joined by *and*, of which `head` is the second? */
  joined: boolean
}

/**
 * Base noun phrases and the subjects of clauses, told from tags. A base noun phrase is a determiner, its
 * modifiers and its nouns, without what follows the head (Abney 1991): `the former foreign minister` | of |
 * `Peru`. A possessive ends one phrase and opens the next: `China` | ’s | `president`.
 */
export class Phrases {
  readonly #story: Story
  /** For each token the first token of its phrase; -1 outside phrases. */
  readonly #start: Int32Array
  /** For each token the last token of its phrase, which is its head; -1 outside phrases. */
  readonly #end: Int32Array

  constructor(story: Story) {
    this.#story = story
    this.#start = new Int32Array(story.count).fill(-1)
    this.#end = new Int32Array(story.count).fill(-1)
    for (let sentence = 0; sentence + 1 < story.sentences.length; sentence++) {
      const end = story.sentences[sentence + 1]
      for (let token = story.sentences[sentence]; token < end;) token = this.#chunk(token, end)
    }
  }

  /** First token of the base noun phrase around a token; -1 if there is none. */
  startOf(token: number): number {
    return this.#start[token] ?? -1
  }

  /** Head (last token) of the base noun phrase around a token; -1 if there is none. */
  headOf(token: number): number {
    return this.#end[token] ?? -1
  }

  /**
   * Head of a phrase with what it owns: of `the late duke’s two grandsons` it is `grandsons`.
   *
   * @param token A token of the first phrase.
   * @returns -1 if there is none.
   */
  ownedHeadOf(token: number): number {
    let head = this.headOf(token)
    while (head >= 0 && this.#story.tags[head + 1] === Tag.POS && this.headOf(head + 2) >= 0)
      head = this.headOf(head + 2)
    return head
  }

  /**
   * The word behind a parenthesis and adverbs: of `were, the judge said, quietly freed` it is `freed`.
   *
   * @param comma Token of the comma that opens the parenthesis.
   * @returns -1 where no comma closes it near by.
   */
  behindParenthesis(comma: number): number {
    const story = this.#story
    for (let at = comma + 1; at <= comma + LONGEST_PARENTHESIS && story.together(comma, at); at++) {
      if (story.word(at) === ',') return at > comma + 1 ? this.#afterAdverbs(at + 1) : -1
      if (!story.isWord(at)) return -1
    }
    return -1
  }

  /**
   * Head of the subject of a finite verb; see {@link subject}.
   *
   * @param verb Token of a finite verb.
   * @returns The head’s token; -1 where unsure.
   */
  subjectOf(verb: number): number {
    return this.subject(verb)?.head ?? -1
  }

  /**
   * Subject of a finite verb, where it can be told without a full parse: it stands left of the verb, with adverbs
   * and one parenthesis between commas at most, and goes back through prepositions and participles (`the collapse of
   * two banks hit by losses`) to where its clause begins.
   *
   * @param verb Token of a finite verb.
   * @returns The subject; `undefined` where unsure, as after a coordination.
   */
  subject(verb: number): Subject | undefined {
    const found = this.nounsBefore(verb)
    return found && this.#opensClause(found, this.#story.sentenceStart(verb)) ? found : undefined
  }

  /**
   * What stands before a word as its subject would, wherever a clause may begin; see {@link subject}. A word that was
   * taken for a noun (`the company | report net income`) ends the phrase before it all the same.
   *
   * @param verb Token of the word.
   * @returns The phrases; `undefined` where there are none.
   */
  nounsBefore(verb: number): Subject | undefined {
    const story = this.#story
    const from = story.sentenceStart(verb)
    let token = this.#beforeAdverbs(verb - 1, from)
    const isHead = (at: number) =>
      this.#end[at] === at || (this.#end[at] >= verb && story.tagIn(at, NOUN | PRONOUN))
    // `the number of people still missing`
    if (token > from && !isHead(token) && story.tagIn(token, PARTICIPLE)) {
      token = this.#beforeAdverbs(token - 1, from)
    }
    let apart = false
    if (story.word(token) === ',') {
      const open = this.#openingComma(token, from)
      if (open <= from) return undefined
      token = open - 1
      apart = true
    }
    if (token < from || !isHead(token)) return undefined
    // `the tools buyers use`: a clause without its pronoun.
    for (let at = this.#start[token]; at < token; at++) if (story.tags[at] === Tag.NNS) return undefined
    const found: Subject = {
      head: token,
      nearest: token,
      start: this.#start[token],
      links: 0,
      apart,
      doubtful: false,
      joined: false
    }
    if (!apart && this.#leaveRelative(found, from)) found.links++
    while (this.#extend(found, from)) found.links++
    if (!apart) this.#join(found, from)
    return found
  }

  /** `the mayor and the clerk`: two phrases with a determiner each. */
  #join(found: Subject, from: number): void {
    const story = this.#story
    const other = found.start - 2
    if (other < from || !story.is(found.start - 1, AND) || this.#end[other] !== other) return
    const start = this.#start[other]
    if (found.doubtful || story.tags[other] === Tag.NNS) return
    const both = [start, found.start].every((at) => story.tagIn(at, DETERMINER)) && other > start
    if (!both || story.is(start, DISTRIBUTIVE) || story.is(found.start, DISTRIBUTIVE)) return
    found.joined = true
    found.start = start
  }

  /**
   * Go back from the last phrase of a relative clause to what the clause hangs on: of *the men who signed the letter*
   * to `the men`. The pronoun must be the subject of the clause, and the clause have one verb, which takes no clause.
   */
  #leaveRelative(found: Subject, from: number): boolean {
    const story = this.#story
    let finite = -1
    for (let at = found.start - 1; at > from; at--) {
      if (!story.isWord(at) || story.tagIn(at, BORDER)) return false
      if (story.is(at, SUBJECT_RELATIVES) && story.tagIn(at, RELATIVE)) {
        if (finite < 0 || this.#end[at - 1] !== at - 1 || this.#afterAdverbs(at + 1) !== finite) return false
        found.head = at - 1
        found.start = this.#start[at - 1]
        return story.tagIn(found.head, NOUN | maskOf('DT', 'CD'))
      }
      if (story.is(at, SAYING) || story.is(at, THINKING) || story.is(at, SUBORDINATORS)) return false
      if (!story.tagIn(at, FINITE)) continue
      // `were detained`: the form of the participle may be that of the past tense.
      const chain = finite === this.#afterAdverbs(at + 1) && story.mayBe(finite, maskOf('VBN'))
      if (finite >= 0 && !(chain && story.is(at, AUXILIARIES))) return false
      finite = at
    }
    return false
  }

  /** Go back from a phrase over a preposition or participle to the phrase that it belongs to. */
  #extend(found: Subject, from: number): boolean {
    const story = this.#story
    // `dedication to ensuring people were safe`
    if (story.tagIn(found.start, RELATIVE_OR_GERUND)) return false
    if (
      story.tags[found.start - 1] === Tag.POS &&
      found.start - 2 >= from &&
      this.#end[found.start - 2] >= 0
    ) {
      found.start = this.#start[found.start - 2]
      return this.#extend(found, from)
    }
    let at = found.start - 1
    const preposition = at > from && story.tagIn(at, PREPOSITION) && !story.is(at, THAT)
    // `the decision to close the mills`
    const infinitive = story.tags[at] === Tag.VB && story.tags[at - 1] === Tag.TO && at - 2 >= from
    if (infinitive && this.#end[at - 2] === at - 2 && story.tagIn(at - 2, NOUN)) {
      found.head = at - 2
      found.start = this.#start[at - 2]
      return true
    }
    // `over 15 percent of voters`
    if (preposition && story.is(at, ABOUT) && story.tagIn(found.start, maskOf('CD'))) return false
    // `in as many weeks`
    const twofold = preposition && at - 1 > from && story.is(at, AS) && story.tagIn(at - 1, maskOf('IN'))
    if (preposition) at -= twofold ? 2 : 1
    const participle = at > from && this.#end[at] !== at && story.tagIn(at, VERBAL_MODIFIER)
    // `The guard said passengers who missed the train were`
    if (participle && !preposition && story.tags[at] === Tag.VBD && story.is(at, SAYING)) return false
    if (participle) at = this.#beforeAdverbs(at - 1, from)
    // `the report on doing business`
    const gerund = participle && !preposition && story.tags[found.start - 1] === Tag.VBG
    const governed = gerund && at > from && story.tagIn(at, maskOf('IN')) && !story.is(at, SUBORDINATORS)
    if (governed) at--
    if (at < from || (!preposition && !participle) || this.#end[at] !== at) return false
    if (
      story.tagIn(at, maskOf('PRP', 'EX')) ||
      story.is(at, TIME_OPENERS) ||
      story.tagIn(this.#start[at], PARTICIPLE)
    )
      return false
    // `the fall of the bank after sanctions were imposed`: the verb may be that of a clause.
    if (preposition && !twofold && story.is(found.start - 1, SUBORDINATORS)) found.doubtful = true
    if (participle && !governed && (!preposition || story.tags[found.start - 2] === Tag.VBD))
      found.doubtful = true
    found.head = at
    found.start = this.#start[at]
    return true
  }

  /** Does a clause begin at the subject’s first token? */
  #opensClause({start}: Subject, from: number): boolean {
    const story = this.#story
    if (story.tagIn(start, RELATIVE)) return true
    let before = this.#beforeAdverbs(start - 1, from)
    if (story.word(before) === '%') return false
    if (/^[“"‘]$/u.test(story.word(before))) before--
    // `each of whose members has`
    if (story.tags[before] === Tag.WP$) return !story.tagIn(before - 1, maskOf('IN'))
    if (before < from || /^[;:]$/u.test(story.word(before))) return true
    if (story.word(before) === ',') return this.#isFronted(from, before)
    if (story.is(before, CLAUSE_OPENERS) || story.tagIn(before, maskOf('WRB'))) return true
    if (story.is(before, SAYING)) return true
    return story.is(before, COORDINATORS) && story.tagIn(start, PRONOUN) && story.word(before - 1) === ','
  }

  /** Is what stands before a comma one fronted phrase or clause: in March, …; while it rained, …? */
  #isFronted(from: number, comma: number): boolean {
    const story = this.#story
    const opens = /^[“"‘]$/u.test(story.word(from)) ? from + 1 : from
    // `using agile, open methods also allows`
    if (story.tagIn(comma - 1, ADJECTIVE)) return false
    const clause = story.is(opens, SUBORDINATORS) || story.tagIn(opens, maskOf('WRB'))
    if (!clause && !story.tagIn(opens, maskOf('IN', 'RB', 'TO', 'VBG', 'VBN'))) return false
    for (let at = opens; at < comma; at++) {
      if (story.word(at) === ',' || story.tagIn(at, maskOf('CC')) || (!clause && story.tagIn(at, FINITE)))
        return false
    }
    return true
  }

  #beforeAdverbs(token: number, from: number): number {
    let at = token
    while (at >= from && this.#story.tagIn(at, BETWEEN)) at--
    return at
  }

  #afterAdverbs(token: number): number {
    let at = token
    while (this.#story.tagIn(at, BETWEEN)) at++
    return at
  }

  /** The comma that opens a parenthesis: a relative clause, a participle, along with …; -1 for a list. */
  #openingComma(close: number, from: number): number {
    const story = this.#story
    let finites = 0
    for (let at = close - 1; at > from; at--) {
      if (story.tagIn(at, FINITE)) finites++
      if (story.word(at) !== ',') continue
      if (story.tagIn(at + 1, RELATIVE)) return at
      // `The suit, filed on Monday, accuses`: the form is that of the past tense.
      const filed = story.tags[at + 1] === Tag.VBD && story.mayBe(at + 1, maskOf('VBN'))
      const participle = filed || story.tagIn(at + 1, maskOf('VBN', 'VBG', 'IN'))
      // `calls upon both to end the fee, allow …`: a verb, not the parenthesis.
      if (!participle && story.mayBe(at + 1, maskOf('VBZ', 'MD'))) return -1
      if (participle || story.is(at + 1, ALONG)) return finites > (filed ? 1 : 0) ? -1 : at
      if (finites === 0 && this.#isApposition(at + 1, close)) return at
      if (story.tagIn(at + 1, maskOf('CC')) || at < close - LONGEST_PARENTHESIS) return -1
    }
    return -1
  }

  /** `a former teacher`, `the head of two banks`, `45`: a phrase, and what hangs on it. */
  #isApposition(open: number, close: number): boolean {
    const story = this.#story
    if (!story.tagIn(open, maskOf('DT', 'PRP$', 'CD')) || this.#start[open] !== open) return false
    for (let at = open; at < close; at++)
      if (this.#end[at] < 0 && !story.tagIn(at, PREPOSITION) && story.tags[at] !== Tag.POS) return false
    return true
  }

  /** Mark the phrase that begins at a token. Returns where to go on. */
  #chunk(token: number, end: number): number {
    const story = this.#story
    if (story.tagIn(token, PRONOUN)) return this.#mark(token, token)
    let at = token
    while (at < end && story.tagIn(at, DETERMINER)) at++
    let head = -1
    for (; at < end; at++) {
      // `an argument last week`: a time that stands behind.
      if (head >= 0 && story.is(at, TIME_OPENERS)) break
      if (story.tagIn(at, NOUN)) head = at
      else if (story.tags[at] === Tag.SYM || story.tagIn(at, MODIFIER)) {
        // After a noun only a number or an adjective goes on, if a noun follows (Boeing 737 jets); a participle
        // opens a clause of its own (states including Utah).
        if (head >= 0 && (story.tagIn(at, PARTICIPLE) || !this.#nounAfter(at, end))) break
      } else if (!(story.tagIn(at, ADVERB) && this.#nounAfter(at, end) && head < 0)) break
      if (at > token && story.has(at, Flag.first)) break
    }
    if (head < 0) {
      const last = at - 1
      return last >= token && this.#standsAlone(last) ? this.#mark(token, last) : Math.max(at, token + 1)
    }
    return this.#mark(token, head)
  }

  /** Is a noun next, after modifiers only? */
  #nounAfter(token: number, end: number): boolean {
    const story = this.#story
    let at = token + 1
    while (at < end && story.tagIn(at, MODIFIER)) at++
    return at < end && story.tagIn(at, NOUN) && at > token && story.tagIn(token, ADVERB | MODIFIER)
  }

  /** Can a word be a phrase without a noun: a number, `this`, `some`? */
  #standsAlone(token: number): boolean {
    const tag: TagId = this.#story.tags[token]
    return tag === Tag.CD || tag === Tag.DT
  }

  #mark(from: number, to: number): number {
    this.#start.fill(from, from, to + 1)
    this.#end.fill(to, from, to + 1)
    return to + 1
  }
}
