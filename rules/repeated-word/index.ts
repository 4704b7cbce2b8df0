import {
  ADJECTIVE,
  Flag,
  NOUN,
  Tag,
  VERB,
  defineRule,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {endsClause} from './clause.js'
import {doubled} from './doubled.generated.js'
import {doubledNames} from './doubled-names.generated.js'
import {phrasalVerbs} from './phrasal-verbs.generated.js'

/** Most words that are repeated together. */
const LONGEST = 6
/** Fewest letters of a quality that nobody says twice for emphasis: a long, long road. */
const LONG_ADJECTIVE = 8
/** More than a rule has that takes the second word for a wrong form. */
const SURE = 0.97
const DOUBLED = words(...doubled)
const DOUBLED_NAMES = words(...doubledNames)
const PARTICLES = new Map(
  phrasalVerbs.map((line) => {
    const [particle = '', ...verbs] = line.split(/:? /u)
    return [particle, words(...verbs)] as const
  })
)
const PARTICLE = words(...PARTICLES.keys())
const AUXILIARIES = words('is', 'are', 'was', 'were', 'has', 'have', 'will', 'would', 'can', 'could', 'may', 'should', 'must') // prettier-ignore
/** Pairs that grammar and talk allow: had had, do do, gave her her, you you. */
const SILENT = words(
  'had',
  'do',
  'did',
  'does',
  'her',
  'you',
  'it',
  'one',
  'no',
  'what',
  'blah',
  'bye',
  'hear'
)
/** What follows *would* and opens no clause. */
const RATHER = words('sooner', 'rather')
const THAT = words('that')
const AFTER_THAT = maskOf('DT', 'PRP', 'PRP$', 'NNP')
/** What makes a run of two or three words no chant (over and over). */
const FUNCTION = maskOf('DT', 'PRP$', 'PRP', 'MD', 'WDT', 'WP', 'WRB', 'EX')
const IT = words('it')
/** What no object stands behind, so that *it* is a subject. */
const OPENERS = words('said', 'says', 'say', 'saying', 'that', 'because', 'if', 'but', 'while', 'although', 'though', 'whether', 'unless') // prettier-ignore
const PREDICATE = maskOf('VBD', 'VBZ', 'MD')
const DETERMINER = maskOf('DT', 'PRP$')
const FINITE = maskOf('VBD', 'VBZ', 'VBG', 'VBN')

/**
 * A word or a run of words written twice: the the, has has, and her and her, the bank’s bank’s.
 * Silent where two clauses meet in the same word (had had, what it is is, the power they have has grown), where a
 * particle stands before a preposition (came in in March), and for names, chants and emphasis (New York, New
 * York; very very).
 */
export default defineRule({
  name: 'repeated-word',
  summary: 'Words written twice in a row',
  category: 'grammar',
  source: 'The Chicago Manual of Style, 17th edition, §2.110 (proofreading for repeated words)',
  fix: 'sure',
  *find(story) {
    for (let token = 0; token + 1 < story.count; token++) {
      const length = repeatedAt(story, token)
      if (length === 0) continue
      yield proposalOf(story, token, length)
      token += length
    }
  },
  message: ({data}) => `Delete the second \`${data.words ?? ''}\``,
  note: 'The words stand twice in a row.'
})

/** How many words are repeated at a token; 0 if none, or if they may be. */
function repeatedAt(story: Story, token: number): number {
  for (let length = LONGEST; length >= 1; length--) {
    if (!isRepeated(story, token, length)) continue
    return (length === 1 ? isSlip(story, token) : isRun(story, token, length)) ? length : 0
  }
  return 0
}

/** Do the words stand again behind themselves, in one sentence, with spaces and no mark between? */
function isRepeated(story: Story, token: number, length: number): boolean {
  if (!story.together(token, token + 2 * length - 1)) return false
  for (let at = token; at < token + length; at++) {
    const again = at + length
    if (story.ids[at] !== story.ids[again]) return false
    if (story.end[at] - story.start[at] !== story.end[again] - story.start[again]) return false
    if (!isWord(story, at) || !isWord(story, again) || story.lower(at) !== story.lower(again)) return false
  }
  return !story.has(token, Flag.clitic)
}

function isWord(story: Story, token: number): boolean {
  return story.isWord(token) && !story.has(token, Flag.digit | Flag.address)
}

/** A run that is no chant and no name: of function words, a phrase with its preposition, a predicate, or nouns. */
function isRun(story: Story, token: number, length: number): boolean {
  // `the best of the best of the best`, `a union of unions of unions`
  const last = token + length - 1
  const chanted =
    story.lower(last).startsWith(story.lower(token - 1) || ' ') ||
    story.lower(last + length + 1) === story.lower(token)
  if (chanted || story.lower(token) === story.lower(last)) return false
  let [bound, coordinated, named] = [false, false, false]
  for (let at = token; at <= last; at++) {
    if (story.has(at + length, Flag.capital) && story.lower(at) !== 'i') named = true
    if (story.tagIn(at, maskOf('CC'))) coordinated = true
    if (story.tagIn(at, FUNCTION) || story.has(at, Flag.clitic)) bound = true
  }
  // `on Tuesday on Tuesday`, `in New York in New York`
  if (story.tagIn(token, maskOf('IN')) && story.tagIn(last, NOUN) && !coordinated) return true
  if (named) return false
  // `finished third finished third`, but not `whoever finished third finished third on purpose`
  // `agreed to pay to pay`
  if (story.tagIn(token, maskOf('TO')) && length === 2 && story.tags[last] === Tag.VB) return true
  if (story.tagIn(token, VERB)) {
    return story.tagIn(token, FINITE) && !coordinated && !endsClause(story, token + length)
  }
  // `he did he did`, but not `what he did he did for money`
  if (story.tagIn(token, maskOf('PRP')) && story.tagIn(last, PREDICATE) && endsClause(story, token + length))
    return false
  return bound || (!coordinated && isNouns(story, token, last))
}

/** `police officers police officers` */
function isNouns(story: Story, token: number, last: number): boolean {
  if (!story.tagIn(last, NOUN)) return false
  for (let at = token; at < last; at++) if (!story.tagIn(at, NOUN | ADJECTIVE)) return false
  return true
}

function isSlip(story: Story, token: number): boolean {
  const again = token + 1
  // In a sentence, not in a title: “Monday Monday”.
  if (story.is(token, DOUBLED_NAMES) && story.isWord(token - 1) && story.has(again, Flag.capital))
    return !story.has(again, Flag.allCaps)
  if (isNamed(story, token, again)) return false
  // `said it it cut`, but not `when they saw it it was gone`
  if (story.is(token, IT) && story.is(token - 1, OPENERS)) return story.tagIn(again + 1, PREDICATE)
  if (story.is(token, SILENT)) return false
  // `conclude from that that you cannot`
  if (story.is(token, THAT) && story.tagIn(token - 1, maskOf('IN'))) return false
  if (story.is(token, THAT)) return story.tagIn(again + 1, AFTER_THAT) && story.together(again, again + 1)
  if (story.is(token, PARTICLE)) return !isParticle(story, token)
  if (story.is(token, DOUBLED)) return true
  // `that she would would rather`
  if (story.is(token, AUXILIARIES)) return !endsClause(story, token) || story.is(again + 1, RATHER)
  return isContent(story, token)
}

/** `Bora Bora`, `NO NO`, `A A`, letters and words that no lexicon has. */
function isNamed(story: Story, token: number, again: number): boolean {
  if (story.has(again, Flag.capital | Flag.allCaps) && story.word(again) !== 'I') return true
  const opens = token === story.opener(token) || /^[“"‘]$/u.test(story.word(token - 1))
  if (story.has(token, Flag.capital) && !opens && story.word(token) !== 'I') return true
  return story.ids[token] === 0
}

/** `came in in March`, `the person she spoke to to complain` */
function isParticle(story: Story, token: number): boolean {
  const before = token - 1
  if (!story.together(before, token)) return true
  const verbs = PARTICLES.get(story.lower(token))
  if (verbs !== undefined && story.is(before, verbs)) return true
  return story.tagIn(token + 2, maskOf('VB')) && story.tagIn(before, VERB | NOUN) && endsClause(story, token)
}

/** A noun that is no verb, a form of a verb that is no order, or a quality that is said once. */
function isContent(story: Story, token: number): boolean {
  const [before, again] = [token - 1, token + 1]
  const tag = story.tags[again]
  const length = story.end[token] - story.start[token]
  // `in the first first 10 minutes`
  if (story.tagIn(before, DETERMINER) && story.tagIn(token, ADJECTIVE) && story.tags[again + 1] === Tag.CD)
    return true
  if (story.tagIn(token, ADJECTIVE) && story.tagIn(again, ADJECTIVE)) return length >= LONG_ADJECTIVE
  if (tag === Tag.NN || tag === Tag.NNS) {
    if (!story.mayBe(token, VERB)) return length > 3
    // `the report report said`
    return story.tagIn(before, DETERMINER) && story.tagIn(again + 1, PREDICATE) && !endsClause(story, token)
  }
  if (endsClause(story, token)) return false
  // `will make make`, `to join join`
  if (story.tagIn(before, maskOf('TO', 'MD'))) return story.tags[token] === Tag.VB
  return story.tagIn(again, FINITE) && !story.mayBe(token, maskOf('VB'))
}

function proposalOf(story: Story, token: number, length: number): Proposal {
  const again = token + length
  return {
    ...story.span(again, again + length - 1),
    expected: [''],
    confidence: SURE,
    data: {words: story.slice(again, again + length - 1)}
  }
}
