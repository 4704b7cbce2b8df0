import {Flag, Tag, Variety, words, type Story, type WordSet} from '../../src/define/index.js'
import {shared} from './shared.generated.js'

/** How many signs a story gives of each variety. */
export interface Signs {
  american: number
  british: number
  /** Those of them that are different words. */
  words: {american: number; british: number}
}

/** A word of one variety. */
export interface Spelling {
  token: number
  /** Bits of {@link Variety}. */
  variety: number
}

const MONTHS = words('january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december') // prettier-ignore
/** Spellings that are no sign. */
const SHARED = words(...shared)
/** Smallest size of SCOWL that a word may be in; larger ones hold words that few writers know. */
const RAREST = 60
/** Shorter words are abbreviations and foreign ones that word lists spell in odd ways. */
const SHORTEST = 4
const CENT = words('cent')
const PERCENT = words('percent')
const TITLES = words('mr', 'mrs', 'ms', 'dr')
const STOPPED_TITLES = words('mr.', 'mrs.', 'ms.', 'dr.')
const STOPPED_HOURS = words('a.m.', 'p.m.')
const BRITISH = Variety.british | Variety.oxford

/** Words whose spelling belongs to one variety, names left out. */
export function spellingsOf(story: Story): Spelling[] {
  const found: Spelling[] = []
  const names = new Set<number>()
  for (let token = 0; token < story.count; token++) {
    const id = story.ids[token]
    const variety = id ? story.lexicon.varietyOf(id) : 0
    if (variety === 0 || !isCommon(story.lexicon, id) || story.is(token, SHARED)) continue
    if (story.end[token] - story.start[token] < SHORTEST) continue
    if (isName(story, token)) names.add(id)
    else found.push({token, variety})
  }
  // At a sentence’s start `Labour` is the party, if it is a name elsewhere in the story.
  return found.filter(({token}) => !story.has(token, Flag.capital) || !names.has(story.ids[token]))
}

/** Is a word common enough for its variety to be known for sure? */
export function isCommon(lexicon: Story['lexicon'], id: number): boolean {
  return lexicon.rankOf(id) <= RAREST
}

/**
 * Count the signs of American and British English: spellings, where a comma or stop stands at a partial
 * quotation’s end, which quotation marks stand outside, the order of day and month, `percent`, `Mr.`, `4 p.m.`
 *
 * @param story The story.
 * @param spellings Words of one variety.
 */
export function signsOf(story: Story, spellings: readonly Spelling[]): Signs {
  const words = {american: 0, british: 0}
  // A word that the story uses ten times is one sign.
  for (const [, variety] of new Map(spellings.map(({token, variety}) => [story.ids[token], variety]))) {
    if (variety === Variety.american) words.american++
    else if ((variety & Variety.american) === 0) words.british++
  }
  const signs: Signs = {...words, words}
  countQuotes(story, signs)
  countDates(story, signs)
  countHabits(story, signs)
  return signs
}

/** Habits of a house, each one sign however often it is seen; but `per cent` is no habit of an American. */
function countHabits(story: Story, signs: Signs): void {
  for (const token of story.places(CENT)) if (story.lower(token - 1) === 'per') signs.british++
  const isSeen = (set: WordSet, accepts: (token: number) => boolean = () => true) =>
    [...story.places(set)].some(accepts)
  const isTitle = (token: number) => story.has(token, Flag.capital) && story.has(token + 1, Flag.capital)
  if (isSeen(PERCENT)) signs.american++
  if (isSeen(TITLES, isTitle)) signs.british++
  if (isSeen(STOPPED_TITLES, isTitle)) signs.american++
  if (isSeen(STOPPED_HOURS)) signs.american++
}

/** A capital inside a sentence, or a known name at its start; names keep their spelling (Labour, Pearl Harbor). */
function isName(story: Story, token: number): boolean {
  if (!story.has(token, Flag.capital)) return false
  if (token > story.sentenceStart(token) || story.has(token + 1, Flag.capital)) return true
  return story.lexicon.namesOf(story.ids[token]) !== 0
}

/** Marks at the end of partial quotations, where the varieties differ, and the outer quotation marks. */
function countQuotes(story: Story, signs: Signs): void {
  let single = 0
  let double = 0
  for (const {start, end} of story.quotations) {
    const open = story.text.charAt(start)
    if (open === '‘') single++
    if (open === '“' || open === '"') double++
    const partial = /^.\p{Ll}/u.test(story.text.slice(start, start + 2))
    if (!partial || !/[”’"']$/u.test(story.text.slice(start, end))) continue
    const inside = story.text.charAt(end - 2)
    const outside = story.text.charAt(end)
    if (inside === ',' || inside === '.') signs.american++
    else if (outside === ',' || outside === '.') signs.british++
  }
  if (single > 1 && single > double) signs.british++
}

/** `March 3, 2026` is American, `3 March 2026` British. */
function countDates(story: Story, signs: Signs): void {
  const isDay = (token: number) => /^(?:[12]?\d|3[01])$/u.test(story.word(token))
  const isYear = (token: number) => /^(?:1[5-9]|20)\d\d$/u.test(story.word(token))
  for (const token of story.places(MONTHS)) {
    if (!story.has(token, Flag.capital) || story.tags[token] === Tag.MD) continue
    if (isDay(token + 1) && story.word(token + 2) === ',' && isYear(token + 3)) signs.american++
    if (isDay(token - 1) && story.tags[token - 1] === Tag.CD && !isDay(token + 1)) signs.british++
  }
}

/**
 * The variety that a story is written in.
 *
 * @param signs Its signs.
 * @returns Bits of {@link Variety}; 0 where one sign alone, or too many of the other, leave it open. So do two
 *   words and more of the other variety where it has fewer of its own: Canada writes `colour` and “this,”.
 */
export function decide({american, british, words}: Signs): number {
  if (american >= 2 && american >= 2 * british) {
    return words.british > 1 && words.british > words.american ? 0 : Variety.american
  }
  if (british >= 2 && british >= 2 * american) {
    return words.american > 1 && words.american > words.british ? 0 : BRITISH
  }
  return 0
}
