import {
  ADJECTIVE,
  NOUN,
  Tag,
  VERB,
  WordSet,
  maskOf,
  words,
  type Proposal,
  type Story
} from '../../src/define/index.js'
import {gradable} from './gradable.generated.js'
import {isComparative, otherDegree} from './read.js'

const THAN = words('than')
const THE = words('the')
const SOONER = words('sooner')
const NO = words('no')
const WHEN = words('when')
const OTHER = words('other')
const DEGREES = new Map([['most', 'more'], ['least', 'less']]) // prettier-ignore
const SUBJECT = maskOf('DT', 'PRP', 'PRP$')
const HARDLY = words('hardly', 'scarcely')
const HAD = words('had', 'did', 'has')

/** “No sooner had it stopped when”, “Hardly had it stopped than” */
export function* noSooner(story: Story): Generator<Proposal> {
  for (const word of story.places(SOONER)) {
    if (story.is(word - 1, NO)) yield* answered(story, word, WHEN, THAN, 'than')
  }
  for (const word of story.places(HARDLY)) {
    if (story.is(word + 1, HAD) && word === story.sentenceStart(word))
      yield* answered(story, word, THAN, WHEN, 'when')
  }
}

function* answered(
  story: Story,
  word: number,
  wrong: WordSet,
  right: WordSet,
  expected: string
): Generator<Proposal> {
  if (!story.is(word + 1, HAD)) return
  let found = -1
  for (let at = word + 2; at < story.sentenceEnd(word); at++) {
    if (story.is(at, right)) return
    if (found < 0 && story.is(at, wrong)) found = at
  }
  if (found >= 0) yield {...story.span(found), expected: [expected]}
}

/** “The longer it lasts, the best it is for them” */
export function* answeredDegree(story: Story): Generator<Proposal> {
  for (const superlative of [...story.tagged(Tag.JJS), ...story.tagged(Tag.RBS)]) {
    const the = superlative - 1
    const first = story.opener(superlative)
    if (!story.is(the, THE) || story.word(the - 1) !== ',' || !story.is(first, THE)) continue
    if (!story.tagIn(first + 1, maskOf('JJR', 'RBR')) || !story.tagIn(superlative + 1, SUBJECT)) continue
    const expected =
      DEGREES.get(story.lower(superlative)) ?? otherDegree(story, superlative, Tag.JJS, Tag.JJR)
    if (expected !== undefined) yield {...story.span(superlative), expected: [expected]}
  }
}

/** “The more it borrows, the high its payments will be” */
export function* answeredBase(story: Story): Generator<Proposal> {
  for (const word of story.tagged(Tag.JJ)) {
    const the = word - 1
    const first = story.opener(word)
    if (!story.is(the, THE) || story.word(the - 1) !== ',' || !story.is(first, THE)) continue
    if (!story.tagIn(first + 1, maskOf('JJR', 'RBR')) || !story.tagIn(word + 1, SUBJECT)) continue
    const [comparative] = story.forms(word, Tag.JJ, Tag.JJR)
    if (comparative !== undefined) yield {...story.span(word), expected: [comparative]}
  }
}

/** “higher than in no other county” */
export function* thanNoOther(story: Story): Generator<Proposal> {
  for (const than of story.places(THAN)) {
    const no = story.tagIn(than + 1, maskOf('IN')) ? than + 2 : than + 1
    if (story.is(no, NO) && story.is(no + 1, OTHER)) yield {...story.span(no), expected: ['any']}
  }
}

/** Places that ask for a superlative: “the worse flood in history”. */
const EXTREMES = [['in', 'the', 'world'], ['in', 'history'], ['on', 'record'], ['of', 'all', 'time'], ['ever', 'recorded'], ['on', 'earth'], ['in', 'the', 'country'], ['in', 'its', 'history'], ['in', 'the', 'league'], ['in', 'the', 'nation'], ['in', 'africa'], ['in', 'europe'], ['in', 'asia']] // prettier-ignore
const SINCE = words('since')
const WORSE = words('worse')
const ONE_OF = words('of')
const MORE = words('more')
const SHORT = words(...gradable)

/** `Turnout was the low since 1987`: the degree that is compared with all before. */
export function* since(story: Story): Generator<Proposal> {
  for (const word of story.places(SHORT)) {
    if (!story.is(word + 1, SINCE) || !story.is(word - 1, THE) || !story.together(word - 1, word + 2))
      continue
    const [superlative] = story.forms(word, Tag.JJ, Tag.JJS)
    if (superlative !== undefined && story.tagIn(word - 2, VERB | maskOf('RB')))
      yield {...story.span(word), expected: [superlative]}
  }
}

/** `The more visited gallery in the world` */
export function* longOutranked(story: Story): Generator<Proposal> {
  for (const more of story.places(MORE)) {
    if (!story.is(more - 1, THE) || story.is(more - 2, ONE_OF) || !story.tagIn(more + 1, maskOf('JJ', 'VBN')))
      continue
    const noun = story.phrases.headOf(more + 1)
    if (noun > more + 1 && story.tagIn(noun, NOUN) && isExtreme(story, noun + 1))
      yield {...story.span(more), expected: ['most']}
  }
}

function isExtreme(story: Story, from: number): boolean {
  return EXTREMES.some((extreme) => extreme.every((one, at) => story.lower(from + at) === one))
}

/** Comparatives where one of all is meant: “the worse flooding since 1953”, “the larger city in the world”. */
export function* outranked(story: Story): Generator<Proposal> {
  for (const word of [...story.tagged(Tag.JJR), ...story.tagged(Tag.RBR)]) {
    if (!isComparative(story, word) || !story.is(word - 1, THE) || story.is(word - 2, ONE_OF)) continue
    const noun = story.phrases.headOf(word)
    // `due to the longer stays in the country`: of several, one is rarely meant.
    if (noun <= word || !story.tagIn(noun, maskOf('NN', 'NNP'))) continue
    const isWorst = story.is(word, WORSE) && story.is(noun + 1, SINCE)
    if (!isWorst && !isExtreme(story, noun + 1)) continue
    const superlative = otherDegree(story, word, Tag.JJR, Tag.JJS)
    if (superlative !== undefined) yield {...story.span(word), expected: [superlative]}
  }
}

const OF = words('of')
const THREE = words('three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten')

/** “the younger of three brothers” */
export function* ofThree(story: Story): Generator<Proposal> {
  for (const word of story.tagged(Tag.JJR)) {
    if (!isComparative(story, word) || !story.is(word - 1, THE) || !story.is(word + 1, OF)) continue
    const number = story.tagIn(word + 2, maskOf('PRP$', 'DT')) ? word + 3 : word + 2
    // `the taller of the three.`
    const alone = number > word + 2 && !story.isWord(number + 1)
    if (!story.is(number, THREE) || !(alone || story.tagIn(number + 1, NOUN | ADJECTIVE))) continue
    const superlative = otherDegree(story, word, Tag.JJR, Tag.JJS)
    if (superlative !== undefined) yield {...story.span(word), expected: [superlative]}
  }
}

const TWO = words('two')

/** “Of the four bids, theirs was the higher” */
export function* ofSeveral(story: Story): Generator<Proposal> {
  for (const word of story.tagged(Tag.JJR)) {
    const first = story.opener(word)
    if (!story.is(first, OF) || !story.is(first + 2, THREE) || !story.is(word - 1, THE)) continue
    // `Of the six men, he is the better shot.`
    const last = story.tagIn(word + 1, NOUN) ? word + 2 : word + 1
    if (!isComparative(story, word) || story.isWord(last)) continue
    const superlative = otherDegree(story, word, Tag.JJR, Tag.JJS)
    if (superlative !== undefined) yield {...story.span(word), expected: [superlative]}
  }
}

/** “Of the two, she is the oldest” */
export function* ofTwo(story: Story): Generator<Proposal> {
  for (const word of story.tagged(Tag.JJS)) {
    const first = story.opener(word)
    if (!story.is(first, OF) || !story.is(first + 1, THE) || !story.is(first + 2, TWO)) continue
    if (!story.is(word - 1, THE) || story.isWord(word + 1)) continue
    const comparative = otherDegree(story, word, Tag.JJS, Tag.JJR)
    if (comparative !== undefined) yield {...story.span(word), expected: [comparative]}
  }
}

const OWNERS = words('its', 'their', 'his', 'her', 'our')
const PERIODS = words('decade', 'decades', 'years', 'century', 'generation', 'months', 'weeks')
const PREPOSITIONS = words('in', 'for')
const FOR = words('for')
const A = words('a')
const YEAR = /^(?:1[89]|20)\d\d$/u

/** “the worse storm in a decade”, “its lower level for five years”, “their worse defeat since 1990” */
export function* recordBroken(story: Story): Generator<Proposal> {
  for (const word of story.tagged(Tag.JJR)) {
    const owned = story.is(word - 1, OWNERS)
    if (!isComparative(story, word) || !(owned || story.is(word - 1, THE))) continue
    const noun = story.phrases.headOf(word)
    const next = noun + 1
    if (noun <= word || story.tags[noun] !== Tag.NN || !story.together(word, next + 1)) continue
    const since = owned && story.is(next, SINCE) && YEAR.test(story.word(next + 1))
    const within = story.is(next, PREPOSITIONS) && (owned || !story.is(next, FOR))
    const span = story.tagIn(next + 1, maskOf('CD')) || story.is(next + 1, A)
    if (!since && !(within && span && story.is(next + 2, PERIODS))) continue
    const superlative = otherDegree(story, word, Tag.JJR, Tag.JJS)
    if (superlative !== undefined) yield {...story.span(word), expected: [superlative]}
  }
}
