import {
  FINITE,
  Flag,
  NOUN,
  Name,
  Tag,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {finiteOf, isPast, tensesOf} from './tense.js'
import {pluralHeads} from './plural-heads.generated.js'
import {proposalAt} from './proposal.js'

const BASE = maskOf('VB')
const OTHER_FORM = maskOf('VBD', 'VBZ', 'VBG', 'RB', 'IN', 'MD', 'RP', 'CC')
/** Their agreement is another rule’s matter. */
const AUXILIARIES = words('be', 'have', 'do')
const PLURAL_HEADS = words(...pluralHeads)
const OPENS = words('the', 'a', 'an', 'his', 'her', 'its', 'their', 'this', 'that')
/** They show that the phrase belongs to another one, which the pronoun may mean: the men of the crew, who live. */
const LINK = maskOf('IN', 'CC', 'TO', 'CD')
/** They open a phrase of their own: which according to, who having been told. */
const PREPOSITIONAL = words(
  'according',
  'including',
  'following',
  'depending',
  'concerning',
  'regarding',
  'having',
  'being',
  'during'
)
const TITLES = words('mr', 'mrs', 'ms', 'dr', 'sir', 'dame', 'lord', 'lady', 'mr.', 'mrs.', 'ms.', 'dr.')
const WHICH = words('which')
/** What shows that an -ing form is a verb. */
const FOLLOWER = maskOf('DT', 'PRP', 'PRP$', 'IN', 'TO', 'RB', 'CD', 'NNP')
/** Least odds behind a comma, which parts the clause from a whole subject, and without one. */
const LEAST = {opens: -1, apart: 1.5, close: 2.5}

/**
 * A base form behind a relative pronoun whose antecedent is singular: the firm, which employ 40 people.
 *
 * @param story The story.
 * @param pronoun Token of *which* or *who*.
 */
export function fromRelative(story: Story, pronoun: number): Proposal | undefined {
  const apart = story.word(pronoun - 1) === ','
  const head = apart ? pronoun - 2 : pronoun - 1
  const verb = pronoun + 1
  if (story.tags[verb] === Tag.VBG) return fromGerund(story, pronoun, head)
  if (!story.together(head, verb) || (!apart && story.is(pronoun, WHICH))) return undefined
  const start = story.phrases.startOf(head)
  if (story.phrases.headOf(head) !== head || !isOneHead(story, start, head)) return undefined
  if (story.is(head, PLURAL_HEADS) || story.mayBe(head, maskOf('NNS'))) return undefined
  if (story.together(start - 1, start) && (story.tagIn(start - 1, LINK) || story.word(start - 1) === ','))
    return undefined
  if (!story.mayBe(verb, BASE) || story.mayBe(verb, OTHER_FORM) || story.is(verb, AUXILIARIES))
    return undefined
  if (story.has(verb, Flag.capital | Flag.hyphen | Flag.clitic)) return undefined
  // `the dam, which engineers say`: the clause has a subject of its own.
  if (story.mayBe(verb, NOUN) && !story.tagIn(verb + 1, maskOf('DT', 'PRP', 'PRP$', 'CD', 'IN', 'TO')))
    return undefined
  const finite = finiteOf(story, verb)
  if (!finite) return undefined
  const {past, present, odds} = finite
  const opens = apart && start === story.sentenceStart(start) && !story.mayBe(verb, NOUN)
  if (odds < (opens ? LEAST.opens : apart ? LEAST.apart : LEAST.close)) return undefined
  const expected = isPast(story, verb, start, false) ? [past, present] : [present, past]
  return proposalAt(story, verb, expected, pronoun)
}

/**
 * An -ing form as the only verb behind *whose* and its noun: the baritone, whose last record winning two prizes, said.
 *
 * @param story The story.
 * @param pronoun Token of *whose*.
 */
export function fromPossessor(story: Story, pronoun: number): Proposal | undefined {
  let head = story.phrases.headOf(pronoun + 1)
  if (head < 0 || story.phrases.startOf(pronoun + 1) > pronoun + 1) return undefined
  while (story.tagIn(head + 1, maskOf('IN')) && story.phrases.startOf(head + 2) === head + 2)
    head = story.phrases.headOf(head + 2)
  const verb = head + 1
  if (story.tags[verb] !== Tag.VBG || !story.together(pronoun, verb) || story.is(verb, PREPOSITIONAL))
    return undefined
  // Nothing up to the comma may be the verb of the clause.
  for (let at = verb + 1; /^[^,.]/u.test(story.word(at)); at++) {
    if (!story.isWord(at) || story.tagIn(at, FINITE | maskOf('VBN', 'VB', 'WDT', 'WP'))) return undefined
  }
  return gerundAs(story, verb, story.phrases.headOf(pronoun + 1), pronoun)
}

/** `the bank`, `Mr Marsh`, `Ann Marsh` */
function isOneHead(story: Story, start: number, head: number): boolean {
  if (story.tags[head] === Tag.NN) return story.is(start, OPENS)
  const named = start < head && story.tags[head] === Tag.NNP
  return (
    named && (story.is(head - 1, TITLES) || (story.lexicon.namesOf(story.ids[head - 1]) & Name.first) !== 0)
  )
}

/**
 * `Marsh, who serving as a clerk, died`: an -ing form has no place behind the pronoun. `two firms, one of which being the
 * owner` has a preposition.
 */
function fromGerund(story: Story, pronoun: number, head: number): Proposal | undefined {
  const verb = pronoun + 1
  if (!story.together(head, verb) || !story.tagIn(head, NOUN) || story.has(verb, Flag.capital | Flag.hyphen))
    return undefined
  if (story.is(verb, PREPOSITIONAL)) return undefined
  if (story.mayBe(verb, NOUN | maskOf('JJ', 'IN')) && !story.tagIn(verb + 1, FOLLOWER)) return undefined
  return gerundAs(story, verb, head, pronoun)
}

/** What an -ing form behind a relative pronoun stands for; `head` shows its number. */
function gerundAs(story: Story, verb: number, head: number, pronoun: number): Proposal | undefined {
  const tenses = tensesOf(story, verb, head)
  if (!tenses) return undefined
  const {past, present} = tenses
  const dated = isPast(story, verb, story.phrases.startOf(head), false)
  return proposalAt(story, verb, dated ? [past, present] : [present, past], pronoun)
}
