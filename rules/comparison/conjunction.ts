import {FINITE, NOUN, Tag, VERB, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {hasBehind, isBase, isComparative} from './read.js'
import {foreseen} from './foreseen.generated.js'
import {standards} from './standards.generated.js'

const AS = words('as')
const THEN = words('then')
const THAT = words('that')
const LIKE = words('like')
const THE = words('the')
const SAME = words('same')
const RATHER = words('rather', 'sooner')
const RATHER_ALONE = words('rather')
const WOULD = words('would', "'d")
const MORE = words('more', 'less', 'fewer')
/** Of these a clause may say what is so: it is better that he go. */
const CLAUSAL = words('better', 'clearer', 'worse', 'likelier', 'later', 'sooner', 'earlier')
/** What may stand between the comparative and its *than*: wider here than at the coast. */
const PLACES = words('here', 'there', 'now', 'today', 'abroad')
const STANDARDS = words(...standards)
/** `as much like a city`, `as just then` */
const LOOSE = words('much', 'well', 'just', 'soon', 'far', 'long', 'such', 'many')
const LAST = words('last')
const THOSE = words('those', 'that')
const OF_IN = words('of', 'in')
const HAD = words('had', 'have', 'has')
const SO = words('so')
const BE = words('is', 'are', 'was', 'were', 'be', 'been')
const COMPARED = words('the', 'those', 'that', 'any', 'last', 'its', 'his', 'their')
const TIMES = words('later', 'earlier', 'sooner')
const EVER = words('ever', 'usual', 'anyone', 'anything', 'enough')
const SO_MUCH = words('so', 'the')
const HALF = words('half', 'twice', 'double', 'a')
const A = words('a', 'an')
/** What is more than itself: more than a year, a third, a dozen. */
const SPANS = words('year', 'month', 'week', 'day', 'decade', 'century', 'generation', 'third', 'quarter', 'dozen', 'hundred', 'thousand', 'million', 'billion', 'half', 'mile', 'minute', 'hour', 'fifth', 'tenth', 'kilometre', 'kilometer', 'metre', 'meter', 'couple', 'handful') // prettier-ignore
const PREPOSITION = maskOf('IN')
const NUMBER = maskOf('CD')
const NUMBER_OR_ACT = maskOf('CD', 'VBG')
const FORESEEN = words(...foreseen)
const ANY = words('any')
const OPENING = maskOf('DT', 'PRP$', 'NNS', 'NNP', 'JJ', 'VBN', 'PRP')
/** Tokens between *would rather* and its *than*. */
const REACH = 6

/** Another word where *than* belongs, or *as* after *as*: “lower as expected”, “rather that leave”, “as fast like a train”. */
export function* wrongConjunction(story: Story): Generator<Proposal> {
  for (const as of story.places(AS)) {
    const standard = isStandard(story, as + 1) || isStandIn(story, as + 1)
    if (standard && isCompared(story, as - 1) && !story.is(as - 2, AS))
      yield {...story.span(as), expected: ['than']}
    const so = soBefore(story, as)
    if (so >= 0) yield {...story.span(so), expected: ['as']}
    const word = as + 1
    const wrong = as + 2
    // `was as unpopular that three ministers left`
    const result = story.is(as - 1, BE) && story.tags[word] === Tag.JJ && story.is(wrong, THAT)
    if (result && !story.is(word, LOOSE) && hasVerb(story, wrong + 1) && !hasBehind(story, wrong, AS))
      yield {...story.span(as), expected: ['so']}
    if (!isBase(story, word) || story.is(word, LOOSE) || !story.together(as, wrong + 1)) continue
    const then = story.is(wrong, THEN) && !hasBehind(story, wrong, AS) && story.tagIn(wrong + 1, OPENING)
    const like = story.is(wrong, LIKE) && story.tags[word] === Tag.JJ
    if ((like && (story.is(wrong + 1, STANDARDS) || story.tagIn(wrong + 1, OPENING))) || then)
      yield {...story.span(wrong), expected: ['as']}
  }
  for (const then of story.places(THEN)) {
    const place = story.is(then - 1, PLACES) && story.tagIn(then + 1, maskOf('IN'))
    const standard =
      story.is(then + 1, STANDARDS) || (story.tagIn(then + 1, OPENING) && !hasVerb(story, then + 1))
    if (isCompared(story, place ? then - 2 : then - 1) && (place || standard))
      yield {...story.span(then), expected: ['than']}
  }
  for (const that of story.places(THAT))
    if (isThan(story, that)) yield {...story.span(that), expected: ['than']}
  for (const rather of story.places(RATHER)) yield* ratherThat(story, rather)
  for (const like of story.places(LIKE)) {
    const same = story.is(like - 1, SAME) && story.is(like - 2, THE)
    if (same && story.tagIn(like + 1, maskOf('IN', 'DT', 'PRP$', 'NNP')))
      yield {...story.span(like), expected: ['as']}
  }
}

/** The *so* of `is so powerful as the last one`, which only *not* goes with; -1 where there is none. */
function soBefore(story: Story, as: number): number {
  const [word, so] = [as - 1, as - 2]
  if (!story.is(so, SO) || !story.is(so - 1, BE) || !isBase(story, word) || story.is(word, LOOSE)) return -1
  return story.tags[word] === Tag.JJ && story.is(as + 1, COMPARED) && story.together(so, as + 1) ? so : -1
}

function isCompared(story: Story, token: number): boolean {
  return isComparative(story, token) || story.is(token, MORE)
}

/** `as expected`, `as at any time`, `as last year.` */
function isStandard(story: Story, token: number): boolean {
  if (story.is(token, STANDARDS)) return !story.tagIn(token + 1, NOUN)
  // `older as any seen before`
  if (story.is(token, ANY)) return true
  if (story.is(token, LAST)) return !story.isWord(token + 2)
  return story.tagIn(token, maskOf('IN')) && story.is(token + 1, ANY)
}

/** `faster as those of maize`, `better as analysts had forecast` */
function isStandIn(story: Story, token: number): boolean {
  if (story.is(token, THOSE)) return story.is(token + 1, OF_IN)
  const head = story.phrases.startOf(token) === token ? story.phrases.headOf(token) : -1
  return head >= 0 && story.is(head + 1, HAD) && story.is(head + 2, FORESEEN)
}

/** `faster that wages`, `stricter that the old one`: no verb follows that *that* could open a clause for. */
function isThan(story: Story, that: number): boolean {
  const [word, next] = [that - 1, that + 1]
  if (!story.together(word, next)) return false
  const compared = isCompared(story, word) || story.is(word, TIMES)
  if (compared && isAmount(story, word, next)) return true
  if (isComparative(story, word) && isForeseen(story, next)) return true
  // `higher that at any time since`
  if (
    isComparative(story, word) &&
    !story.is(word, CLAUSAL) &&
    story.tagIn(next, PREPOSITION) &&
    story.is(next + 1, ANY)
  )
    return true
  if (hasVerb(story, next)) return false
  if (story.is(next, STANDARDS) && (compared || story.is(word - 1, MORE))) return true
  if (isComparative(story, word) && !story.is(word, CLAUSAL))
    return story.tagIn(next, OPENING | NUMBER_OR_ACT) && story.tags[next] !== Tag.NN && story.isWord(next)
  // `more effectively that the old pumps`; but `more imperative that the council act`
  const long = story.is(word - 1, MORE) && story.tags[word] === Tag.RB && !story.tagIn(next, NOUN)
  return (long || story.is(word, MORE)) && story.tagIn(next, maskOf('DT', 'PRP$'))
}

/** `more that 50 people`, `no later that 2030`, `less that a year`, `more that ever`: an amount, and no clause. */
function isAmount(story: Story, word: number, next: number): boolean {
  if (story.is(next, EVER)) return story.is(word, MORE) && !story.isWord(next + 1)
  if (story.is(word - 1, SO_MUCH)) return false
  const counted =
    story.tagIn(next, NUMBER) ||
    /^[$€£]$/u.test(story.word(next)) ||
    (story.is(next, HALF) && story.is(next + 1, A))
  if (counted) return !story.is(word, CLAUSAL) || /\d/u.test(story.word(next))
  return story.is(word, MORE) && story.is(next, A) && story.is(next + 1, SPANS)
}

/** `higher that they had expected.`, `better that it was.` */
function isForeseen(story: Story, next: number): boolean {
  if (!story.tagIn(next, maskOf('PRP'))) return false
  const verb = story.is(next + 1, HAD) ? next + 2 : next + 1
  return story.is(verb, FORESEEN) && !story.isWord(verb + 1)
}

function hasVerb(story: Story, from: number): boolean {
  for (let at = from; at < story.sentenceEnd(from); at++)
    if (story.tagIn(at, FINITE | maskOf('VB'))) return true
  return false
}

/** `rather that leave`, `would rather delay that prevent it`, `would sooner resign then lie` */
function* ratherThat(story: Story, rather: number): Generator<Proposal> {
  const next = rather + 1
  if (story.is(rather, RATHER_ALONE) && story.is(next, THAT) && isBareVerb(story, next + 1, true)) {
    yield {...story.span(next), expected: ['than']}
    return
  }
  if (!story.is(rather - 1, WOULD) || !story.tagIn(next, maskOf('VB'))) return
  for (let at = next + 1; at < next + REACH && story.together(rather, at); at++) {
    if (!story.isWord(at) || story.tagIn(at, FINITE)) return
    if ((story.is(at, THAT) || story.is(at, THEN)) && isBareVerb(story, at + 1)) {
      yield {...story.span(at), expected: ['than']}
      return
    }
  }
}

/** A base form that is no noun, or has an object; `alone`, where no verb follows that a clause could have. */
function isBareVerb(story: Story, token: number, alone = false): boolean {
  if (!story.mayBe(token, maskOf('VB')) || story.mayBe(token, maskOf('RB', 'JJ', 'VBD'))) return false
  if (alone && !hasVerb(story, token + 1)) return true
  return (
    !story.mayBe(token, NOUN) ||
    story.tagIn(token + 1, maskOf('DT', 'PRP$', 'PRP')) ||
    story.tagIn(token, VERB)
  )
}
