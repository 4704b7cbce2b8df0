import {Flag, Tag, maskOf, words, type Story} from '../../src/define/index.js'
import {countedToo} from './counted-too.generated.js'
import {invariants} from './invariants.generated.js'
import {massNouns} from './mass-nouns.generated.js'
import {measures} from './measures.generated.js'
import {pluralOnly} from './plural-only.generated.js'

/** Rarest plural that a noun can be asked to have, as a SCOWL size: of mass nouns it is rarer. */
const COUNTABLE_RANK = 40
const PLURAL = maskOf('NNS')
const SINGULAR = maskOf('NN')
const NO_WORD = Flag.capital | Flag.allCaps | Flag.digit | Flag.clitic | Flag.hyphen | Flag.address
const INVARIANTS = words(...invariants)
const MASS = words(...massNouns)
const COUNTED_TOO = words(...countedToo)
const KINDS = words('kind', 'sort', 'type', 'form')
const OF = words('of')
/** Plurals that the lexicon has as singulars too. */
const PEOPLE = words('men', 'women', 'children')
const MEASURES = words(...measures)
const PLURAL_ONLY = words(...pluralOnly)

/**
 * Plural of a noun that is surely a singular count noun; best first, none where unsure. Nouns that are their
 * own plural (aircraft), mass nouns and bodies of people or animals (police, cattle) have none.
 *
 * @param story The story.
 * @param noun The noun.
 */
export function pluralsOf(story: Story, noun: number): string[] {
  if (story.has(noun, NO_WORD) || !isSingular(story, noun)) return []
  if (story.is(noun, INVARIANTS) || (story.is(noun, MASS) && !isKind(story, noun))) return []
  return story.forms(noun, Tag.NN, Tag.NNS).filter((form) => {
    const rank = story.lexicon.rankOf(story.lexicon.idOf(form))
    return (rank <= COUNTABLE_RANK || story.is(noun, MEASURES)) && form !== story.lower(noun)
  })
}

/** May a noun be a singular, and no plural but by a quirk of the lexicon? */
export function isSingular(story: Story, noun: number): boolean {
  return story.mayBe(noun, SINGULAR) && (!story.mayBe(noun, PLURAL) || story.is(noun, COUNTED_TOO))
}

/** `These kind of attacks`; but `sort of late` */
function isKind(story: Story, noun: number): boolean {
  return story.is(noun, KINDS) && story.is(noun + 1, OF) && story.tagIn(noun - 1, maskOf('DT', 'CD', 'JJ'))
}

/**
 * Singular of a noun that is surely a plural; best first, none where unsure. Words with the look of a plural
 * that are singular (news, series) and plurals without a singular (clothes) have none.
 *
 * @param story The story.
 * @param noun The noun.
 */
export function singularsOf(story: Story, noun: number): string[] {
  if (story.has(noun, NO_WORD) || !story.mayBe(noun, PLURAL)) return []
  if (story.mayBe(noun, SINGULAR) && !story.is(noun, PEOPLE)) return []
  if (story.is(noun, PLURAL_ONLY)) return []
  return story.forms(noun, Tag.NNS, Tag.NN).filter((form) => form !== story.lower(noun))
}
