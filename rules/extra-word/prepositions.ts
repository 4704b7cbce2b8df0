import {
  NOUN, Tag, choiceOdds, fillOdds, isPlain, maskOf, shareBehind, words, type Story
} from '../../src/define/index.js' // prettier-ignore
import {strandedPrepositions} from './stranded-prepositions.generated.js'
import type {Extra} from './clauses.js'

/** They are no adverbs too: what follows is their object. */
const FIRST = words('of', 'to', 'for', 'with', 'at', 'from', 'into', 'during', 'against', 'between', 'among', 'toward', 'towards', 'without', 'within', 'despite', 'until', 'upon') // prettier-ignore
const SECOND = words('of', 'for', 'with', 'at', 'by', 'from', 'into', 'to')
/** Second ones that open no time or place of their own: behind one without its object they need no evidence. */
const SURE_SECOND = words('of', 'for', 'with', 'from', 'into', 'to', 'against')
/** The same where the two open a sentence, so that the first can belong to nothing before it. */
const OPENING_SECOND = words('of', 'for', 'with', 'from', 'into', 'to', 'against', 'in', 'on', 'at', 'during')
/** First ones that open a clause, or go with places: For in the end; From in the valley. */
const CLAUSAL = words('for', 'from', 'until')
/** They stand behind a verb without their object at times: to talk about at the meeting. */
const STRANDING = words('into', 'of', 'to', 'for', 'with', 'at', 'from', 'about', 'by', 'in', 'on')
const PREPOSITIONS = words('of', 'for', 'with', 'at', 'by', 'from', 'into', 'to', 'in', 'on')
const DETERMINER = maskOf('DT', 'PRP$')
const OPENING = DETERMINER | maskOf('NNP', 'CD', 'NNS')
const QUANTITY = words('all', 'both', 'half', 'that', 'this', 'these', 'those', 'any', 'some', 'each')
const RELATIVE = maskOf('WP', 'WDT', 'WRB')
const ADJACENT = maskOf('VBN', 'VBD', 'VB', 'VBP', 'VBZ', 'VBG', 'NN', 'NNS', 'NNP')
/** Participles that leave a preposition behind them, by it. */
const STRANDED = new Map(
  strandedPrepositions.map((line) => {
    const [preposition = '', ...participles] = line.split(/:? /u)
    return [preposition, words(...participles)] as const
  })
)
const HAVE = words('has', 'have', 'had')
const TO = words('to')
const OF = words('of')
const KINDS = words('kind', 'sort')
const BY = words('by')
/** How much the evidence must say of one of them. */
const LEAST = 1.5
/** … behind a word that seldom governs one: all of in the. */
const STRANDED_LEAST = 5

/**
 * Two prepositions before one object, where the first has no object elsewhere: apologised to for the families.
 *
 * @param story The story.
 */
export function* doubledPrepositions(story: Story): Generator<Extra> {
  for (const first of story.places(FIRST)) {
    const [second, object] = [first + 1, first + 2]
    const opens = first === story.sentenceStart(first)
    const isSure = story.is(second, opens && !story.is(first, CLAUSAL) ? OPENING_SECOND : SURE_SECOND)
    const isSecond = story.is(second, story.is(first, OF) ? OPENING_SECOND : SECOND)
    if (!(isSure || isSecond) || !story.together(first, object)) continue
    if (story.lower(first) === story.lower(second) || !isPlain(story, second)) continue
    // `of Into the Wild`; a title may open its sentence too
    if (!opens && !isPlain(story, first)) continue
    // `was kind of in a world of its own`
    if (story.is(first, OF) && story.is(first - 1, KINDS)) continue
    if (!story.tagIn(object, isSure ? OPENING : DETERMINER) || story.is(object, QUANTITY)) continue
    const goesOn = shareBehind(story, first - 1, first) - shareBehind(story, first - 1, second)
    const isFirst = goesOn === 0 ? isWorse(story, first) : goesOn < 0
    const token = isFirst ? first : second
    const odds = fillOdds(story, token, token + 1, '')
    if (isStranded(story, first)) {
      if (!story.tagIn(first - 1, ADJACENT | maskOf('IN', 'RB', 'RP', 'JJ')) && odds >= STRANDED_LEAST)
        yield {token}
    } else if (isSure) yield {token}
    else if (odds >= LEAST) yield {token, odds}
  }
}

/** Does the first of two prepositions fit the place less? */
function isWorse(story: Story, first: number): boolean {
  const second = first + 1
  if (first === story.sentenceStart(first))
    return fillOdds(story, first, second, '') > fillOdds(story, second, second + 1, '')
  return choiceOdds(story, first, second + 1, story.lower(second), story.lower(first)) > 0
}

/** Two prepositions side by side, the second of which a token is. */
export function isPrepositionPair(story: Story, token: number): boolean {
  return story.is(token - 1, STRANDING) && story.is(token, PREPOSITIONS)
}

/** Is it the participle of a verb that goes with the preposition, so that the passive strands it: referred to, paid for? */
function strands(story: Story, participle: number, preposition: number): boolean {
  const verbs = STRANDED.get(story.lower(preposition))
  return !verbs || story.is(participle, verbs)
}

/** Can the object of a preposition stand before it: was referred to by the, the club he played for in the? */
export function isStranded(story: Story, preposition: number): boolean {
  const before = preposition - 1
  // It opens its sentence or what follows a mark: there is no verb that it belongs to.
  if (!story.together(before, preposition) || !story.isWord(before)) return false
  if (!story.tagIn(before, ADJACENT)) return true
  const isAgent = story.is(preposition, BY)
  for (let at = before; story.together(at, preposition); at--) {
    if (story.tagIn(at, RELATIVE) || story.lower(at) === 'that') return true
    // a passive, or an infinitive (hard to reason with in the)
    if (
      story.tags[at] === Tag.VBN &&
      !isAgent &&
      !story.is(story.beforeAdverbs(at), HAVE) &&
      strands(story, at, preposition)
    )
      return true
    if (story.is(at, TO) && at !== preposition && story.tagIn(at + 1, maskOf('VB'))) return true
    if (story.tagIn(at, maskOf('PRP')) && story.tagIn(at - 1, NOUN)) return true
    if (!story.isWord(at)) break
  }
  return false
}
