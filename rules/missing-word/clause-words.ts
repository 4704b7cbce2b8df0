import {ADVERB, FINITE, NOUN, Tag, VERB, fillOdds, maskOf, words, type Story} from '../../src/define/index.js'
import {antecedentOf} from './been.js'
import {gapAt, gapsAt, proven, sureGapAt, withOthers, type Gap} from './gap.js'
import {pronounsAt} from './subjects.js'
import {passiveOnly} from './passive-only.generated.js'
import {passiveParticiples} from './passive-participles.generated.js'

/** What joins a phrase to the word before it. */
interface Joint {
  word: string
  /** May the phrase stand at the end of its sentence too? */
  isLate: boolean
}

const JOINTS = [
  [words('because'), {word: 'of', isLate: true}],
  [words('addition', 'contrast', 'response', 'regard'), {word: 'to', isLate: false}],
  [words('thanks'), {word: 'to', isLate: false}],
  [words('spite', 'case', 'search', 'light'), {word: 'of', isLate: false}]
] as const satisfies readonly (readonly [ReturnType<typeof words>, Joint])[]
const FIRST = words('in', 'with')
const CONJUNCTIONS = words('because', 'although', 'unless', 'whereas')
const AUXILIARIES = words('is', 'was', 'are', 'were', 'has', 'had', 'have', 'will', 'would', 'could')
const PLURAL_VERBS = words('are', 'were', 'have')
const THAT = words('that')
const PASSIVE = words(
  ...passiveParticiples,
  'owned',
  'led',
  'built',
  'founded',
  'written',
  'designed',
  'funded',
  'managed',
  'operated',
  'organised',
  'organized',
  'backed',
  'produced',
  'published',
  'represented',
  'chaired',
  'hosted',
  'sponsored'
)
const BORN = words('born', 'based', 'located', 'situated', 'headquartered')
const IN = words('in', 'on', 'at', 'near', 'outside')
const BY = words('by')
const WHEN = words('last', 'yesterday', 'earlier', 'recently', 'twice')
/** No object is left out behind these. */
const DONE = words(...passiveOnly)
const PREPOSITION = maskOf('IN', 'TO')
/** No verb stands behind these. */
const NOMINAL = maskOf('IN', 'DT', 'JJ', 'PRP$')
const RELATIVE = maskOf('WP', 'WDT')
const WHO = words('who', 'which')
const AGENT = maskOf('DT', 'PRP$', 'NNP', 'NNPS', 'NNS')
const BREAK = /^[.,;:?!—–“”"()]$/u
const SAID = words('said', 'says', 'say', 'added', 'announced', 'reported', 'confirmed', 'found', 'showed', 'claimed', 'believed', 'believe', 'is', 'was') // prettier-ignore
/** They open a clause with a verb of its own. */
const SUBORDINATORS = words('as', 'than', 'when', 'because', 'after', 'before', 'while', 'if', 'since')
const PLURAL = maskOf('NNS', 'NNPS')
const REMAINS = words('being', 'including', 'according', 'regarding', 'concerning', 'during', 'following', 'involving') // prettier-ignore
const GERUND = maskOf('VBG')
/** Evidence (natural logarithm of odds) that a joint at the end of its sentence needs. */
const LATE = -2
/** `elected to retire`, `killed over 6,000 people`: active. */
const ACTIVE = words('to', 'over', 'about', 'around', 'between', 'under')

/**
 * Words dropped where a clause opens: because of the storm, because it was late, which is owned by, that the ice is
 * melting.
 *
 * @param story The story.
 */
export function* droppedBefore(story: Story): Generator<Gap> {
  for (const [opener, joint] of JOINTS) {
    yield* gapsAt(story, story.places(opener), (story, token) => beforePhrase(story, token, joint))
  }
  yield* gapsAt(story, story.places(CONJUNCTIONS), beforeFinite)
  yield* gapsAt(story, story.places(WHO), behindRelative)
  yield* gapsAt(story, story.places(THAT), insideClause)
}

/** `because the storm, the ferry stayed`, `in addition the fine, he lost`: a phrase, and no verb up to the next mark. */
function beforePhrase(story: Story, opener: number, {word, isLate}: Joint): Gap | undefined {
  const first = opener + 1
  const head = story.phrases.headOf(first)
  if (story.phrases.startOf(first) !== first || !story.tagIn(head, NOUN)) return undefined
  const isDetermined = story.tagIn(first, maskOf('DT', 'PRP$'))
  let at = first
  while (story.together(opener, at) && !BREAK.test(story.word(at))) {
    if (
      story.tagIn(at, VERB | maskOf('MD', 'WP', 'WDT', 'WRB', 'TO', 'PRP')) ||
      (story.mayBe(at, maskOf('VBZ', 'VBD')) && !story.tagIn(at - 1, NOMINAL)) ||
      // `because sales slump.`, `because their beams point elsewhere`
      (at > first && story.mayBe(at, maskOf('VB')) && (!isDetermined || story.tags[at - 1] === Tag.NNS))
    )
      return undefined
    if (!story.isWord(at)) return undefined
    at++
  }
  // A comma can be that of a list, but for a phrase that opens the sentence before its subject.
  const opens =
    isFirst(story, opener) &&
    story.word(at) === ',' &&
    story.tagIn(at + 1, maskOf('DT', 'PRP', 'NNP', 'NNS', 'CD'))
  if (opens) return sureGapAt(story, first, word)
  return isLate && story.word(at) === '.' ? proven(gapAt(story, first, word, LATE)) : undefined
}

/** Does the word open the sentence, by itself or behind *in*? */
function isFirst(story: Story, opener: number): boolean {
  const first = story.opener(opener)
  return opener === first || (opener === first + 1 && story.is(first, FIRST))
}

/** `because was late`: a finite auxiliary without its subject. */
function beforeFinite(story: Story, conjunction: number): Gap | undefined {
  const verb = conjunction + 1
  if (!story.is(verb, AUXILIARIES) || !story.tagIn(verb, FINITE) || !story.isWord(verb + 1)) return undefined
  // `because had they not been told`
  if (story.tagIn(verb + 1, maskOf('PRP'))) return undefined
  if (story.is(verb, PLURAL_VERBS)) return withOthers(sureGapAt(story, verb, 'they'), ['we'])
  const [word, ...others] = pronounsAt(story, conjunction)
  return withOthers(sureGapAt(story, verb, word), others)
}

/** `which owned by the state`, `who born in Ghent` */
function behindRelative(story: Story, pronoun: number): Gap | undefined {
  let verb = pronoun + 1
  while (story.tagIn(verb, ADVERB) && story.together(pronoun, verb)) verb++
  if (!story.together(pronoun, verb) || !story.tagIn(pronoun, RELATIVE)) return undefined
  const isBorn = story.is(verb, BORN) && story.is(verb + 1, IN)
  const isPassive = story.is(verb, PASSIVE) && story.is(verb + 1, BY) && story.tagIn(verb + 2, AGENT)
  const isDone =
    story.is(verb, DONE) &&
    !story.is(verb + 1, ACTIVE) &&
    !story.tagIn(verb + 2, maskOf('JJS', 'RBS')) &&
    (story.tagIn(verb + 1, PREPOSITION) || story.word(verb + 1) === ',' || story.is(verb + 1, WHEN))
  if (!isBorn && !isPassive && !isDone) return undefined
  const antecedent = antecedentOf(story, pronoun)
  if (!story.tagIn(antecedent, NOUN)) return undefined
  const isPlural = story.tagIn(antecedent, PLURAL)
  const [present, past] = isPlural ? ['are', 'were'] : ['is', 'was']
  const isPresent =
    story.lower(verb) !== 'born' &&
    fillOdds(story, pronoun + 1, pronoun + 1, present) > fillOdds(story, pronoun + 1, pronoun + 1, past)
  const [word, other] = isPresent ? [present, past] : [past, present]
  return withOthers(sureGapAt(story, pronoun + 1, word), [other])
}

/** `said that the ice melting`: no finite verb up to the end of the sentence. */
function insideClause(story: Story, that: number): Gap | undefined {
  if (!story.is(that - 1, SAID) || story.tags[that] !== Tag.IN) return undefined
  const first = that + 1
  const head = story.phrases.headOf(first)
  if (head < 0 || story.phrases.startOf(first) !== first || !story.tagIn(head, NOUN | maskOf('PRP', 'EX')))
    return undefined
  const verb = story.beforeAdverbs(head) < 0 ? -1 : head + 1
  if (verb < 0 || !story.tagIn(verb, GERUND) || story.is(verb, REMAINS)) return undefined
  const end = story.sentenceEnd(that)
  let open = 0
  for (let at = verb + 1; at < end; at++) {
    if (story.is(at, SUBORDINATORS) || story.tagIn(at, RELATIVE)) open++
    else if (story.tagIn(at, FINITE) && --open < 0) return undefined
    else if (story.tags[at] === Tag.VBN && story.mayBe(at, maskOf('VBD'))) return undefined
    if (BREAK.test(story.word(at)) && at < end - 1) return undefined
  }
  const [past, present] = story.tagIn(head, PLURAL) ? ['were', 'are'] : ['was', 'is']
  return withOthers(sureGapAt(story, verb, past), [present])
}
