import {ADJECTIVE, Flag, NOUN, Tag, attestationBefore, formOdds, maskOf, words, type Proposal, type Story} from '../../src/define/index.js' // prettier-ignore
import {lemmaOfNoun} from './noun.js'

const POSSESSIVE = maskOf('PRP$')
const PARTICIPLE = maskOf('VBN')
const FINITE = maskOf('VBD', 'VBZ', 'VBP', 'MD')
const MODIFIER = ADJECTIVE | maskOf('VBN', 'RB')
const OTHER_WORD = maskOf('JJ', 'JJR', 'RB', 'IN', 'DT', 'CC')
const SMALL_WORD = maskOf('RB', 'IN', 'DT', 'CC', 'MD', 'PRP')
const PREPOSITIONS = words('in', 'of', 'at', 'from', 'with', 'by', 'among', 'between', 'through', 'near')
/** Those that never stand alone, as *this* and *all* do. */
const DETERMINERS = words('the', 'a', 'an', 'no', 'every', 'another')
/** What an adverb may stand behind that belongs to a participle: a newly elected mayor. */
const OPENING = maskOf('DT', 'PRP$', 'IN', 'CD')

/** The participle must be seen so often before a noun, and so many times oftener than the base form. */
const PROVED = {often: 40, times: 25}
const LIKELY = {often: 15, times: 12}
/** Below these odds even what counts prove needs the evidence of the place. */
const LEAST = -1
/** Least odds of a construction without figures of its own. */
const FAIR = {ing: 4, adverb: 2, pair: 1.5, initial: 0}
/** The -ing form comes first if it is so much likelier. */
const LIKELIER = 0.5
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
  const level = [PROVED, LIKELY].find(
    ({often, times}) => all.participle >= often && all.participle >= times * (all.base + 1)
  )
  if (story.mayBe(token, PARTICIPLE) && (level !== PROVED || isParticiple(story, token))) return undefined
  if (story.has(noun, Flag.capital)) return undefined
  const opening = openingBefore(story, token, noun)
  if (!opening) return undefined
  const pair = attestationBefore(verb, lemmaOfNoun(story, noun))
  const paired = pair.participle >= PAIRED && pair.base === 0
  // `a suspect attacker`: an adjective, but never before this noun.
  const other = story.mayBe(token, opening === 'adverb' || paired ? SMALL_WORD : OTHER_WORD)
  const participles = story.forms(token, Tag.VB, Tag.VBN)
  const [participle] = participles
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
  if (ing !== undefined && ingOdds > odds + LIKELIER) {
    // `an increase number`, `the remain ministers`
    const alone = !story.mayBe(token, NOUN | ADJECTIVE)
    const rare = alone || paired || level !== undefined
    const plain = opening === 'determiner' || opening === 'adverb'
    if (!rare || !plain || ingOdds < FAIR.ing) return undefined
    return made([ing, participle], {odds: ingOdds, frame: alone ? 'ing' : 'ing-noun'})
  }
  if (opening === 'adverb') {
    const seen = level !== undefined || all.participle > all.base
    return seen && odds >= FAIR.adverb ? made([participle], {odds, frame: 'adverb'}) : undefined
  }
  const attested = level ?? (paired || (pure && all.participle >= all.base))
  const bare = opening === 'preposition'
  if (opening === 'initial') {
    const sure = pair.base === 0 && (level !== undefined || paired) && odds >= FAIR.initial
    return sure ? made([participle], {odds: odds + FAIR.pair, frame: 'initial'}) : undefined
  }
  const proved =
    attested && pair.base === 0 && (!bare || (level === PROVED && story.tags[noun] === Tag.NNS))
  if (proved && (level !== undefined || pure || all.participle >= 4 * all.base)) {
    // What counts prove, and the place does not speak against, needs no more evidence.
    const confidence = level === PROVED ? 0.93 : 0.85
    return made(participles.slice(0, 1), {...(odds >= LEAST ? {confidence} : {odds}), frame: 'attested'})
  }
  if (bare) return undefined
  if (paired && odds >= FAIR.pair) return made([participle], {odds, frame: 'pair'})
  // A word that stands before nouns more often than its participle does is a noun here too.
  if (!pure && all.participle <= all.base) return undefined
  return made([participle], {odds, frame: pure ? 'verb' : 'noun'})
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
    return starts && story.tagIn(noun + 1, FINITE) ? 'initial' : undefined
  }
  if (isAdverb(story, token - 1)) {
    const opens = token - 2 < first ? story.tagIn(noun + 1, FINITE) : story.tagIn(token - 2, OPENING)
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

/** `40,000 displace people`: a number in figures that counts. */
function isCount(story: Story, token: number): boolean {
  return (
    story.tags[token] === Tag.CD &&
    /^\d[\d,.]*$/u.test(story.word(token)) &&
    !/^(?:1[5-9]|20)\d\d$/u.test(story.word(token))
  )
}
