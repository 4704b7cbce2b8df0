import {Flag, NOUN, VERB, WordSet, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {contractions} from './contractions.generated.js'

const RIGHT = new Map(contractions.map((line) => line.split(' = ') as [string, string]))
const BARE = new WordSet([...RIGHT.keys()])
/** Bare forms that are words too: cant of thieves, as is his wont, words of French. */
const WORDS_TOO = words('cant', 'wont')
const SUBJECT = NOUN | maskOf('PRP', 'EX', 'DT', 'WP', 'WDT')
const OWN = maskOf('PRP$', 'JJ', 'IN')
const ABSOLUTE = new Map([['their', 'theirs'], ['your', 'yours'], ['our', 'ours'], ['her', 'hers']]) // prettier-ignore
const POSSESSIVES = new WordSet([...ABSOLUTE.keys()])
const ITS = words('its')
const APOSTROPHE = /^['’]$/u
const CLITIC_S = /^['’]s$/u

/** Contractions without their apostrophe: `dont`. */
export function* bareContractions(story: Story): Generator<Proposal> {
  for (const token of story.places(BARE)) {
    const word = story.lower(token)
    const right = RIGHT.get(word)
    if (right === undefined || word.length < 2 || /\p{Lu}/u.test(story.word(token).slice(1))) continue
    const isSubjectBefore = story.together(token - 1, token) && story.tagIn(token - 1, SUBJECT)
    if (story.is(token, WORDS_TOO)) {
      const isVerbBehind = story.together(token, token + 1) && story.mayBe(token + 1, maskOf('VB', 'RB'))
      if (!isSubjectBefore || !isVerbBehind || story.tagIn(token - 1, OWN)) continue
    } else if (!story.together(token, token + 1)) continue
    yield {...story.span(token), expected: [right], confidence: 0.97}
  }
}

/** Possessive pronouns with an apostrophe: `their’s`, `its’`. */
export function* ownedPronouns(story: Story): Generator<Proposal> {
  for (const token of story.places(POSSESSIVES)) {
    if (!CLITIC_S.test(story.word(token + 1)) || story.end[token] !== story.start[token + 1]) continue
    // `Her's a sad tale`: a slip for *here’s*, or the name of a paper.
    if (story.tagIn(token + 2, VERB | NOUN) && story.lower(token) === 'her') continue
    yield {
      ...story.span(token, token + 1),
      expected: [ABSOLUTE.get(story.lower(token)) ?? ''],
      confidence: 0.97
    }
  }
  for (const token of story.places(ITS)) {
    if (story.has(token, Flag.allCaps)) continue
    const isJoined = APOSTROPHE.test(story.word(token + 1)) && story.end[token] === story.start[token + 1]
    if (isJoined && story.together(token, token + 2) && story.isWord(token + 2))
      yield {...story.span(token, token + 1), expected: ['its'], confidence: 0.97}
  }
}
