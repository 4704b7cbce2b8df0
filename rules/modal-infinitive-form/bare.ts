import {ADJECTIVE, NOUN, FINITE, Tag, VERB, maskOf, words, type Story} from '../../src/define/index.js'
import {hasBase, type Place} from './auxiliary.js'
import {wrongForm} from './wrong-form.js'

const PERSONS = words('him', 'them', 'us', 'me', 'it')
const LETTING = words('let', 'lets', 'letting')
/** `Helping them was a duty` */
const BE = words('was', 'were')
const COORDINATORS = words('and', 'or')
const OBJECT = maskOf('DT', 'PRP', 'PRP$', 'IN', 'TO')
const NOT = words('not')
const ONLY = words('only', 'just', 'merely')
const BUT = words('but')
const ALSO = words('also')
const BY = words('by')
const BETTER = words('better')
const HAD = words('had', "'d")
const WOULD = words('would', "'d")
const HELPING = words('help', 'helps', 'helped', 'helping')
const SUBJECT = NOUN | maskOf('PRP', 'WP', 'DT')
const RELATIVE = maskOf('WP', 'WDT', 'WRB')
const OBJECT_BEHIND = maskOf('DT', 'PRP', 'PRP$', 'PDT')
/** What may stand between two verbs: will meet the king in Oslo and discussed trade. */
const BETWEEN = NOUN | maskOf('DT', 'JJ', 'CD', 'PRP$', 'PRP', 'IN', 'RP', 'RB')
/** Prepositions behind which a gerund is the partner of a noun (focus on jobs and growing the economy), and times of the
 * past (will meet last Monday and tabled it). */
const STRANGE = words(
  'on',
  'of',
  'for',
  'about',
  'with',
  'by',
  'from',
  'into',
  'that',
  'than',
  'as',
  'while',
  'through',
  'like',
  'such',
  'between',
  'last',
  'yesterday',
  'ago'
)
const FARTHEST = 8
/** Least odds of the base form, as natural logarithms. */
const LEAST = {object: -1, help: 2, better: 2, far: 0, gerund: 2}

/**
 * What stands wrongly behind a verb with an object and a bare infinitive: “let him went”, “helped them left”.
 * A participle that can belong to the object (made him feared, help them released) is left alone.
 *
 * @param story The story.
 * @param governor A form of *let*, *make* or *help*.
 * @returns The place; `undefined` where nothing is wrong or it cannot be told.
 */
export function afterObject(story: Story, governor: number): Place | undefined {
  if (!story.is(governor + 1, PERSONS)) return afterNoun(story, governor)
  const verb = governor + 2
  if (!story.together(governor, verb)) return undefined
  const wrong = wrongForm(story, verb)
  if (wrong?.form !== 'past' || story.is(verb, BE) || story.mayBe(verb, NOUN | ADJECTIVE)) return undefined
  const object = story.tagIn(verb + 1, maskOf('DT', 'PRP$'))
  return wrong.finite || story.is(governor, LETTING) || object ? {asking: governor, verb, wrong} : undefined
}

/** `The law lets firms hired staff`, `they made the bank paid a fine`: in a clause that has its verb, and no relative. */
function afterNoun(story: Story, governor: number): Place | undefined {
  const start = governor + 1
  const head = story.phrases.startOf(start) === start ? story.phrases.headOf(start) : -1
  const verb = head + 1
  // `these repair help events drew a crowd`: a noun that was taken for a verb.
  const verbal =
    story.tagIn(governor, FINITE) || story.tagIn(story.beforeAdverbs(governor), maskOf('TO', 'MD'))
  if (head < 0 || !verbal || !story.together(governor, verb) || !story.tagIn(head, NOUN)) return undefined
  const wrong = wrongForm(story, verb)
  if (wrong?.form !== 'past' || story.is(verb, BE) || story.mayBe(verb, NOUN | ADJECTIVE)) return undefined
  if (hasBase(story, verb) || wrong.odds < LEAST.object) return undefined
  for (let at = story.sentenceStart(governor); at < governor; at++)
    if (story.tagIn(at, RELATIVE)) return undefined
  const noun = story.is(governor, HELPING) && story.tagIn(verb + 1, NOUN) && !story.isWord(verb + 2)
  const object = noun || story.tagIn(verb + 1, OBJECT_BEHIND)
  if (story.is(governor, LETTING)) return {asking: governor, verb, wrong}
  const plain = story.phrases.subject(governor)?.start === story.sentenceStart(governor)
  return plain && (wrong.finite || object) ? {asking: governor, verb, wrong} : undefined
}

/**
 * What stands wrongly right behind *help*: “helped wrote the script”. A participle that a noun follows (help displaced
 * families) is left alone, and so is *cannot help* with its gerund.
 *
 * @param story The story.
 * @param help A form of *help*.
 * @returns The place; `undefined` where nothing is wrong or it cannot be told.
 */
export function afterHelp(story: Story, help: number): Place | undefined {
  const verb = help + 1
  // `needed help understanding the form`: a noun.
  if (!story.is(help, HELPING) || story.tagIn(help - 1, VERB) || !story.together(help, verb)) return undefined
  const wrong = wrongForm(story, verb)
  if (!wrong || wrong.form === 'present' || wrong.odds < LEAST.help) return undefined
  const object = story.tagIn(verb + 1, OBJECT_BEHIND)
  if (wrong.form === 'gerund') {
    const free = story.tagIn(story.beforeAdverbs(help), maskOf('MD')) || story.is(help - 1, NOT)
    return object && !free ? {asking: help, verb, wrong} : undefined
  }
  const closed = story.tagIn(verb + 1, maskOf('IN', 'RP', 'TO')) && !story.mayBe(verb, NOUN | ADJECTIVE)
  return object || (closed && !story.is(verb + 1, BY)) ? {asking: help, verb, wrong} : undefined
}

/**
 * What stands wrongly behind *had better* and *would rather*: “had better went home”, “would rather stayed”.
 *
 * @param story The story.
 * @param better The token *better*, *rather* or *sooner*.
 * @returns The place; `undefined` where nothing is wrong or it cannot be told.
 */
export function afterBetter(story: Story, better: number): Place | undefined {
  const verb = story.is(better + 1, NOT) ? better + 2 : better + 1
  const asks = story.is(better, BETTER) ? HAD : WOULD
  if (!story.is(better - 1, asks) || !story.tagIn(better - 2, SUBJECT) || !story.together(better - 2, verb))
    return undefined
  const wrong = wrongForm(story, verb)
  if (!wrong || story.mayBe(verb, NOUN | ADJECTIVE)) return undefined
  // `had better trained men`: an adverb before a participle.
  const sure = wrong.finite || (wrong.odds >= LEAST.better && !story.tagIn(verb + 1, NOUN | ADJECTIVE))
  return sure ? {asking: better, verb, wrong} : undefined
}

/**
 * The second of two verbs that *not only* and *but* join behind a modal: “must not only condemn but also punishing them”.
 *
 * @param story The story.
 * @param modal The modal.
 * @returns The place; `undefined` where nothing is wrong or it cannot be told.
 */
export function inCorrelation(story: Story, modal: number): Place | undefined {
  if (!story.is(modal + 1, NOT) || !story.is(modal + 2, ONLY) || story.tags[modal + 3] !== Tag.VB)
    return undefined
  for (let but = modal + 4; but < story.sentenceEnd(modal); but++) {
    if (!story.is(but, BUT)) continue
    const verb = story.is(but + 1, ALSO) ? but + 2 : but + 1
    const wrong = wrongForm(story, verb)
    if (!wrong || wrong.form === 'present' || !story.tagIn(verb + 1, OBJECT | NOUN)) return undefined
    const nominal = story.mayBe(verb, NOUN | ADJECTIVE) && !story.tagIn(verb + 1, OBJECT)
    return nominal ? undefined : {asking: modal, verb, wrong}
  }
  return undefined
}

/**
 * The second of two verbs behind a modal or *to*: “will meet the king and discussed trade”, “to meet in Oslo and
 * discussing a truce”. Where another verb stands before, a past may be its partner (said he would resign and left), and
 * so may a gerund be that of another (plans to stop eating and drinking); then nothing is marked.
 *
 * @param story The story.
 * @param asking The modal or *to*.
 * @returns The place; `undefined` where nothing is wrong or it cannot be told.
 */
export function inCoordination(story: Story, asking: number): Place | undefined {
  const first = story.afterAdverbs(asking + 1)
  if (story.tags[first] !== Tag.VB) return undefined
  let and = first + 1
  while (and < first + FARTHEST && story.tagIn(and, BETWEEN) && !story.is(and, STRANGE)) and++
  const verb = and + 1
  if (!story.is(and, COORDINATORS) || !story.together(asking, verb)) return undefined
  const wrong = wrongForm(story, verb)
  if (!wrong || wrong.form === 'present') return undefined
  const far = and > first + 1
  const object = story.tagIn(verb + 1, OBJECT_BEHIND)
  if (wrong.form === 'gerund') {
    if (!object || wrong.odds < LEAST.gerund) return undefined
    // `crippling our ability to recover and stifling trade`, `choose between paying and leaving`
    for (let at = story.sentenceStart(asking); at < and; at++)
      if (story.mayBe(at, maskOf('VBG'))) return undefined
    return {asking, verb, wrong}
  }
  if (story.tags[asking] !== Tag.MD || story.mayBe(verb, NOUN | ADJECTIVE)) return undefined
  // `will demand careful diplomacy and calibrated pressure`
  if (far ? !object || wrong.odds < LEAST.far : !story.tagIn(verb + 1, OBJECT)) return undefined
  for (let at = story.sentenceStart(asking); at < asking; at++) if (story.tagIn(at, FINITE)) return undefined
  return {asking, verb, wrong}
}
