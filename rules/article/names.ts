import {FINITE, Flag, Tag, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {countries} from '../../lexicons/countries.generated.js'
import {cities} from './cities.generated.js'
import {insertion} from './bare.js'
import {namesWithoutThe} from './names-without-the.generated.js'
import {namesWithThe} from './names-with-the.generated.js'
import {isPlain} from './phrase.js'

/** Names by their first words, in lower case; the longest first. */
type Names = ReadonlyMap<string, readonly (readonly string[])[]>

const COUNTRIES = countries.map((line) => {
  const [names = '', , , marks = ''] = line.split(' | ')
  return {names: names.split(' / '), marks: marks.split(' ')}
})
const WITH = namesOf(namesWithThe)
const NAMED_WITH = new Set(namesWithThe)
/** Names that are rivers, states or old names with an article too: the Jordan, the Lebanon. */
const WITHOUT = namesOf(
  [
    ...COUNTRIES.filter(({marks}) => !marks.some((mark) => ['the', 'state', 'team'].includes(mark))).flatMap(
      ({names}) => names
    ),
    ...cities,
    ...namesWithoutThe
  ].filter((name) => !NAMED_WITH.has(name))
)
const EITHER = words('jordan', 'lebanon', 'ukraine', 'sudan', 'yemen', 'chad', 'gambia', 'congo', 'vatican', 'niger', 'holland', 'bahrain', 'maldives', 'bahamas', 'solomon', 'marshall', 'comoros', 'seychelles', 'ivory', 'turkey', 'cook', 'faroe', 'cayman', 'isle', 'virgin', 'falkland', 'holy', 'european', 'united', 'senegal', 'punjab', 'crimea', 'panama', 'cuba', 'antigua', 'virgin', 'people') // prettier-ignore
const THE = words('the')
const PREPOSITIONS = words('in', 'to', 'from', 'at', 'near', 'by', 'with', 'across', 'throughout', 'into', 'of', 'for', 'outside', 'inside', 'around', 'against') // prettier-ignore
const PLACED = words('in', 'to', 'from', 'near', 'across', 'throughout', 'into', 'around')
const LEFT = words(
  'left',
  'visited',
  'leaves',
  'leave',
  'visits',
  'entered',
  'fled',
  'reached',
  'visit',
  'visiting',
  'enter',
  'leaving',
  'toured',
  'tour',
  'joined',
  'join'
)
const AFTER = words(
  'on',
  'for',
  'after',
  'since',
  'during',
  'before',
  'by',
  'at',
  'until',
  'to',
  'next',
  'last',
  'this',
  'where',
  'when'
)
/** Prepositions that no place stands behind, but whoever acts. */
const NAMED = words('by', 'with', 'of', 'against', 'between')
const OWNED = maskOf('IN', 'TO', 'VB', 'VBD', 'VBZ', 'VBP', 'VBG')
const KINDS = words('kind', 'sort', 'type', 'version')
const VERSUS = words('v', 'v.', 'vs', 'vs.', 'versus')
const GOES_ON = maskOf('NN', 'NNS', 'NNP', 'NNPS', 'JJ', 'CD', 'CC', 'VBG', 'VBN')

/**
 * *The* that a name lacks (in Netherlands), or has too much (in the Berlin).
 *
 * @param story The story.
 */
export function* namedPlaces(story: Story): Generator<Proposal> {
  for (const token of story.places(WITH.first)) {
    const last = lastOf(story, WITH.names, token)
    if (last >= 0 && lacksThe(story, token, last)) yield insertion(story, token, ['the'], {frame: 'name'})
  }
  for (const first of story.places(WITHOUT.first)) {
    const the = first - 1
    if (!story.is(the, THE)) continue
    const last = lastOf(story, WITHOUT.names, first)
    if (last >= 0 && !story.is(the + 1, EITHER) && hasThe(story, the, last))
      yield {...story.span(the), expected: [''], frame: 'stray', data: {next: story.slice(the + 1, last)}}
  }
}

function namesOf(lines: readonly string[]): {names: Names; first: ReturnType<typeof words>} {
  const names = new Map<string, string[][]>()
  for (const line of [...lines].sort((a, b) => b.length - a.length)) {
    const parts = line.split(' ')
    const first = (parts[0] ?? '').toLowerCase()
    names.set(first, [...(names.get(first) ?? []), parts])
  }
  return {names, first: words(...names.keys())}
}

/** Last token of the name that starts at a token; -1 if there is none. */
function lastOf(story: Story, names: Names, token: number): number {
  const found = names
    .get(story.lower(token))
    ?.find((parts) =>
      parts.every((part, index) => story.word(token + index) === part && story.together(token, token + index))
    )
  return found ? token + found.length - 1 : -1
}

/** `In Netherlands,` `European Union said`: a name as a whole phrase without an article. */
function lacksThe(story: Story, first: number, last: number): boolean {
  const next = last + 1
  const before = first - 1
  const ends =
    !story.together(first, next) ||
    (!story.tagIn(next, GOES_ON) && !story.has(next, Flag.clitic | Flag.capital | Flag.hyphen | Flag.digit))
  // `State Department, military and intelligence documents`
  const isListed = story.word(next) === ',' && story.tagIn(next + 1, GOES_ON)
  if (!ends || isListed || story.is(next, VERSUS) || /^[“"/(&-]/u.test(story.word(next))) return false
  if (first === story.sentenceStart(first))
    return story.tagIn(next, FINITE) && !story.has(first, Flag.first) && first < last
  if (!story.together(before, first) || !isPlain(story, before)) return false
  // `a different kind of Middle East`
  if (story.is(before - 1, KINDS)) return false
  if (story.is(before, PREPOSITIONS)) return story.tags[before - 1] !== Tag.NNP
  return story.tagIn(before, maskOf('VB', 'VBD', 'VBZ', 'VBP')) && (story.is(before, LEFT) || last > first)
}

/** `In the Berlin.`, `one of the England’s oldest`, `The France said` */
function hasThe(story: Story, the: number, last: number): boolean {
  const next = last + 1
  const before = the - 1
  const isVerbNext = story.tagIn(next, FINITE) && !story.mayBe(next, maskOf('NN', 'NNS', 'VBN'))
  if (the === story.sentenceStart(the)) return isVerbNext && !story.has(last, Flag.first)
  if (!story.together(before, the) || story.has(the, Flag.capital) || !isPlain(story, before)) return false
  // What owns something is a whole phrase: the Turkey of old, but no the Turkey’s.
  if (story.tags[next] === Tag.POS && story.together(the, next)) return story.tagIn(before, OWNED)
  if (!story.is(before, PLACED) && !story.is(before, LEFT) && !story.is(before, NAMED)) return false
  if (!story.together(the, next)) return true
  if (/^[.;]$/u.test(story.word(next))) return true
  return story.is(next, AFTER) || isVerbNext
}
