import {isPlainPlural} from './plain-plural.js'
import {
  ADJECTIVE,
  Flag,
  NOUN,
  Name,
  Tag,
  isSurelyFinite,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {reportingVerbs} from '../../lexicons/reporting-verbs.generated.js'
import {pluralInitials} from './plural-initials.generated.js'

const CLITIC = words("'s")
const COUNTS = words('several', 'many', 'few', 'various', 'these', 'those', 'both', 'numerous', 'countless')
const GROUPS = words('hundreds', 'thousands', 'dozens', 'scores', 'millions', 'billions', 'tens', 'lots')
/** `Hundred’s of farmers` */
const NUMBERS = words('hundred', 'thousand', 'million', 'billion', 'dozen', 'ten', 'score', 'lot')
const ONE = words('one', 'a', 'an')
/** Singulars that count what stands behind their *of*: a wave of drone’s struck, half of their peach’s. */
const COUNTERS = words('wave', 'group', 'number', 'series', 'pair', 'string', 'dozen', 'fleet', 'swarm', 'gang', 'crowd', 'range', 'handful', 'majority', 'half', 'third', 'quarter', 'thousand', 'hundred', 'million') // prettier-ignore
/** Parts of what has a determiner: half of their peach’s. */
const PARTS = words('half', 'third', 'quarter', 'majority')
const OF = words('of')
const THE = words('the')
const DECADE_OPENERS = words('the', 'early', 'late', 'mid')
const ARE = words('were', 'are', 'have')
const SAY = words('say', 'want', 'believe', 'think', 'know', 'fear')
const WHO = words('who')
const BE = words('was', 'were')
/** What votes and strikes, and is seldom said to own that. */
const VOTERS = words(
  'citizen',
  'voter',
  'worker',
  'member',
  'resident',
  'protester',
  'lawmaker',
  'senator',
  'councillor',
  'union'
)
const NOT = words('not', "n't", 'also', 'too')
const PARTICIPLE = maskOf('VBN')
const FOLLOWERS = maskOf('IN', 'TO', 'DT')
/** Before initials that are several without a number: sales of CDs. */
const FREE = maskOf('IN', 'VBG', 'VBD', 'VBZ', 'VB', 'CC')
const OWNER = maskOf('PRP$', 'DT')
/** What cannot be owned: behind it the word before ’s was meant to be a plural. */
const UNOWNED = maskOf('IN', 'TO', 'CC', 'VBD', 'VBP', 'MD', 'WDT', 'WP')
const NO_WORD = Flag.capital | Flag.allCaps | Flag.digit | Flag.hyphen
const SINGULAR = maskOf('NN')
const PLURAL = maskOf('NNS')
const REPORTING = words(...reportingVerbs)
const THAT = words('that')
const BOTH = words('both')
/** What a subject of several begins with. */
const DEFINITE = words('the', 'some', 'these', 'those', 'many', 'most')
const HAD = words('had')
const BEEN = words('been')
const THEIR = words('their')
const INITIALS = new Set(pluralInitials)
const INITIALISM = /^\p{Lu}{2,4}$/u
const DECADE = /^(?:1[6-9]\d0|20\d0|['’]?\d0)$/u

/** Plurals that an apostrophe has slipped into: “two car’s collided”, “the workers’s rights”, “the 1990’s”. */
export function* strayApostrophes(story: Story): Generator<Proposal> {
  for (const clitic of story.places(CLITIC)) {
    const noun = clitic - 1
    if (!story.together(noun, clitic) || story.end[noun] !== story.start[clitic]) continue
    const place = story.span(noun, clitic)
    if (DECADE.test(story.word(noun))) {
      if (isDecade(story, clitic)) yield {...place, expected: [`${story.word(noun)}s`], level: 'info'}
    } else if (story.is(noun, NUMBERS) && story.is(clitic + 1, OF)) {
      yield {...place, expected: [`${story.lower(noun)}s`], confidence: 0.96}
    } else if (isDouble(story, noun)) {
      yield {...place, expected: [`${story.lower(noun)}'`], confidence: 0.96}
    } else {
      const plural = pluralOf(story, noun)
      if (plural === undefined) continue
      if (
        isCounted(story, clitic) ||
        isPluralSubject(story, clitic) ||
        isFamily(story, clitic) ||
        isPlainPlural(story, clitic)
      )
        yield {...place, expected: [plural], confidence: 0.94}
      else if (ownsAsSeveral(story, clitic)) yield {...place, expected: [`${plural}'`], confidence: 0.94}
    }
  }
}

/** `the 1990’s`, and not the 1990’s of “1990’s best film”. */
function isDecade(story: Story, clitic: number): boolean {
  const opened = story.is(clitic - 2, DECADE_OPENERS) || story.lower(clitic - 2).endsWith('-')
  return opened || !story.tagIn(clitic + 1, NOUN | ADJECTIVE)
}

/** A plural in -s before ’s: `workers’s`. */
function isDouble(story: Story, noun: number): boolean {
  if (story.has(noun, NO_WORD) || !story.mayBe(noun, PLURAL) || story.mayBe(noun, SINGULAR)) return false
  return story.forms(noun, Tag.NNS, Tag.NN).some((singular) => `${singular}s` === story.lower(noun))
}

function pluralOf(story: Story, noun: number): string | undefined {
  // `several MP’s`
  if (INITIALISM.test(story.word(noun))) return `${story.word(noun)}s`
  if (story.has(noun, Flag.allCaps | Flag.digit | Flag.hyphen)) return undefined
  if (story.tags[noun] === Tag.NNP) {
    const name = story.word(noun)
    if (!story.is(noun - 1, THE)) return undefined
    return /(?:s|x|z|ch|sh)$/u.test(name) ? `${name}es` : `${name}s`
  }
  if (!story.mayBe(noun, SINGULAR) || story.mayBe(noun, PLURAL)) return undefined
  const [plural] = story.forms(noun, Tag.NN, Tag.NNS)
  return plural?.endsWith('s') ? plural : undefined
}

/** Is it counted, with nothing behind it to own: “hundreds of car’s were”, “two minister’s said”? */
function isCounted(story: Story, clitic: number): boolean {
  const next = clitic + 1
  if (story.tags[clitic - 1] === Tag.NNP && !INITIALISM.test(story.word(clitic - 1))) return false
  // `thousands of pensioner’s queued in the rain`: a past tense that was taken for a participle
  const isFree =
    story.tagIn(next, UNOWNED) ||
    (story.tagIn(next, PARTICIPLE) && (story.tagIn(next + 1, FOLLOWERS) || !story.isWord(next + 1)))
  if (story.together(clitic, next) && story.isWord(next) && !isFree) return false
  if (!story.isWord(next) && !/^[.,;:]$/u.test(story.word(next))) return false
  let at = clitic - 2
  while (story.tagIn(at, ADJECTIVE) && !story.is(at, COUNTS)) at--
  if (!story.together(at, clitic)) return false
  const of = story.tagIn(at, OWNER) && story.is(at - 2, PARTS) ? at - 1 : at
  if (INITIALS.has(story.word(clitic - 1)) && story.tagIn(at, FREE)) return true
  if (story.is(of, OF)) return story.is(of - 1, GROUPS) || story.is(of - 1, COUNTERS)
  if (story.is(at, COUNTS)) return true
  return story.tags[at] === Tag.CD && !story.is(at, ONE) && !/\d{4}|^1$|[.,:%]/u.test(story.word(at))
}

/** `The player’s refused`, `said the truck’s had been`, `employee’s who refuse`: what opens a clause and is owned by nothing. */
function isPluralSubject(story: Story, clitic: number): boolean {
  const [noun, next] = [clitic - 1, clitic + 1]
  if (story.tags[noun] === Tag.NNP && !INITIALISM.test(story.word(noun))) return false
  // `Let’s say`
  if (!story.tagIn(noun, maskOf('NN', 'NNP')) || !opensClause(story, noun) || !story.together(clitic, next))
    return false
  if (story.is(next, WHO)) return true
  // `The farmer’s say they cannot go on`
  if (story.is(next, SAY) && story.tagIn(next + 1, maskOf('PRP', 'IN'))) return true
  if (story.is(next, ARE)) return !story.is(next + 1, NOT)
  if (story.is(next, HAD)) return story.is(next + 1, BEEN)
  // `The protester’s threw stones`, `The MP’s voted against the bill`: *is* and *has* want a participle.
  if (story.tags[next] === Tag.VBD && !story.is(next, BE)) {
    if (!story.mayBe(next, PARTICIPLE)) return true
    // `The state’s continued defiance`
    if (isSurelyFinite(story, next)) return !story.tagIn(next + 1, NOUN | ADJECTIVE)
  }
  const voted = story.mayBe(next, maskOf('VBD')) && story.tagIn(next + 1, maskOf('IN', 'DT', 'TO'))
  return voted && (INITIALISM.test(story.word(noun)) || story.is(noun, VOTERS))
}

/** Does a phrase begin a sentence, or what is reported, of which the noun is the last: `Investigators said the truck`? */
function opensClause(story: Story, noun: number): boolean {
  let from = noun
  while (story.tagIn(from - 1, ADJECTIVE | maskOf('NN')) && story.together(from - 1, noun)) from--
  if (story.is(from - 1, DEFINITE) && story.together(from - 1, noun)) from--
  const before = from - 1
  if (!story.together(before, noun)) return true
  return story.is(before, REPORTING) || (story.is(before, THAT) && story.is(before - 1, REPORTING))
}

/** `The Smith’s were`, `The Jones’s live in`, `The Smith’s, who bought the house` */
function isFamily(story: Story, clitic: number): boolean {
  const [noun, next] = [clitic - 1, clitic + 1]
  if (story.tags[noun] !== Tag.NNP || clitic !== story.sentenceStart(clitic) + 2) return false
  if (story.word(next) === ',') return story.is(clitic + 2, WHO)
  if (story.is(next, ARE)) return !story.is(next + 1, NOT)
  if ((story.lexicon.namesOf(story.ids[noun]) & Name.surname) === 0) return false
  if (story.is(next + 1, THEIR)) return true
  return story.mayBe(next, maskOf('VBP')) && !story.mayBe(next, maskOf('NN')) && story.isWord(next + 1)
}

/** `the two sister’s restaurant`: a number before it, and one thing behind it, so that several own it. */
function ownsAsSeveral(story: Story, clitic: number): boolean {
  const [noun, owned] = [clitic - 1, clitic + 1]
  let count = noun - 1
  while (story.tagIn(count, ADJECTIVE)) count--
  const isSeveral = story.is(count, BOTH) || (story.tags[count] === Tag.CD && !story.is(count, ONE))
  if (!isSeveral || !story.together(count, owned) || /\d|[.,%]/u.test(story.word(count))) return false
  return story.tags[noun] === Tag.NN && story.tags[owned] === Tag.NN && !story.tagIn(owned + 1, NOUN)
}
