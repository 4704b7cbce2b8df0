import {passives} from '../../lexicons/passives.generated.js'
import type {Story} from './story.js'
import {maskOf} from './tag.js'
import {words} from './words.js'

const ANY = '*'
const FOLLOWERS = new Map(passives.map(readLine))
const PARTICIPLES = words(...FOLLOWERS.keys())
const STOPS = new Set(['.', ',', ';'])
const THAT = words('that')
const PREPOSITION = maskOf('IN', 'TO')
/** Before a number they belong to an object: has killed over 100 people. */
const ROUGHLY = words('over', 'between', 'about', 'around', 'under', 'up', 'at', 'as', 'by')
const AMOUNT = maskOf('CD', 'JJS', 'RBS', 'JJ', 'RB', 'TO')

/**
 * Can a participle only be a passive, with what follows it here: charged with, raised by, killed in? No object follows,
 * and its verb does not stand so without one.
 *
 * @param story The story.
 * @param participle The token.
 * @param passive The participle, if another form stands there.
 */
export function isSurelyPassive(story: Story, participle: number, passive?: string): boolean {
  if (passive === undefined && !story.is(participle, PARTICIPLES)) return false
  const followers = FOLLOWERS.get(passive ?? story.lower(participle))
  const next = participle + 1
  if (!followers || !story.together(participle, next)) return followers !== undefined
  const word = story.lower(next)
  if (STOPS.has(word)) return (followers.has('.') || followers.has(ANY)) && !isJoined(story, next)
  if (!followers.has(word) && !(followers.has(ANY) && story.tagIn(next, PREPOSITION))) return false
  return !story.is(next, THAT) && !isAmount(story, next) && !objectFollows(story, next)
}

/** `over 100 people`, `at least 20`, `as many as 50`, `by 4 billion years ago` */
function isAmount(story: Story, token: number): boolean {
  return story.is(token, ROUGHLY) && story.tagIn(token + 1, AMOUNT)
}

/** `mutilated, abducted and forced men`: the object stands behind the last of them. */
function isJoined(story: Story, mark: number): boolean {
  return story.tagIn(story.afterAdverbs(mark + 1), maskOf('VBN', 'VBD', 'CC', 'IN', 'TO'))
}

/** `delayed for months this system`, `hidden from the public what he thought`: a long object behind the phrase. */
function objectFollows(story: Story, preposition: number): boolean {
  const head = story.phrases.ownedHeadOf(preposition + 1)
  const next = head + 1
  if (head < 0 || !story.together(preposition, next)) return false
  return (
    story.tagIn(next, maskOf('DT', 'PRP$', 'WP', 'WRB', 'CD')) ||
    story.is(next, THAT) ||
    story.word(next) === ','
  )
}

function readLine(line: string): [string, ReadonlySet<string>] {
  const [participle = '', ...followers] = line.split(' ')
  return [participle, new Set(followers)]
}
