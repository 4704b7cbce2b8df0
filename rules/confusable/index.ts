import {WordSet, defineRule, pairOdds, type Proposal, type Story} from '../../src/define/index.js'
import {collocations} from './collocations.generated.js'
import {frames} from './frames.generated.js'
import {likelySlips} from './likely.js'
import {matchAt} from './match.js'
import {readPatterns, type Pattern} from './patterns.js'
import {isPlain} from './plain.js'

/** Patterns by their first wrong word, and those words. */
interface Index {
  patterns: ReadonlyMap<number, readonly Pattern[]>
  words: WordSet
}

/** Made at the first story. */
let index: Index | undefined

/**
 * Some words sound or look like others, and no spelling check knows that they are wrong: one reins in
 * spending, pores over documents, loses ground; a principle is no principal. What stands around such a word
 * tells which of the two is meant: fixed phrases and frames are data (`collocations.txt`). Where the words
 * around say nothing for certain the rule is silent.
 *
 * Source: Merriam-Webster’s Dictionary of English Usage, under the words of each set.
 */
export default defineRule({
  name: 'confusable',
  summary: 'Words that sound or look alike',
  category: 'usage',
  source: 'Merriam-Webster’s Dictionary of English Usage, under the words of each set',
  *find(story) {
    const {patterns, words} = (index ??= indexPatterns(story))
    const told = new Set<number>()
    for (const token of story.places(words)) {
      const found = isPlain(story, token) && phraseAt(story, patterns, token)
      if (!found) continue
      told.add(found.start)
      yield found
    }
    for (const found of likelySlips(story)) if (!told.has(found.start)) yield found
  },
  message: ({actual, expected}) => `Write \`${expected}\`, not \`${actual}\``,
  note: ({actual, expected}) =>
    `The words around ask for \`${expected}\`; \`${actual}\` sounds or looks like it and means something else.`
})

function indexPatterns(story: Story): Index {
  const found = new Map<number, Pattern[]>()
  for (const pattern of readPatterns([...collocations, ...frames], story.lexicon)) {
    for (const id of pattern.expected.keys()) {
      const list = found.get(id)
      if (list) list.push(pattern)
      else found.set(id, [pattern])
    }
  }
  return {patterns: found, words: new WordSet([...found.keys()].map((id) => story.lexicon.wordOf(id)))}
}

function phraseAt(story: Story, patterns: Index['patterns'], token: number): Proposal | undefined {
  const id = story.ids[token]
  for (const pattern of patterns.get(id) ?? []) {
    const last = matchAt(story, pattern, token)
    const expected = pattern.expected.get(id) ?? []
    if (last < 0 || !isLikely(story, pattern, token, last, expected)) continue
    return {
      ...story.span(token, last),
      expected,
      data: {entry: pattern.line},
      confidence: 0.93
    }
  }
  return undefined
}

/** Does the evidence bear out a line that asks for it? */
function isLikely(
  story: Story,
  {least}: Pattern,
  token: number,
  last: number,
  [best = '']: readonly string[]
): boolean {
  return least === undefined || pairOdds(story, token, last + 1, best) >= least
}
