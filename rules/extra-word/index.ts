import {defineRule, fillOdds, words, type Proposal, type Story} from '../../src/define/index.js'
import {doubledSubjects} from './clauses.js'
import {strayDeterminers} from './determiners.js'
import {doubledWords} from './doubled.js'
import {parseFrame, stands, wordsOf} from './frames.js'
import {doubledPrepositions, isPrepositionPair, isStranded} from './prepositions.js'
import {frames} from './frames.generated.js'

const FRAMES = frames.map(parseFrame)
/** Frames by the words that they are looked up by, as indexes of the list. */
const BY_WORD = new Map<string, number[]>()
for (const [index, frame] of FRAMES.entries()) {
  for (const word of wordsOf(frame, frame.anchor)) {
    const found = BY_WORD.get(word)
    if (found) found.push(index)
    else BY_WORD.set(word, [index])
  }
}
const BE = words('be')
const AUXILIARIES = words('is', 'was', 'are', 'were', 'has', 'had', 'have', 'will', 'would', 'can', 'could', 'may', 'might', 'must', 'should', 'shall') // prettier-ignore
/** More than a rule has that reads one of the words alone. */
const SURE = 0.97
const ANCHORS = words(...BY_WORD.keys())

/**
 * A small word too many: two determiners (the both), two prepositions (of for the), two verbs for one (will be
 * meet, was been released), a preposition behind a verb that takes its object without one (discuss about,
 * investigating into), *back* behind *return*, and a subject or conjunction that is there already (the envoy, who
 * served in Cairo, he will leave). Silent where the word has its own work: discussed about 40
 * amendments, return back taxes.
 */
export default defineRule({
  name: 'extra-word',
  summary: 'Small words too many',
  category: 'grammar',
  source: 'Quirk et al., A Comprehensive Grammar of the English Language, §3.21, §5.10 and §16.26',
  *find(story) {
    for (const {token, odds} of [...doubledSubjects(story), ...doubledPrepositions(story)]) {
      yield proposalOf(story, token, odds)
    }
    let last = -1
    for (const {token, index} of standing(story)) {
      if (token === last) continue
      // `the folks we work with at the office`
      if (isPrepositionPair(story, token) && isStranded(story, token - 1)) continue
      const frame = FRAMES[index]
      const known = fillOdds(story, token, token + 1, '')
      if (known < frame.least && known !== -Infinity) continue
      const odds = frame.isProven || known === -Infinity ? undefined : known - frame.least
      yield proposalOf(story, token, odds)
      last = token
    }
    for (const token of doubledWords(story)) yield proposalOf(story, token, undefined)
    yield* strayDeterminers(story)
  },
  message: ({actual, expected, data}) => {
    if (data.instead !== undefined) return `Write \`${expected}\`, not \`${actual}\``
    if (data.gap !== undefined)
      return `Put a noun between \`${data.before ?? ''}\` and \`${data.extra ?? ''}\`, or delete one of them`
    return `Delete \`${data.extra ?? actual}\` between \`${data.before ?? ''}\` and \`${data.after ?? ''}\``
  },
  note: ({data}) =>
    data.gap === undefined && data.instead === undefined
      ? 'The words before and behind it go together without it.'
      : 'No noun phrase opens so.'
})

/** Frames that stand in the story, by the token of their extra word, then in the order of the list. */
function standing(story: Story): {token: number; index: number}[] {
  const found: {token: number; index: number}[] = []
  for (const anchor of story.places(ANCHORS)) {
    for (const index of BY_WORD.get(story.lower(anchor)) ?? []) {
      const frame = FRAMES[index]
      const token = anchor - frame.anchor + frame.extra
      if (stands(story, frame, token)) found.push({token, index})
    }
  }
  return found.sort((a, b) => a.token - b.token || a.index - b.index)
}

function proposalOf(story: Story, token: number, odds: number | undefined): Proposal {
  const after = story.word(token + 1)
  const about = {
    frame: story.lower(token),
    data: {extra: story.word(token), before: story.word(token - 1), after}
  }
  // Either of two auxiliaries may be the leftover.
  const next = token + 1
  if (story.is(token, AUXILIARIES) && story.is(next, AUXILIARIES)) {
    const isFirst = fillOdds(story, token, next, '') > fillOdds(story, next, next + 1, '')
    const expected = isFirst ? [after, story.word(token)] : [story.word(token), after]
    return {...story.span(token, next), expected, confidence: SURE, ...about}
  }
  // The verb behind `be` is no participle: the words are marked together, so that one mark speaks of them.
  if (story.is(token, BE))
    return {...story.span(token, token + 1), expected: [after], confidence: SURE, ...about}
  return {...story.span(token), expected: [''], ...(odds === undefined ? {} : {odds}), ...about}
}
