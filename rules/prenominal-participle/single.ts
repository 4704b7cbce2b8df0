import {ADJECTIVE, Flag, NOUN, Tag, attestationBefore, formOdds, maskOf, words, type Proposal, type Story} from '../../src/define/index.js' // prettier-ignore
import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {participlesFor} from './affected.js'
import {controls} from './controls.generated.js'
import {lemmaOfNoun} from './noun.js'
import {openingBefore} from './opening.js'

const PARTICIPLE = maskOf('VBN')
const BASE = maskOf('VB', 'VBP')
const CLAUSE = maskOf('VBD', 'VBZ', 'VBP', 'VB', 'MD')
const OTHER_WORD = maskOf('JJ', 'JJR', 'RB', 'RBR', 'IN', 'DT', 'CC')
const SMALL_WORD = maskOf('JJR', 'RB', 'RBR', 'IN', 'DT', 'CC', 'MD', 'PRP')
const ANOTHER = words('another')
const AUXILIARIES = words('have', 'be', 'do')
const WHOSE = words('whose')
/** Behind them a clause begins, and its verb is none of a relative clause. */
const PERSONS = words(...personNouns)
/** Determiners that are never pronouns. */
const BINDING = words('the', 'a', 'an', 'his', 'their', 'its', 'our', 'my', 'your', 'every', 'no')
const CLAUSE_OPENERS = words('that', 'says', 'said', 'say')
/** What is named after the command that it gives: an expand button. */
const CONTROLS = words(...controls)

/** The participle must be seen so often before a noun, and so many times oftener than the base form. */
const PROVED = {often: 40, times: 25}
const LIKELY = {often: 15, times: 12}
/** The same where the place asks for it too. */
const SEEN = {often: 8, times: 4}
/** A word that was seen oftener as a noun before nouns makes new compounds too: a detail assignment. */
const COMPOUNDING = {noun: 4, verb: 12}
/** Below these odds even what counts prove needs the evidence of the place. */
const LEAST = {verb: -1, noun: 0.5}
/** Least odds of a construction without figures of its own. */
const FAIR = {ing: 4, noun: 5, adverb: 2, pair: 1.5, seen: 0, bound: 1.5, governor: 2}
/** The -ing form comes first if it is so much likelier: than a participle seen before nouns, and than another. */
const LIKELIER = {attested: 2, other: 0.5, bound: 1.5}
/** So often a participle must have been seen before nouns to be likelier than the -ing form there. */
const BOUND = 4
/** So often seen with its noun, and so many times oftener than the base form, a participle needs no other proof. */
const PAIRED = {often: 5, proof: 15, times: 20}
/** Rarest verb that is known without counts, as a SCOWL size. */
const KNOWN = 40
/** By how many steps a base form is rarer than its adjective if hardly anybody uses it: embattle. */
const RARER = 25

/**
 * A participle for a base form before its noun: the isolate leader.
 *
 * @param story The story.
 * @param token The word.
 * @param noun The noun.
 */
export function single(story: Story, token: number, noun: number): Proposal | undefined {
  const opening = openingBefore(story, token, noun)
  if (!opening) return undefined
  // `a retire High Court judge`: what can be nothing but a verb is none behind a determiner.
  const alone = !story.mayBe(token, NOUN | ADJECTIVE)
  const bound = alone && opening === 'determiner' && story.is(token - 1, BINDING)
  if (story.has(noun, Flag.capital) && !bound) return undefined
  const made = (expected: readonly string[], rest: Partial<Proposal>): Proposal => ({
    ...story.span(token),
    expected: [...expected],
    fix: 'likely',
    data: {noun: story.word(noun)},
    ...rest
  })
  const opened = opening === 'determiner' || opening === 'quantifier'
  const plural = story.tags[noun] === Tag.NNS
  const described = participlesFor(story, token, noun)
  if (!opened && !plural && opening !== 'adverb' && described.length === 0) return undefined
  if (isRelative(story, token, noun)) return undefined
  if (described.length > 0 && opening !== 'adverb') {
    const sure = opening !== 'preposition' || isNoGerund(story, token, noun, described)
    return sure ? made(described, {confidence: 0.93}) : undefined
  }
  if (opening === 'object') return undefined
  const adjective = opening === 'initial' ? undefined : unendedAdjective(story, token)
  if (adjective !== undefined) return made([adjective], {confidence: 0.93})

  const verb = story.lower(token)
  const nominal = story.mayBe(token, NOUN)
  if (!story.mayBe(token, BASE) || story.is(token, AUXILIARIES)) return undefined
  if (nominal && opening === 'quantifier') return undefined
  // `the convict ship`: a person before a thing says whom it is for.
  if (story.is(token, PERSONS) && !story.is(noun, PERSONS)) return undefined
  const all = attestationBefore(verb)
  const level = [PROVED, LIKELY, SEEN].find(
    ({often, times}) => all.participle >= often && all.participle >= times * (all.base + 1)
  )
  // `a vape shop`: of a rare verb that was never seen so, nobody knows whether it is a noun by now.
  if (all.participle === 0 && story.lexicon.rankOf(story.ids[token] ?? 0) > KNOWN) return undefined
  if (story.mayBe(token, PARTICIPLE) && (level !== PROVED || isParticiple(story, token))) return undefined
  const pair = attestationBefore(verb, lemmaOfNoun(story, noun))
  const paired = pair.participle >= PAIRED.often && pair.participle >= PAIRED.times * pair.base
  if (!paired && (4 * pair.base > pair.participle || story.is(noun, CONTROLS))) return undefined
  // `in another abandon letters`, `the prices at Trader Joe’s involve`: a verb behind a pronoun or a name.
  if ((story.is(token - 1, ANOTHER) || isNamed(story, token - 1)) && story.tagIn(token, BASE))
    return undefined
  // `a suspect attacker`: an adjective, but never before this noun.
  // `a badly need win`: behind its adverb even what may be a modal is none.
  const small = opening === 'adverb' ? SMALL_WORD & ~maskOf('MD') : SMALL_WORD
  const other = story.mayBe(token, opening === 'adverb' || paired ? small : OTHER_WORD)
  const [participle] = story.forms(token, Tag.VB, Tag.VBN)
  if (other || participle === undefined) return undefined
  const [ing] = story.forms(token, Tag.VB, Tag.VBG)
  const odds = formOdds(story, token, participle)
  const ingOdds = ing === undefined ? -Infinity : formOdds(story, token, ing)
  const compounding = !paired && all.base > (nominal ? COMPOUNDING.noun : COMPOUNDING.verb)
  if (ing !== undefined && ingOdds > odds + (level ? LIKELIER.attested : LIKELIER.other)) {
    // `an increase number`, `the remain ministers`
    const rare = alone || paired || level !== undefined || (!compounding && ingOdds >= FAIR.noun)
    if (!rare || !(opened || opening === 'adverb')) return undefined
    // `the bury treasure`: of two that are as likely, the one that was seen before nouns.
    if (bound && odds >= FAIR.bound && all.participle >= BOUND) {
      return made(odds + LIKELIER.bound > ingOdds ? [participle, ing] : [ing, participle], {
        odds,
        frame: 'verb'
      })
    }
    if (ingOdds < FAIR.ing) return undefined
    return made([ing, participle], {odds: ingOdds, frame: alone ? 'ing' : 'ing-noun'})
  }
  if (opening === 'adverb') {
    return odds >= FAIR.adverb ? made([participle], {odds, frame: 'adverb'}) : undefined
  }
  if (compounding) return undefined
  const plain = level !== SEEN || paired || odds >= FAIR.seen
  // What counts prove, and the place does not speak against, needs no more evidence.
  const pure = !nominal && isAdjective(story, token)
  const evidence =
    odds >= (pure || paired ? LEAST.verb : LEAST.noun) ? {confidence: level === PROVED ? 0.93 : 0.85} : {odds}
  if (opening === 'initial') {
    const sure = plain && ((level !== undefined && !nominal) || paired) && odds >= FAIR.seen
    return sure ? made([participle], {...evidence, frame: 'initial'}) : undefined
  }
  const attested =
    level !== undefined ||
    (paired && (pair.participle >= PAIRED.proof || all.participle >= 4 * all.base)) ||
    (pure && all.participle >= all.base)
  if (opening === 'governor') {
    const clear = level !== undefined && odds >= FAIR.governor && odds > ingOdds + 1
    return clear ? made([participle], {odds, frame: 'governor'}) : undefined
  }
  const bare = opening === 'preposition'
  // `about overcrowd corridors`, where no gerund is meant: by seizing goods
  if (bare && alone && level !== undefined && odds >= FAIR.governor && odds > ingOdds + 1)
    return made([participle], {odds, frame: 'governor'})
  if (attested && plain && (!bare || level === PROVED || (paired && odds >= FAIR.seen)))
    return made([participle], {...evidence, frame: 'attested'})
  if (bare) return undefined
  if (paired && odds >= FAIR.pair) return made([participle], {odds, frame: 'pair'})
  // A word that stands before nouns nearly as often as its participle does may be a noun here too.
  if (all.participle < SEEN.times * all.base || odds < 1 || opening === 'quantifier') return undefined
  return made([participle], {odds, frame: nominal ? 'noun' : 'verb'})
}

/**
 * An adjective that lost its ending, where the rest is no word, or one that hardly anybody uses: an unname source, the
 * embattle premier.
 */
function unendedAdjective(story: Story, token: number): string | undefined {
  const {lexicon} = story
  const word = story.lower(token)
  if (story.has(token, Flag.capital) || word.length < 5 || story.mayBe(token, ~BASE)) return undefined
  const stem = word.replace(/(?<=[^aeiou])y$/u, 'i')
  const whole = lexicon.idOf(stem.endsWith('e') ? `${stem}d` : `${stem}ed`)
  const rarer = lexicon.rankOf(story.ids[token]) >= lexicon.rankOf(whole) + RARER
  return rarer && (lexicon.tagsOf(whole) & ADJECTIVE) !== 0 ? lexicon.wordOf(whole) : undefined
}

/** `compensation for infect cattle`, unlike `accused of abandon children`, where a gerund is meant, and `held for arrest`. */
function isNoGerund(
  story: Story,
  token: number,
  noun: number,
  [participle = '']: readonly string[]
): boolean {
  if (participle.endsWith('ing')) return true
  if (story.mayBe(token, NOUN)) return noun === token + 1 && !story.tagIn(noun + 1, NOUN)
  const [ing] = story.forms(token, Tag.VB, Tag.VBG)
  return ing === undefined || formOdds(story, token, participle) >= formOdds(story, token, ing)
}

/** Is it the ending of a name in the possessive? */
function isNamed(story: Story, token: number): boolean {
  return story.tags[token] === Tag.POS && story.has(token - 1, Flag.capital)
}

/** `the need researchers have`: a noun and a clause without its pronoun, in a sentence that had its verb before. */
function isRelative(story: Story, token: number, noun: number): boolean {
  let last = noun
  while (story.tagIn(last + 1, NOUN)) last++
  if (!story.mayBe(token, NOUN) || !story.tagIn(last + 1, CLAUSE | maskOf('RB'))) return false
  if (story.is(token - 1, WHOSE) || story.is(token - 2, CLAUSE_OPENERS)) return false
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
