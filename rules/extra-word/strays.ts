import {
  ADJECTIVE,
  ADVERB,
  FINITE,
  Flag,
  NOUN,
  TAGS,
  Tag,
  VERB,
  choiceOdds,
  fillOdds,
  isPlain,
  isSurelyFinite,
  maskOf,
  shareBehind,
  words,
  type Story,
  type WordSet
} from '../../src/define/index.js'
import {LATIN} from './frames.js'
import {strayNeighbours} from './stray-neighbours.generated.js'
import {usualPlaces} from './usual-places.generated.js'

/** A table of the tags before a word and behind it, and the words that it is looked up for. */
const WIDTH = TAGS.length
const USUAL = new Map<string, Uint8Array>()
for (const line of usualPlaces) readLine(line)

/** Prepositions are asked about in three frames alone: elsewhere judges called four of five such marks needless. */
const FRAMED = ['of', 'in', 'for', 'on', 'at', 'by', 'with', 'from']
const PREPOSITIONS = words(...FRAMED)
/** They stand behind an article as a name: a for loop, the on switch. */
const NAMING = words('in', 'for', 'on')
const STRAYS = words(...USUAL.keys(), ...FRAMED)
const AUXILIARIES = words('has', 'have', 'had', 'be', 'been')
/** They stand before a participle. */
const VERBAL = words('is', 'are', 'was', 'were', 'has', 'have', 'had', 'be', 'been')
const ARTICLES = words('the', 'a', 'an')
const HAVE = words('has', 'have', 'had')
const INDEFINITE = words('a', 'an')
const THE = words('the')
/** A preposition behind these begins what is compared, or has them as its object: than for, this for. */
const LEADING = listed('leading')
/** They open a clause whose verb may stand anywhere: than was, the best that was, neither was I. */
const OPENING = listed('opening')
const RELATIVE = maskOf('WP', 'WDT', 'WRB')
/** What can go on with the noun phrase that an article opens. */
const INSIDE = NOUN | ADJECTIVE | ADVERB | maskOf('CD', 'VBG', 'VBN')
/** Behind a preposition these open what may stand there by right: at roughly five miles, in which. */
const NO_OBJECT = FINITE | ADVERB | maskOf('JJR', 'WRB', 'WP', 'WDT')
/** A preposition behind these may be stranded. */
const STRANDING = VERB | ADJECTIVE | maskOf('IN', 'TO')
/** They open a relative clause without its pronoun, right behind a noun. */
const CLAUSAL = maskOf('PRP', 'DT', 'PRP$', 'NNP')
const COMMON = maskOf('NN', 'NNS')
const INVERTED = words('had', 'were')
/** What a subject begins with. */
const SUBJECT = maskOf('DT', 'PRP', 'PRP$', 'NNP', 'NNPS')
const TO = words('to')
const BEEN = words('been')
const WHOSE = words('whose')
const BARE = words('be', 'have')
/** A bare infinitive or a subjunctive can follow them: see the other be more in pain. */
const CAUSATIVE = listed('bare')
const FROM = words('from')
/** The share of a preposition that a word governs. */
const GOVERNED = 0.02
const JOINT = maskOf('CC')
/** Odds (natural logarithm) from which a word is too many. */
const LEAST = 6
/** … and between *to* and the verb of its infinitive: to for pursue. */
const INFINITIVE_LEAST = 4

/**
 * A function word where it next to never stands, and where the words around it go together without it: has by trained, a of
 * profit, to for pursue.
 *
 * @param story The story.
 */
export function* strayWords(story: Story): Generator<number, void, undefined> {
  for (const article of story.places(INDEFINITE)) if (isInsidePerfect(story, article)) yield article
  for (const token of story.places(STRAYS)) {
    if (story.is(token, PREPOSITIONS) && !parts(story, token)) continue
    const isInside = story.is(token - 1, TO) && story.tags[token + 1] === Tag.VB
    if (strayOdds(story, token) >= (isInside ? INFINITIVE_LEAST : LEAST)) yield worseOf(story, token)
  }
}

/** `have a complained about`, but not `have a dedicated team`, `have a wounded and …` */
function isInsidePerfect(story: Story, article: number): boolean {
  const next = article + 1
  if (!story.is(article - 1, HAVE) || !story.mayBe(next, maskOf('VBN')) || story.mayBe(next, NOUN))
    return false
  return isPlain(story, next) && story.tagIn(next + 1, maskOf('IN', 'TO', 'DT', 'PRP$'))
}

/** The word itself, or a neighbour of its kind that fits the place less: important to for these. */
function worseOf(story: Story, token: number): number {
  for (const first of [token - 1, token]) {
    const second = first + 1
    if (!story.is(first, STRAYS) || !story.is(second, STRAYS) || !isPlain(story, first)) continue
    return choiceOdds(story, first, second + 1, story.lower(second), story.lower(first)) > 0 ? first : second
  }
  return token
}

/** Odds that a word is too many; minus infinity where it stands as usual, or has a work that the grammar knows. */
function strayOdds(story: Story, token: number): number {
  const [before, next] = [token - 1, token + 1]
  if (USUAL.get(story.lower(token))?.[story.tags[before] * WIDTH + story.tags[next]] === 1) return -Infinity
  // repeated-word’s
  if (story.ids[before] === story.ids[token] || story.ids[next] === story.ids[token]) return -Infinity
  if (!story.together(before, next) || !story.isWord(before) || !story.isWord(next)) return -Infinity
  if (!isPlain(story, token) || story.has(next, Flag.clitic) || story.has(before, Flag.clitic))
    return -Infinity
  if (story.tagIn(before, JOINT) || story.tagIn(next, JOINT)) return -Infinity
  if (!isStray(story, token)) return -Infinity
  return fillOdds(story, token, next, '')
}

function isStray(story: Story, token: number): boolean {
  if (story.is(token, AUXILIARIES)) return isSecondVerb(story, token)
  if (story.is(token, PREPOSITIONS)) return true
  return story.is(token, THE) ? !opensPhrase(story, token) : isStrayTo(story, token)
}

/** `has by trained`, `to of stay`, `a of profit`: does a preposition part what nothing parts? */
function parts(story: Story, token: number): boolean {
  const [before, next] = [token - 1, token + 1]
  if (story.is(before, TO)) return story.tags[next] === Tag.VB
  if (story.is(before, ARTICLES)) return story.tagIn(next, COMMON) && !story.is(token, NAMING)
  return story.is(before, VERBAL) && story.tags[next] === Tag.VBN && !story.mayBe(next, NOUN)
}

function isStrayTo(story: Story, token: number): boolean {
  const [before, next] = [token - 1, token + 1]
  if (story.tagIn(before, maskOf('RP', 'WRB')) || story.tagIn(next, NO_OBJECT) || story.is(next, WHOSE))
    return false
  if (
    story.is(before, LEADING) ||
    story.tags[before] === Tag.CD ||
    story.tagIn(next, maskOf('IN', 'TO', 'RP'))
  )
    return false
  // `waved to them`; `Appendix C to`
  if (story.tagIn(before, VERB) && story.tagIn(next, maskOf('PRP'))) return false
  if (
    isLetter(story, before) ||
    story.has(before, Flag.allCaps | Flag.capital) ||
    story.has(next, Flag.allCaps)
  )
    return false
  const isInVerb = story.is(before, AUXILIARIES) && story.tagIn(next, maskOf('VBN', 'VBG'))
  if ((!isInVerb && shareBehind(story, before, token) > GOVERNED) || isBehindFrom(story, token)) return false
  // `the people they speak to since`: its object may stand before it
  return !(story.tagIn(before, STRANDING) && isRelative(story, token))
}

/** `from the founding of the nation to today` */
function isBehindFrom(story: Story, to: number): boolean {
  for (let at = to - 1; at >= story.sentenceStart(to); at--) if (story.is(at, FROM)) return true
  return false
}

/** Can a noun phrase open with an article here? Of two determiners another search speaks. */
function opensPhrase(story: Story, article: number): boolean {
  const next = article + 1
  if (story.tagIn(next, maskOf('DT', 'PRP$', 'PDT')) || story.has(next, Flag.capital | Flag.digit))
    return true
  return story.mayBe(next, INSIDE) || story.is(next, LATIN) || story.tagIn(next + 1, NOUN)
}

/** An auxiliary in a stretch that has another finite verb and no relative clause or question. */
function isSecondVerb(story: Story, token: number): boolean {
  // `had earlier had poor relations`, `there will soon be`
  if (story.tagIn(token - 1, ADVERB)) return false
  const next = token + 1
  // `had began`, `be contain`: the matter of other rules; `the fields are for`; `Itâ been`
  if (story.mayBe(next, VERB) || story.tagIn(next, maskOf('IN', 'TO', 'RP')) || story.ids[token - 1] === 0)
    return false
  // `might have scored had he not slipped`
  if (story.is(token, INVERTED) && story.tagIn(next, SUBJECT)) return false
  // `would see the other be in pain`, `is critical that the state have`
  if (story.is(token, BARE) && isCaused(story, token)) return false
  if (isRelative(story, token)) return false
  for (let at = token - 1; story.together(at, token) && story.isWord(at); at--) {
    if (!(story.is(token, BEEN) ? story.is(at, AUXILIARIES) : isFinite(story, at))) continue
    // `fewer to chase had the catching been sharper`
    return !(story.is(at, INVERTED) && story.tagIn(at + 1, SUBJECT))
  }
  // `we hope this been useful`: it lacks its *have*
  if (story.is(token, BEEN)) return false
  for (let at = token + 1; story.together(token, at) && story.isWord(at); at++)
    if (isFinite(story, at)) return true
  return false
}

/** Does a verb that takes a bare infinitive stand before it? */
function isCaused(story: Story, be: number): boolean {
  for (let at = be - 1; story.together(at, be); at--) if (story.is(at, CAUSATIVE)) return true
  return false
}

function isFinite(story: Story, token: number): boolean {
  return (
    story.tags[token] === Tag.MD ||
    isSurelyFinite(story, token) ||
    (story.tags[token] === Tag.VBZ && !story.mayBe(token, NOUN))
  )
}

/** Does a relative clause, a comparison or a question open before the token? */
function isRelative(story: Story, token: number): boolean {
  if (story.word(story.sentenceEnd(token) - 1) === '?') return true
  for (let at = token - 1; story.together(at, token) && story.isWord(at); at--) {
    if (story.tagIn(at, RELATIVE) || story.is(at, OPENING)) return true
    // `the things we are`, `the challenges the blind have`, `the proposals Keynes suggested`
    if (story.tagIn(at, CLAUSAL) && story.tagIn(at - 1, COMMON)) return true
  }
  return false
}

function readLine(line: string): void {
  const [place = '', behind = ''] = line.split(': ')
  const [word = '', before = ''] = place.split(' ')
  const table = USUAL.get(word) ?? new Uint8Array(WIDTH * WIDTH)
  USUAL.set(word, table)
  for (const name of behind.split(' ')) table[indexOf(before) * WIDTH + indexOf(name)] = 1
}

function indexOf(name: string): number {
  return TAGS.indexOf(name as (typeof TAGS)[number])
}

/** `Q & A`, `Drug A` */
function isLetter(story: Story, token: number): boolean {
  return story.end[token] - story.start[token] === 1 && story.has(token, Flag.capital)
}

/** The words of a class of the list. */
function listed(name: string): WordSet {
  const lines = strayNeighbours.filter((line) => line.startsWith(`${name}: `))
  return words(...lines.flatMap((line) => line.slice(name.length + 2).split(' ')))
}
