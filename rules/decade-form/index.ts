import {defineRule, words, type Proposal, type Story} from '../../src/define/index.js'

/** `1990'es`, `1990-s`, `1990ies`, `80-ies` */
const SUFFIXED = /^((?:1[5-9]|20)?\d0)(?:['’]?(?:es|ies)|-(?:s|es|ies)|['’]ies)$/iu
/** `1980th`, which is a decade where no noun follows that it could count. */
const ORDINAL = /^((?:1[5-9]|20)\d0)th$/iu
const THE = words('the')
const PART = words('early', 'late', 'mid')
const OF_A_CENTURY = words('century', 'anniversary', 'edition')

/**
 * A decade is the year and *s*: *the 1990s*, *the late 80s*. Ordinals of round numbers that count something (the
 * 2,000th goal) are left alone, and so is *1990's*, which is a matter of house style.
 */
export default defineRule({
  name: 'decade-form',
  summary: 'Decades in figures: the 1990s',
  category: 'spelling',
  source: 'The Chicago Manual of Style, 17th edition, §9.33',
  fix: 'sure',
  *find(story) {
    for (const token of story.figures) yield* decadeAt(story, token)
  },
  message: ({actual, expected}) => `Write \`${expected}\`, not \`${actual}\``,
  note: ({expected}) => `A decade is the round year and an *s*: \`${expected}\`.`
})

function* decadeAt(story: Story, token: number): Generator<Proposal> {
  const word = story.word(token)
  const [, suffixed] = SUFFIXED.exec(word) ?? []
  const [, ordinal] = ORDINAL.exec(word) ?? []
  if (suffixed !== undefined && isAfterThe(story, token)) {
    yield {...story.span(token), expected: [`${suffixed}s`]}
  } else if (ordinal !== undefined && isAfterThe(story, token) && endsPhrase(story, token)) {
    yield {...story.span(token), expected: [`${ordinal}s`]}
  }
}

/** `in the 1990es`, `since the late 1980th` */
function isAfterThe(story: Story, token: number): boolean {
  return story.is(token - 1, THE) || (story.is(token - 1, PART) && story.is(token - 2, THE))
}

/** A number that counts something stands before it: `the 1980th visitor`. */
function endsPhrase(story: Story, token: number): boolean {
  const next = token + 1
  if (!story.together(token, next) || !story.isWord(next)) return true
  return story.phrases.headOf(token) <= token && !story.is(next, OF_A_CENTURY)
}
