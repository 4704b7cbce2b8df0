import {FINITE, Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {numberOf} from './subject.js'
import {AGREEING, proposalOf, type OtherForm} from './verb.js'

const PAIRED = new Map([
  ['nor', 'neither'],
  ['or', 'either']
])
const LINKS = words(...PAIRED.keys())
const DISTRIBUTIVE = words('every', 'each')
const AND = words('and')
const INSIDE = maskOf('IN', 'NNS', 'NNP', 'PRP$')
const PLAIN = maskOf('NN', 'JJ', 'CC', 'DT')

/**
 * A verb behind singulars that stay singular though two are named: *neither the mayor nor the clerk was*, *every mayor
 * and every clerk has*; and behind *neither … nor* with a plural next to the verb.
 *
 * @param story The story.
 * @param verb The verb.
 * @param form What it is in the other number.
 * @returns The proposal; `undefined` where no such coordination stands before the verb.
 */
export function coordinated(story: Story, verb: number, form: OtherForm): Proposal | undefined {
  return paired(story, verb, form) ?? (form.number === 'plural' ? distributive(story, verb, form) : undefined)
}

/** Source: Quirk et al., §10.41: a plural verb is common in speech; the agencies’ style books ask for the singular. */
function paired(story: Story, verb: number, form: OtherForm): Proposal | undefined {
  const found = story.is(verb, AGREEING) ? story.phrases.nounsBefore(verb) : undefined
  if (!found || found.apart) return undefined
  const link = found.start - 1
  if (!story.is(link, LINKS)) return undefined
  const other = link - 1
  const first = story.phrases.startOf(other)
  if (first < 0 || story.phrases.headOf(other) !== other) return undefined
  if (
    story.lower(first - 1) !== PAIRED.get(story.lower(link)) &&
    story.lower(first) !== PAIRED.get(story.lower(link))
  )
    return undefined
  const second = story.phrases.startOf(found.head)
  const number = numberOf(story, second, found.head)
  if (number !== 'plural' && numberOf(story, first, other) !== 'singular') return undefined
  // `Neither the mayor nor the clerks were`: the nearer one decides.
  if (!number || number === form.number) return undefined
  return proposalOf(story, verb, first, found.head, form, true)
}

function distributive(story: Story, verb: number, form: OtherForm): Proposal | undefined {
  const first = story.sentenceStart(verb)
  if (!story.is(first, DISTRIBUTIVE)) return undefined
  let joined = false
  for (let at = first + 1; at < verb; at++) {
    if (story.tagIn(at, FINITE)) return undefined
    const owner = story.tags[at] === Tag.POS
    // `Every man and child in the camps`
    const inside = joined && story.tagIn(at, INSIDE)
    if (!story.tagIn(at, PLAIN) && story.word(at) !== ',' && !owner && !inside) return undefined
    joined ||= story.is(at, AND)
  }
  if (!joined || !story.tagIn(verb - 1, maskOf('NN', 'NNS', 'NNP'))) return undefined
  return proposalOf(story, verb, first, verb - 1, form, true)
}
