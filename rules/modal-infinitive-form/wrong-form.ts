import {
  Flag,
  Tag,
  attestationAfter,
  fillOdds,
  formOdds,
  isSurelyPassive,
  maskOf,
  words,
  type Story
} from '../../src/define/index.js'
import {namesakes} from './namesakes.generated.js'

/** How a form that is no base form can be read. */
export type Form = 'past' | 'present' | 'gerund'

/** A verb that does not stand in its base form. */
export interface WrongForm {
  form: Form
  /** Base forms, best first. */
  bases: string[]
  /** How much likelier the base form is here, judged by what stands around it: natural logarithm of the odds. */
  odds: number
  /** Can it only be a finite verb: went, knew, wears? */
  finite: boolean
  /** May it be a preposition: based, given? */
  isPreposition: boolean
}

const BASE = maskOf('VB')
const PAST = maskOf('VBD', 'VBN')
const PRESENT = maskOf('VBZ')
const GERUND = maskOf('VBG')
const NOMINAL = maskOf('NN', 'NNS', 'JJ')
const NAMESAKES = words(...namesakes)
const FELL = words('fell')
const BY = words('by')
const NOT = words("n't")
const OBJECT = maskOf('DT', 'PDT', 'PRP', 'PRP$', 'NNP', 'NNPS', 'NN', 'NNS', 'JJ', 'CD', 'WP', 'EX')
const MEASURE = maskOf('CD')
const DAYS = words('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'today', 'tomorrow', 'next', 'this', 'later') // prettier-ignore
const AUXILIARIES = new Set(['be', 'have', 'do'])
/** Participles that are prepositions (Quirk et al., §9.8): as much as to given names. */
const PREPOSITIONS = words('based', 'given', 'provided', 'compared', 'including', 'following', 'regarding', 'concerning', 'depending', 'considering', 'according', 'beginning', 'starting') // prettier-ignore
/** *Be* is offered first where its odds are so little below those of the base form, in natural logarithms. */
const NEARLY = 3
/** A base form so much rarer than another, in SCOWL sizes, is not meant. */
const RARER = 20
/** The participle must be seen so often after *be* to be offered. */
const SEEN = 3

/**
 * Read a word as a verb that is not in its base form.
 *
 * @param story The story.
 * @param verb The word.
 * @returns Its reading; `undefined` if it can be a base form, or is a name, a number, part of a compound.
 */
export function wrongForm(story: Story, verb: number): WrongForm | undefined {
  if (
    !story.isWord(verb) ||
    story.has(verb, Flag.capital | Flag.allCaps | Flag.digit | Flag.clitic | Flag.hyphen)
  )
    return undefined
  if (story.has(verb + 1, Flag.clitic) && story.is(verb + 1, NOT)) return undefined
  if (isBase(story, verb) && !story.is(verb, NAMESAKES)) return undefined
  // `will fell the trees`
  if (story.is(verb, FELL) && story.tagIn(verb + 1, OBJECT)) return undefined
  const finite = !story.mayBe(verb, maskOf('VBN', 'VBG') | NOMINAL)
  if (story.mayBe(verb, PAST)) {
    const bases = [...story.forms(verb, Tag.VBD, Tag.VB), ...story.forms(verb, Tag.VBN, Tag.VB)]
    return reading(story, verb, 'past', bases, finite)
  }
  if (story.mayBe(verb, PRESENT))
    return reading(story, verb, 'present', story.forms(verb, Tag.VBZ, Tag.VB), finite)
  if (story.mayBe(verb, GERUND))
    return reading(story, verb, 'gerund', story.forms(verb, Tag.VBG, Tag.VB), false)
  return undefined
}

/** A form with its common base forms: of *went* that is *go* and not *wend*. */
function reading(
  story: Story,
  verb: number,
  form: Form,
  bases: readonly string[],
  finite: boolean
): WrongForm | undefined {
  const ranked = [...new Set(bases)].map((base) => ({base, rank: rankOf(story, base)}))
  const commonest = Math.min(...ranked.map(({rank}) => rank))
  const common = ranked.filter(({rank}) => rank <= commonest + RARER).map(({base}) => base)
  const [base] = common
  if (base === undefined) return undefined
  const isPreposition =
    story.is(verb, PREPOSITIONS) &&
    !isSurelyPassive(story, verb) &&
    !story.tagIn(verb + 1, maskOf('DT', 'PRP$', 'VBG'))
  return {form, bases: common, odds: formOdds(story, verb, base), finite, isPreposition}
}

function rankOf(story: Story, word: string): number {
  return story.lexicon.rankOf(story.lexicon.idOf(word))
}

/** Is the word a base form with forms of its own, and not only a form that some list calls one? */
function isBase(story: Story, verb: number): boolean {
  const id = story.ids[verb] ?? 0
  return story.mayBe(verb, BASE) && story.lexicon.formsOf(id, Tag.VBZ).length > 0
}

/**
 * What to write: the base form, and *be* with the form that stands there. What follows decides which is first.
 *
 * @param story The story.
 * @param verb The wrong form.
 * @param wrong How it is read.
 * @param bare Does the construction ask for the bare form alone, as *do* does?
 */
export function repairs(story: Story, verb: number, wrong: WrongForm, bare: boolean): string[] {
  const bases = wrong.bases.slice(0, 2)
  const [base] = bases
  if (bare || base === undefined || wrong.form === 'present' || story.is(verb, NAMESAKES)) return bases
  if (AUXILIARIES.has(base)) return bases
  const withBe = `be ${story.lower(verb)}`
  if (wrong.form === 'gerund') return [...bases, withBe]
  const {participle} = attestationAfter(base, 'be')
  if (!story.mayBe(verb, maskOf('VBN')) || participle < SEEN || takesObject(story, verb)) return bases
  return isPassive(story, verb, wrong.odds) ? [withBe, ...bases] : [...bases, withBe]
}

/** With an object the verb is active: will announced a plan. */
function takesObject(story: Story, verb: number): boolean {
  return story.tagIn(verb + 1, OBJECT) && !story.is(verb + 1, DAYS)
}

/** `will announced by the board`, `will released on Friday`: is *be* nearly as likely before it as the base form? */
function isPassive(story: Story, verb: number, odds: number): boolean {
  if (isSurelyPassive(story, verb)) return true
  const next = verb + 1
  if (story.is(next, BY)) return !story.tagIn(next + 1, MEASURE) && !story.is(next + 1, DAYS)
  // `will met on Friday`: an irregular past is oftener a slip of form than a dropped *be*.
  const nearly = story.lower(verb).endsWith('ed') ? NEARLY : 0
  return fillOdds(story, verb, verb, 'be') >= odds - nearly
}
