import {
  FINITE,
  Flag,
  NOUN,
  Tag,
  VERB,
  WordSet,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {speechVerbs} from '../../lexicons/speech-verbs.generated.js'
import {contractions} from './contractions.generated.js'

const RIGHT = new Map(contractions.map((line) => line.split(' = ') as [string, string]))
const BARE = new WordSet([...RIGHT.keys()])
/** Bare forms that are words too: cant of thieves, as is his wont, words of French. */
const WORDS_TOO = words('cant', 'wont')
const IM = words('im')
const BEHIND_AM = maskOf('JJ', 'RB', 'VBG', 'VBN', 'DT', 'IN')
const SUBJECT = NOUN | maskOf('PRP', 'EX', 'DT', 'WP', 'WDT')
const OWN = maskOf('PRP$', 'JJ', 'IN')
const ABSOLUTE = new Map([['their', 'theirs'], ['your', 'yours'], ['our', 'ours'], ['her', 'hers']]) // prettier-ignore
const POSSESSIVES = new WordSet([...ABSOLUTE.keys()])
const ITS = words('its')
const IT = words('it')
const CLITIC = words("'s")
const THIRD = words('he', 'she', 'it', 'who')
const WISHES = words(
  'want',
  'need',
  'hope',
  'plan',
  'aim',
  'seek',
  'try',
  'start',
  'continue',
  'intend',
  'refuse',
  'seem',
  'appear',
  'claim',
  'expect',
  'like',
  'wish'
)
const LETS = words('lets')
const NOT = words('not')
const WHO = words('who')
/** What no noun begins with: whose in charge. */
const BEHIND_IS = words('in', 'on', 'at', 'not', 'going', 'been', 'got', 'to', 'behind', 'trying')
const WHOSE = words('whose')
/** Prepositions that open no clause. */
const GOVERNING = words('of', 'in', 'with', 'from', 'by', 'to', 'on', 'at', 'into', 'over', 'against', 'through', 'between', 'near') // prettier-ignore
/** Verbs that a clause follows without *that*, beside those of saying. */
const CLAUSAL = words('think', 'thinks', 'thought', 'know', 'knows', 'knew', 'hope', 'hopes', 'hoped', 'believe', 'believes', 'believed', 'feel', 'feels', 'felt', 'fear', 'fears', 'feared', 'guess', 'mean', 'means', 'meant', 'see', 'saw', 'find', 'finds', 'found', 'is', 'was', 'are', 'were', 'understand', 'realise', 'realize', 'suppose', 'wish', 'bet', 'figure', 'imagine', 'assume', 'ensure', 'doubt', 'decide', 'decided', 'show', 'shows', 'showed', 'prove', 'proves', 'agree', 'agreed') // prettier-ignore
const SAYING = words(...speechVerbs)
/** What may follow *it is*: a word that describes, or opens a phrase. */
const OPENING = maskOf('JJ', 'RB', 'DT', 'IN', 'VBG', 'CD', 'PRP')
/** The rare mark comes first and the look behind it last, so that a story without one is read through quickly. */
const SHIFTED =
  /['’]nt\b(?<=\b(was|were|is|are|did|does|do|has|have|had|could|would|should|must|ca|wo)['’]nt)/giu
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
    // `Im lives in Seoul`: a name.
    else if (story.is(token, IM) && !story.tagIn(token + 1, BEHIND_AM)) continue
    yield {...story.span(token), expected: [right], confidence: 0.97}
  }
}

/** Contractions with their apostrophe in the wrong place: `was'nt`. */
export function* shiftedContractions(story: Story): Generator<Proposal> {
  for (const {0: ending, 1: verb = '', index} of story.text.matchAll(SHIFTED))
    yield {
      start: index - verb.length,
      end: index + ending.length,
      expected: [`${verb}n't`],
      confidence: 0.97
    }
}

/** `Lets hope it rains`, `the man whose leading the party`: a verb behind what can be no plural and no owner. */
export function* bareVerbs(story: Story): Generator<Proposal> {
  for (const lets of story.places(LETS)) {
    if (lets !== story.opener(lets) || story.has(lets, Flag.allCaps)) continue
    const verb = story.is(lets + 1, NOT) ? lets + 2 : lets + 1
    if (story.together(lets, verb) && story.tagIn(verb, maskOf('VB', 'VBP')))
      yield {...story.span(lets), expected: ["let's"], confidence: 0.95}
  }
  for (const whose of story.places(WHOSE)) {
    const isVerb =
      story.tagIn(whose + 1, maskOf('VBG')) && story.tagIn(whose + 2, maskOf('DT', 'PRP$', 'PRP'))
    if ((isVerb || story.is(whose + 1, BEHIND_IS)) && story.together(whose, whose + 2))
      yield {...story.span(whose), expected: ["who's"], confidence: 0.9}
  }
}

/** `the singer, who's real name is Ann`: a noun that has its verb behind is owned. Rules of pronouns, which see more, go first. */
export function* clausalWhose(story: Story): Generator<Proposal> {
  for (const who of story.places(WHO)) {
    const clitic = who + 1
    if (story.lower(clitic) !== "'s" || story.end[who] !== story.start[clitic]) continue
    if (story.tags[clitic + 1] !== Tag.JJ) continue
    const noun = clitic + 2
    const owned = story.tagIn(noun, maskOf('NN', 'NNS')) && !story.mayBe(noun, OPENING)
    const verb = story.afterAdverbs(noun + 1)
    if (owned && story.tagIn(verb, FINITE) && story.together(who, verb))
      yield {...story.span(who, clitic), expected: ['whose'], confidence: 0.5}
  }
}

/** `He want's the money`, `the firm need's to`: a verb that was given an apostrophe. */
export function* ownedVerbs(story: Story): Generator<Proposal> {
  for (const clitic of story.places(CLITIC)) {
    const verb = clitic - 1
    if (story.end[verb] !== story.start[clitic] || !story.mayBe(verb, maskOf('VB'))) continue
    if (!story.together(verb - 1, clitic + 1) || story.has(verb, Flag.capital)) continue
    const next = clitic + 1
    const behindPronoun =
      story.is(verb - 1, THIRD) && story.tagIn(next, maskOf('TO', 'DT', 'PRP$', 'PRP', 'IN'))
    const noNoun =
      !story.mayBe(verb, maskOf('NN', 'JJ', 'RB')) && story.tagIn(next, maskOf('TO', 'DT', 'PRP$', 'PRP'))
    const governs =
      story.tags[next] === Tag.TO && story.tagIn(clitic + 2, maskOf('VB')) && story.is(verb, WISHES)
    if (!behindPronoun && !(story.tagIn(verb - 1, NOUN) && (noNoun || governs))) continue
    const [right] = story.forms(verb, Tag.VB, Tag.VBZ)
    if (right !== undefined) yield {...story.span(verb, clitic), expected: [right], confidence: 0.94}
  }
}

/** `cut it's forecast`: behind a preposition or a verb that no clause follows, and before a noun, stands an owner. */
export function* clausalIts(story: Story): Generator<Proposal> {
  for (const it of story.places(IT)) {
    const clitic = it + 1
    const noun = clitic + 1
    if (story.lower(clitic) !== "'s" || story.end[it] !== story.start[clitic]) continue
    if (!story.together(it - 1, noun) || !isGoverned(story, it - 1)) continue
    if (!story.mayBe(noun, maskOf('NN', 'NNS')) || story.mayBe(noun, OPENING)) continue
    const next = noun + 1
    const ends = !story.isWord(next) || story.tagIn(next, maskOf('IN', 'CC', 'TO'))
    if (ends) yield {...story.span(it, clitic), expected: ['its'], confidence: 0.93}
  }
}

function isGoverned(story: Story, token: number): boolean {
  if (story.is(token, GOVERNING)) return true
  return (
    story.tagIn(token, maskOf('VB', 'VBD', 'VBZ', 'VBG')) &&
    !story.is(token, CLAUSAL) &&
    !story.is(token, SAYING)
  )
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
