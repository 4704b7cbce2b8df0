import {
  ADJECTIVE,
  Flag,
  NOUN,
  Tag,
  formOdds,
  maskOf,
  words,
  type Clause,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {lastingVerbs} from './lasting-verbs.generated.js'
import {proposalAt} from './proposal.js'
import {stativeVerbs} from './stative-verbs.generated.js'
import {phraseOf, singularPhrase} from './subject.js'

const AUXILIARIES = words('was', 'were', 'had', 'did', 'is', 'are', 'has', 'have', 'does', 'do')
const CONJUNCTION = maskOf('CC')
const WAS = words('was', 'were', 'is')
const THAT = words('that')
const BORN = words('born')
const BOTH = words('both')
const STATIVE = words(...stativeVerbs, 'depend', 'rely')
const LASTING = words(...lastingVerbs)
/** Least odds of the finite form. */
const LEAST = 0

/** `opened the door and walk out`, `runs a shop and feed the poor` */
export function fromSecond(story: Story, clause: Clause): Proposal | undefined {
  const {parent, subject, verb} = clause
  const first = parent?.verb ?? -1
  if (!subject || first < 0 || story.tagIn(first, maskOf('MD'))) return undefined
  // `was born in Leeds and begin`; but `was free to hit and run`, `did shut and open`
  const participle = story.afterAdverbs(first + 1)
  // `was written and publish`: a participle is meant, which verb-participle says.
  const passive =
    story.is(first, WAS) && story.tags[participle] === Tag.VBN && !story.tagIn(participle + 1, CONJUNCTION)
  if (story.is(first, AUXILIARIES) && !passive) return undefined
  const past = story.tags[first] === Tag.VBD
  if (!past && story.tags[first] !== Tag.VBZ) return undefined
  if (hasInfinitive(story, clause)) return undefined
  const phrase = phraseOf(story, parent ?? clause)
  // In the past the bare form is wrong whatever the number of the subject: the committee met and fail.
  if (
    !(phrase && singularPhrase(story, verb, phrase)) &&
    !(past && story.tagIn(subject.head, NOUN | maskOf('PRP')))
  )
    return undefined
  // `bookmarking and note saving`
  if (story.mayBe(verb, NOUN) && story.tags[verb + 1] === Tag.VBG) return undefined
  if (
    story.mayBe(verb, NOUN) &&
    story.tagIn(story.beforeAdverbs(verb) - 1, NOUN) &&
    story.tagIn(verb + 1, maskOf('IN')) &&
    !story.is(verb + 1, THAT)
  )
    return undefined
  // `arrived on Monday and depend on luck`: a state may last, and many may do still what they did.
  const singular = phrase !== undefined && singularPhrase(story, verb, phrase) !== undefined
  // `was written and give in May` may be meant as passive too; `was held and question` has one form for both.
  const [active] = story.forms(verb, Tag.VB, Tag.VBD)
  const either = story.is(participle, BORN) || story.forms(verb, Tag.VB, Tag.VBN)[0] === active
  const follows = either || story.tagIn(verb + 1, maskOf('DT', 'PRP', 'PRP$', 'CD'))
  if (passive && !(singular && follows)) return undefined
  if (past && (story.is(verb, STATIVE) || (!singular && story.is(verb, LASTING)))) return undefined
  // `observed the vote, and select guests were let in`
  if (story.mayBe(verb, maskOf('JJ')) && story.tagIn(verb + 1, NOUN | ADJECTIVE)) return undefined
  const [form] = story.forms(verb, Tag.VB, past ? Tag.VBD : Tag.VBZ)
  if (form === undefined || formOdds(story, verb, form) < LEAST) return undefined
  return proposalAt(story, verb, [form], subject.head)
}

/** `knock out power and force`: the second of two bare forms goes with the first. */
export function fromNext(
  story: Story,
  {parent, subject, verb}: Clause,
  marked: ReadonlyMap<number, Proposal>
): Proposal | undefined {
  const first = parent?.verb ?? -1
  const form = marked.get(story.span(first).start)?.expected?.[0]
  if (!subject || form === undefined) return undefined
  const past = story.forms(first, Tag.VB, Tag.VBD).includes(form)
  const expected = story.forms(verb, Tag.VB, past ? Tag.VBD : Tag.VBZ).slice(0, 1)
  return expected.length === 0 ? undefined : proposalAt(story, verb, expected, subject.head)
}

/** Stands an infinitive or a modal behind the first verb of the subject, which may govern this one too? */
function hasInfinitive(story: Story, {subject, verb}: Clause): boolean {
  for (let at = verb - 1; at > (subject?.nearest ?? verb); at--) {
    // `to incentivize`: a verb that the lexicon lacks; `to both praise and criticize`
    const next = at + 1
    const noun = story.tagIn(next, NOUN) && (story.mayBe(next, NOUN) || story.has(next, Flag.capital))
    const phrase = noun || story.tagIn(next, maskOf('DT', 'PRP$', 'CD'))
    if (story.tagIn(at, maskOf('TO', 'MD')) && (!phrase || story.is(next, BOTH))) return true
  }
  return false
}
