import {Flag, NOUN, Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {AFFECTED_VERBS, participlesOf} from './affected.js'
import {bothWays} from './both-ways.generated.js'
import {feelings} from './feelings.generated.js'
import {feltBy} from './felt-by.generated.js'
import {irregularPasts} from './irregular-pasts.generated.js'
import {lemmaOfNoun} from './noun.js'
import {nominal} from './nominal.generated.js'

const BINDING = words('the', 'a', 'an', 'his', 'its', 'their', 'our', 'my', 'your', 'no', 'every')
const OPENING = maskOf('DT', 'PRP$', 'CD', 'JJ')
const THE = words('the')
const AND = words('and')
const PREPOSITIONS = words(
  'about',
  'of',
  'with',
  'from',
  'on',
  'in',
  'over',
  'through',
  'against',
  'for',
  'by',
  'across'
)
const SINGULAR_VERB = maskOf('VBD', 'VBZ', 'MD')
const PLURAL_VERBS = words('were', 'are', 'have')

const PASTS = new Map(irregularPasts.map((line) => line.split(' ') as [string, string]))
const NOMINAL = new Map(
  nominal.map((line) => {
    const [base = '', participle = '', mark] = line.split(' | ')
    return [base, {participle, plural: mark === 'plural'}]
  })
)
const FELT_BY = new Set(feltBy)
/** By the -ed and the -ing form: the other one, and the things that give the feeling. */
const FELT = new Map<string, {other: string; things: ReadonlySet<string>}>()
const GIVEN = new Map<string, string>()
for (const line of feelings) {
  const [forms = '', things = ''] = line.split(': ')
  const [felt = '', given = ''] = forms.split(' ')
  FELT.set(felt, {other: given, things: new Set(things.split(' '))})
  GIVEN.set(given, felt)
}

/** Verbs by their -ing form, however it is spelled, without those whose -ing form is right too. */
const DOING = new Map<string, string>()
for (const verb of AFFECTED_VERBS) {
  if (bothWays.includes(verb)) continue
  for (const stem of [verb, verb.replace(/e$/u, ''), verb + verb.slice(-1)]) DOING.set(`${stem}ing`, verb)
}

const DOING_SET = words(...DOING.keys())
const PAST_SET = words(...PASTS.keys())
const NOMINAL_SET = words(...NOMINAL.keys())
const FELT_SET = words(...FELT.keys())
const GIVEN_SET = words(...GIVEN.keys())

/**
 * Other forms in the place of a participle: a past form (froze roads), the -ing form of what somebody does (the
 * delaying report), a feeling given and had (frustrating commuters), and a base form that serves as a noun (the accuse).
 *
 * @param story The story.
 */
export function* displaced(story: Story): Generator<Proposal> {
  for (const token of story.places(PAST_SET)) {
    const noun = token + 1
    if (isPast(story, token) && isNoun(story, noun))
      yield proposalOf(story, token, noun, PASTS.get(story.lower(token)))
  }
  for (const token of story.places(NOMINAL_SET)) {
    const entry = NOMINAL.get(story.lower(token))
    if (entry && isNominal(story, token, entry.plural))
      yield proposalOf(story, token, token + 1, entry.participle)
  }
  for (const token of story.places(FELT_SET)) {
    const entry = FELT.get(story.lower(token))
    const noun = token + 1
    if (entry && isNoun(story, noun) && entry.things.has(lemmaOfNoun(story, noun)) && isBound(story, token))
      yield proposalOf(story, token, noun, entry.other)
  }
  for (const token of story.places(GIVEN_SET)) {
    const noun = token + 1
    const isFelt = story.tags[noun] === Tag.NNS && FELT_BY.has(lemmaOfNoun(story, noun))
    if (isFelt && isNoun(story, noun) && isBound(story, token))
      yield proposalOf(story, token, noun, GIVEN.get(story.lower(token)))
  }
  for (const token of story.places(DOING_SET)) {
    const noun = token + 1
    const verb = DOING.get(story.lower(token))
    if (verb === undefined || !story.is(token - 1, BINDING) || !isNoun(story, noun)) continue
    const participles = participlesOf(verb, lemmaOfNoun(story, noun))
    if (participles.length > 0 && !participles.some((form) => form.endsWith('ing')))
      yield proposalOf(story, token, noun, participles[0])
  }
}

function proposalOf(story: Story, token: number, noun: number, participle = ''): Proposal {
  return {
    ...story.span(token),
    expected: [participle],
    confidence: 0.9,
    fix: 'likely',
    data: {noun: story.word(noun)}
  }
}

/** A noun in small letters that ends its phrase and is no verb’s subject of its own. */
function isNoun(story: Story, noun: number): boolean {
  if (!story.together(noun - 1, noun) || !story.tagIn(noun, maskOf('NN', 'NNS'))) return false
  if (story.has(noun, Flag.capital | Flag.hyphen) || story.tags[noun + 1] === Tag.POS) return false
  return !(story.together(noun, noun + 1) && story.tagIn(noun + 1, NOUN))
}

/** `a froze account`, `warned about froze roads` */
function isPast(story: Story, token: number): boolean {
  if (story.has(token, Flag.capital)) return false
  if (story.is(token - 1, BINDING)) return true
  return story.is(token - 1, PREPOSITIONS) && story.tags[token + 1] === Tag.NNS
}

/** Is a determiner, or an adverb behind one, before it? */
function isBound(story: Story, token: number): boolean {
  if (story.is(token - 1, BINDING)) return true
  const adverb = story.tagIn(token - 1, maskOf('RB')) && story.lower(token - 1).endsWith('ly')
  return adverb && story.together(token - 2, token) && story.tagIn(token - 2, OPENING)
}

/** “The accuse was remanded”, “the dead and wound were taken away” */
function isNominal(story: Story, token: number, plural: boolean): boolean {
  const [before, next] = [token - 1, token + 1]
  if (!story.together(before, next) || story.has(token, Flag.capital)) return false
  const joined =
    story.is(before, AND) && story.is(token - 3, THE) && story.tagIn(token - 2, maskOf('JJ', 'NN', 'VBN'))
  if (!story.is(before, THE) && !joined) return false
  return plural ? story.is(next, PLURAL_VERBS) : story.tagIn(next, SINGULAR_VERB)
}
