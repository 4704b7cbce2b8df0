import {abbreviations} from '../../lexicons/abbreviations.generated.js'
import {
  Flag,
  attributionAt,
  capitalized,
  defineRule,
  maskOf,
  words,
  type Story
} from '../../src/define/index.js'
import {openers} from './openers.generated.js'

const OPENERS = words(...openers)
const SPOKEN = words(
  ...openers,
  'we',
  'my',
  'our',
  'your',
  'you',
  'a',
  'an',
  'no',
  'that',
  'if',
  'when',
  'what'
)
const I = words('i')
const CLIPPED = new Set(abbreviations.map((line) => line.split('. = ')[0]?.toLowerCase() ?? ''))
const FINITE = maskOf('VBP', 'VBD', 'MD')
const ADVERB = maskOf('RB')
/** Words around a numeral or a label. */
const LABELS = words('part', 'chapter', 'type', 'section', 'article', 'phase', 'class', 'paragraph', 'item')

/**
 * A sentence begins with a capital, and *I* is one: *The vote was close. The council will meet again.* Marked behind a
 * full stop that ends no abbreviation, before a word that opens sentences, where the block keeps to capitals. Silent
 * behind colons, question marks and quotations, at brands (*iPhone*) and names (*de Vries*), and in verse and lists.
 */
export default defineRule({
  name: 'sentence-capital',
  summary: 'Capital at the start of a sentence, and for I',
  category: 'spelling',
  source: 'Quirk et al., A Comprehensive Grammar of the English Language, appendix III.28',
  kinds: ['body'],
  fix: 'sure',
  *find(story) {
    for (const token of story.places(OPENERS)) {
      if (lacksCapital(story, token)) yield {...story.span(token), expected: [capitalized(story.word(token))]}
    }
    for (const token of spokenOpeners(story)) {
      yield {...story.span(token), expected: [capitalized(story.word(token))], spoken: false}
    }
    for (const token of story.places(I)) {
      if (isPronoun(story, token)) yield {...story.span(token), expected: ['I']}
    }
  },
  message: ({actual, expected}) => `Write \`${expected}\`, not \`${actual}\``,
  note: 'A sentence begins with a capital, and so is the pronoun *I*, so that readers see where they are.'
})

/** `“we will stay,” the mayor said`: the first words of quotations that open a sentence and have a speaker behind. */
function* spokenOpeners(story: Story): Generator<number> {
  for (const {start, end, closed} of story.quotations) {
    const [open, close] = [story.tokenAt(start), story.tokenAt(end - 1)]
    const first = open + 1
    if (!closed || story.sentenceStart(open) !== open || !story.isWord(first)) continue
    if (story.word(first) !== story.lower(first) || !story.is(first, SPOKEN)) continue
    if (/^[,?!]$/u.test(story.word(close - 1)) && attributionAt(story, close + 1)) yield first
  }
}

/** `The vote was close. the council` */
function lacksCapital(story: Story, token: number): boolean {
  const [stop, before] = [token - 1, token - 2]
  if (story.has(token, Flag.capital) || story.word(stop) !== '.' || story.has(stop, Flag.spaced)) return false
  if (
    !story.has(token, Flag.spaced) ||
    story.block[before] !== story.block[token] ||
    !keepsCapitals(story, token)
  )
    return false
  const word = story.lower(before)
  // Initials, abbreviations and figures take a stop of their own.
  if (!/^\p{L}{3,}$/u.test(word) || CLIPPED.has(word) || story.ids[before] === 0) return false
  // `(pop. the lowest in years)`
  if (story.word(before - 1) === '(') return false
  return story.lexicon.tagsOf(story.ids[before]) !== 0 && !story.has(before, Flag.allCaps)
}

/** Does the sentence around the token begin with a capital? */
function keepsCapitals(story: Story, token: number): boolean {
  const opener = story.opener(token)
  return opener < token && story.has(opener, Flag.capital)
}

/** `and i think` */
function isPronoun(story: Story, token: number): boolean {
  if (story.word(token) !== 'i' || !keepsCapitals(story, token)) return false
  if (!story.has(token, Flag.spaced) || story.is(token - 1, LABELS)) return false
  const contraction = story.has(token + 1, Flag.clitic) && /^['’](?:m|ve|ll|d)$/u.test(story.word(token + 1))
  // `i never said`
  const verb = story.tagIn(token + 1, ADVERB) ? token + 2 : token + 1
  return contraction || (story.together(token, verb) && story.mayBe(verb, FINITE))
}
