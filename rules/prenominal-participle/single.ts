import {ADJECTIVE, Flag, NOUN, Tag, attestationBefore, formOdds, maskOf, words, type Proposal, type Story} from '../../src/define/index.js' // prettier-ignore
import {lemmaOfNoun} from './noun.js'

const POSSESSIVE = maskOf('PRP$')
const PARTICIPLE = maskOf('VBN')
const CLAUSE = maskOf('VBD', 'VBZ', 'VBP', 'VB', 'MD')
const MODIFIER = ADJECTIVE | maskOf('VBN', 'RB')
const OTHER_WORD = maskOf('JJ', 'JJR', 'RB', 'IN', 'DT', 'CC')
const SMALL_WORD = maskOf('RB', 'IN', 'DT', 'CC', 'MD', 'PRP')
const PREPOSITIONS = words('in', 'of', 'at', 'from', 'with', 'by', 'among', 'between', 'through', 'near')
/** Those that never stand alone, as *this* and *all* do. */
const DETERMINERS = words('the', 'a', 'an', 'no', 'every', 'another')
/** Behind them a number is no count of what follows. */
const BOUNDS = words('and', 'of', 'over', 'under', 'to', 'age', 'aged', 'from', 'between', 'in')
/** What an adverb may stand behind that belongs to a participle: a newly elected mayor. */
const OPENING = maskOf('DT', 'PRP$', 'IN', 'CD')

/** The participle must be seen so often before a noun, and so many times oftener than the base form. */
const PROVED = {often: 40, times: 25}
const LIKELY = {often: 15, times: 12}
/** The same where the place asks for it too. */
const SEEN = {often: 8, times: 4}
/** Below these odds even what counts prove needs the evidence of the place. */
const LEAST = {verb: -1, noun: 0.5}
/** Least odds of a construction without figures of its own. */
const FAIR = {ing: 4, noun: 5, adverb: 2, pair: 1.5, seen: 0}
/** The -ing form comes first if it is so much likelier: than a participle seen before nouns, and than another. */
const LIKELIER = {attested: 2, other: 0.5}
/** So often seen with its noun, a participle needs no other proof. */
const PAIRED = 5

/** How the phrase begins before the word. */
type Opening = 'determiner' | 'adverb' | 'preposition' | 'initial'

/**
 * A participle for a base form before its noun: the isolate leader.
 *
 * @param story The story.
 * @param token The word.
 * @param noun The noun.
 */
export function single(story: Story, token: number, noun: number): Proposal | undefined {
  const verb = story.lower(token)
  const all = attestationBefore(verb)
  const level = [PROVED, LIKELY, SEEN].find(
    ({often, times}) => all.participle >= often && all.participle >= times * (all.base + 1)
  )
  if (story.mayBe(token, PARTICIPLE) && (level !== PROVED || isParticiple(story, token))) return undefined
  if (story.has(noun, Flag.capital)) return undefined
  const opening = openingBefore(story, token, noun)
  if (!opening || isRelative(story, token, noun)) return undefined
  const pair = attestationBefore(verb, lemmaOfNoun(story, noun))
  const paired = pair.participle >= PAIRED && pair.base === 0
  // `a suspect attacker`: an adjective, but never before this noun.
  const other = story.mayBe(token, opening === 'adverb' || paired ? SMALL_WORD : OTHER_WORD)
  const [participle] = story.forms(token, Tag.VB, Tag.VBN)
  if (other || participle === undefined) return undefined
  const [ing] = story.forms(token, Tag.VB, Tag.VBG)
  const odds = formOdds(story, token, participle)
  const ingOdds = ing === undefined ? -Infinity : formOdds(story, token, ing)
  // A word that is a verb and nothing else can only be meant as a participle here: the gather crowd.
  const pure = !story.mayBe(token, NOUN) && isAdjective(story, token)
  const made = (expected: string[], rest: Partial<Proposal>): Proposal => ({
    ...story.span(token),
    expected,
    fix: 'likely',
    data: {noun: story.word(noun)},
    ...rest
  })
  if (ing !== undefined && ingOdds > odds + (level ? LIKELIER.attested : LIKELIER.other)) {
    // `an increase number`, `the remain ministers`
    const alone = !story.mayBe(token, NOUN | ADJECTIVE)
    const rare =
      alone || paired || level !== undefined || all.base === 0 || (pair.base === 0 && ingOdds >= FAIR.noun)
    const opened = opening === 'determiner' || opening === 'adverb'
    if (!rare || !opened || ingOdds < FAIR.ing) return undefined
    return made([ing, participle], {odds: ingOdds, frame: alone ? 'ing' : 'ing-noun'})
  }
  if (opening === 'adverb') {
    return odds >= FAIR.adverb ? made([participle], {odds, frame: 'adverb'}) : undefined
  }
  const plain = pair.base === 0 && (level !== SEEN || paired || odds >= FAIR.seen)
  // What counts prove, and the place does not speak against, needs no more evidence.
  const evidence =
    odds >= (pure || paired ? LEAST.verb : LEAST.noun) ? {confidence: level === PROVED ? 0.93 : 0.85} : {odds}
  if (opening === 'initial') {
    const sure = plain && (level !== undefined || paired) && odds >= FAIR.seen
    return sure ? made([participle], {...evidence, frame: 'initial'}) : undefined
  }
  const attested =
    level !== undefined || (paired && all.participle >= 4 * all.base) || (pure && all.participle >= all.base)
  const bare = opening === 'preposition'
  if (attested && plain && (!bare || (level === PROVED && story.tags[noun] === Tag.NNS)))
    return made([participle], {...evidence, frame: 'attested'})
  if (bare) return undefined
  if (paired && odds >= FAIR.pair) return made([participle], {odds, frame: 'pair'})
  // A word that stands before nouns more often than its participle does is a noun here too.
  if (!pure && all.participle <= all.base) return undefined
  return made([participle], {odds, frame: pure ? 'verb' : 'noun'})
}

/** `the need researchers have`: a noun and a clause without its pronoun, in a sentence that had its verb before. */
function isRelative(story: Story, token: number, noun: number): boolean {
  let last = noun
  while (story.tagIn(last + 1, NOUN)) last++
  if (!story.mayBe(token, NOUN) || !story.tagIn(last + 1, CLAUSE | maskOf('RB'))) return false
  for (let at = story.sentenceStart(token); at < token; at++) if (story.tagIn(at, CLAUSE)) return true
  return false
}

/** Is the word itself the participle of its verb (hit, cut), and not only that of another (wound, found)? */
function isParticiple(story: Story, token: number): boolean {
  return story.forms(token, Tag.VB, Tag.VBN).includes(story.lower(token))
}

/** Is the word’s participle an adjective too: fossilized, sweetened? */
function isAdjective(story: Story, token: number): boolean {
  return story.lexicon
    .lemmasOf(story.ids[token], Tag.VB)
    .flatMap((lemma) => story.lexicon.formsOf(lemma, Tag.VBN))
    .some((form) => (story.lexicon.tagsOf(form) & ADJECTIVE) !== 0)
}

/**
 * What opens the phrase: a determiner with nothing but adjectives after it, for without one a base form before a noun
 * may be a verb with its object, and after a noun it is one more noun (a debt limit vote); an adverb in -ly, which no
 * noun has before it (a newly elect mayor); a preposition; or the start of a sentence that has its verb behind the noun.
 */
function openingBefore(story: Story, token: number, noun: number): Opening | undefined {
  const first = story.sentenceStart(token)
  if (story.has(token, Flag.capital)) {
    const starts = token === first && story.tags[noun] === Tag.NNS && noun === token + 1
    return starts && story.tagIn(noun + 1, CLAUSE) ? 'initial' : undefined
  }
  if (isAdverb(story, token - 1)) {
    const opens = token - 2 < first ? story.tagIn(noun + 1, CLAUSE) : story.tagIn(token - 2, OPENING)
    return opens ? 'adverb' : undefined
  }
  if (story.is(token - 1, PREPOSITIONS)) return 'preposition'
  let at = token - 1
  while (story.together(at, token) && story.tagIn(at, MODIFIER) && !story.mayBe(at, NOUN)) at--
  const opened =
    story.together(at, token) &&
    (story.is(at, DETERMINERS) ||
      story.tagIn(at, POSSESSIVE) ||
      story.tags[at] === Tag.POS ||
      story.tags[at] === Tag.WP$ ||
      isCount(story, at))
  return opened ? 'determiner' : undefined
}

/** An adverb in -ly that is no adjective (daily, only). */
function isAdverb(story: Story, token: number): boolean {
  return (
    story.tagIn(token, maskOf('RB')) &&
    story.lower(token).endsWith('ly') &&
    !story.mayBe(token, ADJECTIVE | NOUN | maskOf('VB', 'IN', 'DT'))
  )
}

/** `40,000 displace people`, `three arm men`: a number that counts, and no year or age (children over two need food). */
function isCount(story: Story, token: number): boolean {
  return (
    !story.is(token - 1, BOUNDS) &&
    story.tags[token] === Tag.CD &&
    !/^(?:1[5-9]|20)\d\d$|^one$/u.test(story.lower(token))
  )
}
