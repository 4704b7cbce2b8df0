import {FINITE, NOUN, Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {massNouns} from './mass-nouns.generated.js'
import {numberOf} from './subject.js'

const MASS = words(...massNouns)
const BE = words('be')
const OF = words('of')
const FRACTION = /-(?:thirds?|quarters?|fourths?|fifths?|tenths?)$/u
/** Words that may open a clause or govern the bare form. */
const OTHER_CLAUSE = maskOf('WDT', 'WP', 'WRB', 'MD', 'CC')
const DETERMINER = maskOf('DT', 'PRP$')
const LINKS = maskOf('IN', 'TO', 'NNP')

/**
 * The only verb of a sentence in its bare form, behind a singular and what hangs on it: *two-thirds of the wheat come from
 * the south*.
 *
 * @param story The story.
 */
export function* bareForms(story: Story): Generator<Proposal> {
  for (const {verb, bare, subject, kind, doubtful} of story.clauses.all) {
    if (!bare || story.tags[verb] !== Tag.VB || kind !== 'main' || !subject || doubtful) continue
    const {start, head, links, joined, apart, clausal} = subject
    if (start !== story.opener(verb) || links === 0 || joined || apart || clausal) continue
    const share = FRACTION.test(story.word(head)) && story.is(head + 1, OF) && isMass(story, head + 2)
    const plain = story.tagIn(start, DETERMINER) && numberOf(story, start, head) === 'singular'
    if (!(share || plain) || story.is(verb, BE) || isPast(story, verb) || !isAlone(story, verb)) continue
    const expected = story.forms(verb, Tag.VB, Tag.VBZ)
    if (expected.length === 0) continue
    yield {
      ...story.span(verb),
      expected: [...expected],
      frame: 's',
      data: {subject: story.slice(start, head), number: 'singular'}
    }
  }
}

/** May the form be a past tense: cut, or lay of lie? */
function isPast(story: Story, verb: number): boolean {
  const word = story.lower(verb)
  return (
    story.forms(verb, Tag.VB, Tag.VBD)[0] === word ||
    story.forms(verb, Tag.VBD, Tag.VB).some((lemma) => lemma !== word)
  )
}

function isMass(story: Story, start: number): boolean {
  const head = story.phrases.headOf(start)
  return story.tagIn(start, DETERMINER) && story.is(head, MASS)
}

/** Has the sentence no other verb, and the bare form what no noun has behind it? */
function isAlone(story: Story, verb: number): boolean {
  const from = story.sentenceStart(verb)
  const end = story.sentenceEnd(verb)
  for (let at = from; at < end; at++)
    if (at !== verb && (story.tagIn(at, FINITE | OTHER_CLAUSE) || (at < verb && !story.isWord(at))))
      return false
  const next = verb + 1
  if (story.word(end - 1) !== '.' || story.kind(verb) !== 'body') return false
  return !story.mayBe(verb, NOUN) ? true : story.tagIn(next, DETERMINER | LINKS)
}
