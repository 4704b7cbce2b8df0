import {ADVERB, Flag, NOUN, Tag, maskOf, type Proposal, type Story} from '../../src/define/index.js'
import {nounAfter} from './attributive.js'

const VERB =
  /^(?<verb>[a-z]+)-(?<particle>up|down|off|out|in|on|over|away|back|through|together|apart|aside|forward)$/u
const PAST = maskOf('VBD')
const PARTICIPLE = maskOf('VBN')
const SINGULAR = maskOf('VBZ')
const PLURAL_NOUN = maskOf('NNS')
const BASE = maskOf('VB')
const SUBJECT = NOUN | maskOf('PRP', 'WP', 'WDT')

/**
 * A hyphen between a verb and its particle: talks broke-down, he sets-up firms, police will carry-out checks.
 *
 * @param story The story.
 */
export function* hyphenedVerbs(story: Story): Generator<Proposal> {
  for (const token of story.hyphened) {
    const parts = VERB.exec(story.word(token))?.groups
    if (!parts || !isVerb(story, token, parts.verb ?? '')) continue
    yield {
      ...story.span(token),
      expected: [`${parts.verb ?? ''} ${parts.particle ?? ''}`],
      confidence: 0.9,
      data: {kind: 'verb'}
    }
  }
}

function isVerb(story: Story, token: number, verb: string): boolean {
  const {lexicon} = story
  const tags = lexicon.tagsOf(lexicon.idOf(verb))
  const before = story.beforeAdverbs(token)
  if (before < 0) return false
  if ((tags & BASE) !== 0 && story.tags[before] === Tag.MD) return true
  if (nounAfter(story, token) >= 0 || story.has(token + 1, Flag.hyphen)) return false
  if ((tags & BASE) !== 0 && story.tags[before] === Tag.TO) return isObject(story, token)
  if (!story.tagIn(before, SUBJECT)) return false
  if ((tags & PAST) !== 0) return (tags & (PARTICIPLE | BASE)) === 0 || isObject(story, token)
  return (tags & SINGULAR) !== 0 && (tags & PLURAL_NOUN) === 0
}

/** `to carry-out the plan`, unlike `the road to break-up` */
function isObject(story: Story, token: number): boolean {
  return (
    story.together(token, token + 1) &&
    story.tagIn(token + 1, maskOf('DT', 'PRP$', 'PRP', 'NNP')) &&
    !story.tagIn(token - 1, ADVERB)
  )
}
