import {FINITE, NOUN, Tag, maskOf, words, type Story} from '../../src/define/index.js'

/** A word too many. */
export interface Extra {
  /** Its token. */
  token: number
  /** What the evidence says of it, where the grammar leaves another reading. */
  odds?: number
}

const WHO = words('who', 'which')
const PERSONAL = words('who')
const PERSONS = words('he', 'she', 'it', 'they')
const SAYING = words('said', 'says', 'say', 'added', 'adds', 'told', 'claimed', 'claims', 'believes', 'believed', 'thinks', 'thought', 'wrote', 'argued', 'noted', 'insisted', 'warned', 'explained', 'joked', 'recalled', 'admitted', 'acknowledged', 'hoped', 'hopes', 'felt', 'feared', 'suggested', 'concluded', 'knew', 'knows') // prettier-ignore
const HAVE = words('has', 'have', 'had')
const BEEN = words('been')
const BE = words('is', 'was', 'are', 'were')
/** Verbs whose object can stand before them, or that leave a clause without its subject behind them. */
const LEAVING = words('called', 'calls', 'gave', 'gives', 'made', 'makes', 'considers', 'considered', 'named', 'appointed', 'taught', 'paid', 'showed', 'sent', 'offered', 'owes', 'owed', 'dubbed', 'described', 'describes', 'describe', 'call', 'want', 'wants', 'wanted', 'asked', 'sees', 'saw', 'found', 'finds', 'compared', 'elected', 'gave', 'has', 'had', 'have', 'uses', 'used', 'blames', 'blamed', 'accused', 'accuses', 'keeps', 'kept', 'left', 'spends', 'spent', 'expects', 'expected') // prettier-ignore
const TIMES = words('day', 'night', 'week', 'month', 'year', 'weekend', 'morning', 'evening', 'spring', 'summer', 'autumn', 'fall', 'winter', 'decade', 'century', 'season', 'time') // prettier-ignore
const DETERMINER = maskOf('DT', 'PRP$', 'CD')
const OBJECT = maskOf('DT', 'PRP$', 'CD', 'JJR')
const PREPOSITION = maskOf('IN', 'TO', 'RP')
const CONSIST = words('consists', 'consist', 'belongs', 'comprises', 'includes', 'contains', 'employs', 'began', 'opened', 'started', 'died') // prettier-ignore

/**
 * Subjects that stand twice in a relative clause: which it employs 900 people.
 *
 * @param story The story.
 */
export function* doubledSubjects(story: Story): Generator<Extra> {
  for (const pronoun of story.places(WHO)) {
    yield* subjectInside(story, pronoun)
  }
}

/** `, which it employs 900 people,`, `, who he will leave the club` */
function* subjectInside(story: Story, relative: number): Generator<Extra> {
  const person = relative + 1
  const hasComma = story.word(relative - 1) === ','
  // `the Constitution which he takes an oath to uphold`
  if (!hasComma && !story.is(relative, PERSONAL)) return
  const noun = relative - (hasComma ? 2 : 1)
  if (!story.is(person, PERSONS) || !story.tagIn(noun, NOUN)) return
  const verb = person + 1
  if (!story.together(relative, verb) || !story.tagIn(verb, FINITE)) return
  const main = story.tags[verb] === Tag.MD ? verb + 1 : verb
  const been = verb + 1
  if (story.is(verb, HAVE) && story.is(been, BEEN) && isPredicate(story, been + 1)) {
    if (!endsStranded(story, been)) yield {token: person}
    return
  }
  // `who she has sold 40 million records`
  if (story.is(verb, HAVE) && story.tags[been] === Tag.VBN && story.tagIn(been + 1, OBJECT)) {
    if (!story.is(been, LEAVING) && !story.is(been, SAYING) && !endsStranded(story, been))
      yield {token: person}
    return
  }
  if (story.is(main, LEAVING) || story.is(main, SAYING)) return
  // `which they introduced this month`
  const isTime = story.is(story.phrases.headOf(main + 1), TIMES)
  const isWhole = story.is(main, CONSIST) || (story.tagIn(main + 1, DETERMINER) && !isTime)
  if (story.is(verb, BE) ? !isPredicate(story, verb + 1) : !isWhole) return
  if (endsStranded(story, main)) return
  yield {token: person}
}

/** `which it is a …`, `who they were born in …` */
function isPredicate(story: Story, at: number): boolean {
  return (
    story.tagIn(at, DETERMINER) ||
    (story.tags[at] === Tag.VBN &&
      story.tagIn(at + 1, PREPOSITION | maskOf('CD')) &&
      story.tags[at + 1] !== Tag.TO)
  )
}

/** `which they spend the summer on,`: a preposition without its object. */
function endsStranded(story: Story, from: number): boolean {
  for (let at = from + 1; at < story.sentenceEnd(from); at++) {
    if (story.isWord(at)) continue
    return story.tagIn(at - 1, PREPOSITION)
  }
  return false
}
