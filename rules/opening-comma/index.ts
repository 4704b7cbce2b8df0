import {clauseVerbs} from '../../lexicons/clause-verbs.generated.js'
import {speechVerbs} from '../../lexicons/speech-verbs.generated.js'
import {subordinators} from '../../lexicons/subordinators.generated.js'
import {
  ADVERB,
  FINITE,
  Flag,
  NOUN,
  Tag,
  defineRule,
  hasMark,
  maskOf,
  words,
  type Story
} from '../../src/define/index.js'
import {frontedConjunctions} from './fronted-conjunctions.generated.js'
import {openingAdverbs} from './opening-adverbs.generated.js'
import {openingPhrases} from './opening-phrases.generated.js'

const PHRASES = openingPhrases.map((phrase) => phrase.split(' '))
const ADVERBS = words(...openingAdverbs)
const CONJUNCTIONS = words(...frontedConjunctions)
const SUBORDINATORS = words(...subordinators)
const CLAUSE_TAKERS = words(...speechVerbs, ...clauseVerbs)
const ACCORDING = words('according')
const TO = words('to')
const POLICE = words('police', 'officials', 'sources', 'reports', 'witnesses')
const SUBJECT = maskOf('DT', 'PRP$', 'PRP', 'NNP', 'NNPS', 'NNS', 'CD')
const LINK = maskOf('IN', 'TO')
const JOINING = maskOf('CC', 'WDT', 'WP', 'WRB', 'EX')
const PERSON = words('he', 'she', 'it', 'they', 'we', 'i')
/** Fewest words of a clause before a pronoun; behind fewer many writers do without the comma. */
const FEWEST = 6

/**
 * What opens a sentence has a comma behind it where its subject follows: *According to the police, two men …*, *However,
 * the court …*, *When the siren sounded, workers ran*. A clause is marked only where the sentence holds no other comma,
 * no other conjunction and just two verbs, so that no reader can tell at once where its main clause begins.
 */
export default defineRule({
  name: 'opening-comma',
  summary: 'A comma behind what opens a sentence',
  category: 'punctuation',
  level: 'info',
  source: 'The Chicago Manual of Style, 17th edition, §§6.24, 6.30, 6.33; Quirk et al. 1985, §III.14',
  *find(story) {
    for (let index = 0; index + 1 < story.sentences.length; index++) {
      const from = story.sentences[index]
      const end = story.sentences[index + 1]
      const last = story.has(from, Flag.capital) ? endOfOpening(story, from, end) : -1
      if (last < 0) continue
      yield {start: story.end[last], end: story.end[last], expected: [','], data: {last: story.word(last)}}
    }
  },
  message: ({data}) => `Put \`,\` behind \`${data.last ?? ''}\`, where the opening words end`,
  note: 'The comma shows where what opens the sentence ends and its subject begins.'
})

/** Last token of what opens a sentence and lacks its comma; -1 if nothing does. */
function endOfOpening(story: Story, from: number, end: number): number {
  if (story.is(from, ACCORDING) && story.is(from + 1, TO)) return endOfSource(story, from + 2)
  if (hasMark(story, from, end)) return -1
  if (story.is(from, ADVERBS)) return opensClause(story, from + 1) ? from : -1
  const phrase = PHRASES.find((parts) => parts.every((part, index) => story.lower(from + index) === part))
  if (phrase) return opensClause(story, from + phrase.length) ? from + phrase.length - 1 : -1
  if (story.tags[from] === Tag.VBN) return endOfParticiple(story, from, end)
  return story.is(from, CONJUNCTIONS) && story.word(end - 1) === '.' ? endOfClause(story, from, end) : -1
}

/** `Born in Lagos in 1944 | he moved`: a participle and phrases with prepositions before a pronoun and its verb. */
function endOfParticiple(story: Story, from: number, end: number): number {
  const {phrases} = story
  let at = from + 1
  while (at < end && story.tagIn(at, LINK) && phrases.startOf(at + 1) === at + 1)
    at = phrases.headOf(at + 1) + 1
  if (at === from + 1 || !story.is(at, PERSON)) return -1
  return story.tagIn(story.afterAdverbs(at + 1), FINITE) ? at - 1 : -1
}

/** Do a subject and its verb stand at a token? */
function opensClause(story: Story, token: number): boolean {
  const {phrases} = story
  if (!story.tagIn(token, SUBJECT)) return false
  const verb = story.afterAdverbs(phrases.headOf(token) + 1)
  return story.together(token, verb) && story.tagIn(verb, FINITE)
}

/** `According to the head of the port | two of the trawlers had` */
function endOfSource(story: Story, from: number): number {
  const {phrases} = story
  let at = from
  // `According to police the gunman fired`
  if (story.is(from, POLICE) && phrases.startOf(from + 1) === from + 1 && story.tagIn(from + 1, SUBJECT))
    return from
  while (phrases.startOf(at) === at) {
    const last = phrases.headOf(at)
    const next = last + 1
    if (story.tagIn(next, LINK) || story.tags[next] === Tag.POS) at = next + 1
    else
      return phrases.startOf(next) === next && story.tagIn(next, SUBJECT) && hasVerb(story, next) ? last : -1
  }
  return -1
}

/** Does a verb follow the phrases at a token, with no mark before it? */
function hasVerb(story: Story, token: number): boolean {
  const end = story.sentenceEnd(token)
  for (let at = token; at < end && story.isWord(at); at++) {
    if (story.tagIn(at, FINITE)) return true
    if (story.tagIn(at, JOINING)) return false
  }
  return false
}

/** `When the siren sounded | workers ran`: two clauses, of which the second begins in one place only. */
function endOfClause(story: Story, from: number, end: number): number {
  const {phrases} = story
  const first = verbBehind(story, from + 1)
  if (first < 0 || story.is(first, CLAUSE_TAKERS)) return -1
  let main = -1
  for (let at = from + 1; at < end - 1; at++) {
    // `ran and left`: a second verb of the main clause.
    if (main >= 0 && story.tagIn(at, maskOf('CC')) && story.tagIn(at + 1, FINITE)) break
    if (story.tagIn(at, JOINING) || story.is(at, SUBORDINATORS) || story.has(at, Flag.address)) return -1
    if (at <= first || !story.tagIn(at, FINITE)) continue
    if (main >= 0) return -1
    main = at
  }
  if (main < 0) return -1
  let head = main - 1
  while (story.tagIn(head, ADVERB)) head--
  const subject = phrases.startOf(head)
  if (phrases.headOf(head) !== head || subject <= first || !story.tagIn(head, NOUN | maskOf('PRP'))) return -1
  const last = subject - 1
  if (!endsPhrase(story, last, first)) return -1
  return story.tagIn(head, maskOf('PRP')) && subject - from < FEWEST ? -1 : last
}

/** The verb of the subject that starts at a token; -1 if none follows it. */
function verbBehind(story: Story, token: number): number {
  const {phrases} = story
  if (phrases.startOf(token) !== token) return -1
  let at = phrases.headOf(token) + 1
  while (story.tagIn(at, LINK) && phrases.startOf(at + 1) === at + 1) at = phrases.headOf(at + 1) + 1
  at = story.afterAdverbs(at)
  return story.tagIn(at, FINITE) ? at : -1
}

/** Can the first clause end with the token: its verb, a noun, an adverb? */
function endsPhrase(story: Story, token: number, verb: number): boolean {
  if (token === verb) return true
  return story.phrases.headOf(token) === token || story.tagIn(token, ADVERB | maskOf('RP', 'VBN', 'JJ'))
}
