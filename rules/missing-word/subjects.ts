import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {ADJECTIVE, FINITE, NOUN, Tag, maskOf, words, type Story} from '../../src/define/index.js'
import {isPlain, sureGapAt, withOthers, type Gap} from './gap.js'
import {hasVerbOf, opensBefore, opensSentence} from './relative.js'

const MAKE = words('make', 'makes', 'making', 'made')
const FIND = words('find', 'finds', 'finding', 'found')
/** What is so of an infinitive behind *make it* and *find it*. */
const EASY = words('easy', 'easier', 'hard', 'harder', 'difficult', 'possible', 'impossible', 'tough', 'tougher', 'necessary', 'simpler', 'illegal', 'safer', 'cheaper', 'unlikely', 'likelier') // prettier-ignore
const DEGREES = words('more', 'less', 'almost', 'very', 'too', 'increasingly', 'much', 'extremely')
const TO = words('to')
const FOR = words('for')
const ON = words('on')
const DAYS = words(
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'yesterday',
  'today'
)
const BE = words('is', 'was', 'are', 'were', 'be', 'been', 'being')
const SAY = words('said', 'says', 'say')
const AUXILIARIES = words('would', 'will', 'could', 'might', 'must', 'should', 'is', 'was', 'has', 'had')
const SINGULAR_AUXILIARIES = words('is', 'was', 'has')
/** *Told that* is `complement-form`’s, which proposes *said*. */
const TELL = words('reminded', 'reminds', 'assured', 'assures', 'informed', 'informs')
const THAT = words('that')
const WHEN = words('when', 'because', 'although', 'though', 'until', 'unless', 'while')
const PERSONS = words(...personNouns)
const AUXILIARY_PASTS = words('did', 'was', 'were', 'had')
const NOMINATIVE = words('he', 'she', 'they', 'we', 'i')
const PLURAL = maskOf('NNS', 'NNPS')
const HAVE = words('has', 'have', 'had', "'ve")
const CLAUSE = maskOf('DT', 'PRP', 'PRP$', 'NNP', 'NNPS', 'NN', 'NNS', 'EX', 'CD', 'JJ')
/** What a finite verb that is nothing else cannot be. */
const OTHER = ADJECTIVE | maskOf('NNS', 'VBN', 'IN', 'RB')
const OBJECT = maskOf('DT', 'PRP$', 'TO', 'IN', 'RP', 'PRP')
const OBJECTS: Readonly<Record<string, string>> = {he: 'him', she: 'her', they: 'them', we: 'us', i: 'me'}

/**
 * A pronoun that was dropped: makes it easier to, said it would, told him that, when he went.
 *
 * @param story The story.
 */
export function* droppedPronoun(story: Story): Generator<Gap> {
  const finders = [
    [MAKE, behindMake],
    [FIND, behindMake],
    [SAY, behindSay],
    [TELL, behindTell],
    [WHEN, behindWhen]
  ] as const
  for (const [set, find] of finders) {
    for (const token of story.places(set)) {
      const gap = find(story, token)
      if (gap) yield gap
    }
  }
}

/** `makes harder for growers to`, `find hard to compete`: no object stands before the verb. */
function behindMake(story: Story, verb: number): Gap | undefined {
  const adjective = story.is(verb + 1, DEGREES) ? verb + 2 : verb + 1
  if (!story.is(adjective, EASY) || !isPlain(story, verb)) return undefined
  const before = story.beforeAdverbs(verb)
  // `which makes easier`, but not `which he makes easier`
  const isSubject = story.tagIn(before, maskOf('WDT', 'WP')) && before === verb - 1
  if (story.is(before, BE) || (opensBefore(story, verb) && !isSubject) || hasThat(story, verb))
    return undefined
  const isActive =
    story.tagIn(verb, maskOf('VBZ', 'VB', 'VBP', 'VBG')) ||
    (story.tags[verb] === Tag.VBD &&
      (story.is(before, NOMINATIVE) || isSubject || opensSentence(story, verb)))
  if (!isActive) return undefined
  const isOpen = story.is(verb, MAKE) && story.is(adjective + 1, FOR) && story.tagIn(adjective + 2, CLAUSE)
  const to = isOpen ? story.phrases.headOf(adjective + 2) + 1 : adjective + 1
  if (!story.is(to, TO) || !story.mayBe(to + 1, maskOf('VB'))) return undefined
  return sureGapAt(story, verb + 1, 'it')
}

/** *That* somewhere before, which can open a relative clause: a site that children find easy to use. */
function hasThat(story: Story, token: number): boolean {
  for (let at = story.sentenceStart(token); at < token; at++) {
    if (story.is(at, THAT) && story.tagIn(at - 1, NOUN)) return true
  }
  return false
}

/** `The company said would appeal`: the subject opens the sentence, and no other verb is its own. */
function behindSay(story: Story, say: number): Gap | undefined {
  const verb = behindDay(story, say + 1)
  if (!story.is(verb, AUXILIARIES) || !story.tagIn(say, FINITE) || !story.isWord(verb + 1)) return undefined
  // `growers, who say will suffer`: the pronoun is the subject of the first verb.
  const isWho = story.tags[say - 1] === Tag.WP
  if (!isWho && (!opensSentence(story, say) || hasVerbOf(story, verb))) return undefined
  const subject = story.beforeAdverbs(say)
  if (isWho) return withOthers(sureGapAt(story, verb, 'it'), ['they', 'he', 'she'])
  const [word, ...others] =
    story.is(verb, SINGULAR_AUXILIARIES) && story.tagIn(subject, PLURAL)
      ? ['it', 'he', 'she']
      : pronounsFor(story, subject)
  return withOthers(sureGapAt(story, verb, word), others)
}

/** What stands at a token, or behind the day there: said on Monday would cut jobs. */
function behindDay(story: Story, token: number): number {
  const day = story.is(token, ON) ? token + 1 : token
  return story.is(day, DAYS) ? day + 1 : token
}

/** `The judge reminded that he would be jailed`, but not `she was assured that`, `workers informed that … left` */
function behindTell(story: Story, tell: number): Gap | undefined {
  const that = tell + 1
  if (!story.is(that, THAT) || story.tags[that] !== Tag.IN || !story.tagIn(that + 1, CLAUSE)) return undefined
  const before = story.beforeAdverbs(tell)
  const hasSubject = story.is(before, NOMINATIVE) || (story.tagIn(before, NOUN) && opensSentence(story, tell))
  const isFinite = story.tagIn(tell, FINITE) && hasSubject
  const isPerfect = story.tagIn(tell, maskOf('VBN', 'VBD')) && story.is(before, HAVE)
  if (!(isFinite || isPerfect) || hasVerbOf(story, tell) || opensBefore(story, tell)) return undefined
  const best = OBJECTS[story.lower(that + 1)] ?? 'them'
  return withOthers(
    sureGapAt(story, that, best),
    Object.values(OBJECTS).filter((word) => word !== best)
  )
}

/** `when went to the door`: a past tense that is nothing else, without its subject. */
function behindWhen(story: Story, conjunction: number): Gap | undefined {
  const verb = conjunction + 1
  if (story.tags[verb] !== Tag.VBD || story.mayBe(verb, OTHER) || !isPlain(story, verb)) return undefined
  if (!story.tagIn(verb + 1, OBJECT) || story.word(story.sentenceEnd(verb) - 1) === '?') return undefined
  if (story.is(verb, AUXILIARY_PASTS)) return undefined
  const [word, ...others] = pronounsAt(story, conjunction)
  return withOthers(sureGapAt(story, verb, word), others)
}

/**
 * The pronouns for the subject that opens the sentence, likeliest first.
 *
 * @param story The story.
 * @param token A token behind the subject.
 */
export function pronounsAt(story: Story, token: number): [string, ...string[]] {
  const first = story.opener(token)
  const subject = first < token ? story.phrases.headOf(first) : -1
  return subject < 0 ? ['it', 'he', 'she', 'they'] : pronounsFor(story, subject)
}

/** The pronouns for a noun, likeliest first. */
function pronounsFor(story: Story, noun: number): [string, ...string[]] {
  if (story.is(noun, NOMINATIVE)) return [story.lower(noun)]
  if (story.tagIn(noun, PLURAL)) return ['they']
  const isPerson = story.is(noun, PERSONS) || story.tags[noun] === Tag.NNP
  return isPerson ? ['he', 'she', 'it'] : ['it', 'he', 'she']
}
