import {collocations} from '../../rules/confusable/collocations.generated.js'
import {contexts} from '../../rules/confusable/contexts.generated.js'
import {frames} from '../../rules/confusable/frames.generated.js'
import {phrases} from '../../rules/confusable/phrases.generated.js'
import {lookAlikes} from '../../rules/confusable/look-alikes.generated.js'
import {typingSlips} from '../../rules/confusable/typing-slips.generated.js'
import {isLikely} from '../../src/define/pattern-list.js'
import {matchAt} from '../../src/define/match-pattern.js'
import {partsOf, readPattern, type Pattern} from '../../src/define/patterns.js'
import {isPlain} from '../../src/define/plain.js'
import type {Story} from '../../src/language/story.js'
import {witnessOf, type Probe} from './probes.js'
import type {AttestedList, Sighting} from './sightings.js'

/** `before {wrong => right | other} behind` */
const WORDING = /^(.*)\{(.+) => (.+)\}(.*)$/u
const LISTS = {
  collocations,
  contexts,
  frames,
  phrases,
  'typing-slips': typingSlips,
  'look-alikes': lookAlikes
}
/** Classes of all lists: each may name those of the others. */
const {classes} = partsOf(Object.values(LISTS).flat())

/** Lists of `confusable`: the right words in the same frame, and the wrong ones. */
export const wordingLists: readonly AttestedList[] = Object.entries(LISTS).map(([name, lines]) => ({
  file: `rules/confusable/${name}.txt`,
  rule: 'confusable',
  entries: partsOf(lines).entries,
  witness: (entries) =>
    witnessOf((lexicon) =>
      entries.flatMap((entry) => [
        probe(entry, readPattern(entry, classes, lexicon), lexicon, sideOf),
        ...reversed(entry).map((line) =>
          probe(entry, readPattern(line, classes, lexicon), lexicon, () => 'right')
        )
      ])
    )
}))

type Judge = (story: Story, pattern: Pattern, from: number, to: number) => Sighting['side']

function probe(entry: string, pattern: Pattern, lexicon: Story['lexicon'], judge: Judge): Probe {
  return {
    entry,
    words: [...pattern.expected.keys()].map((id) => lexicon.wordOf(id)),
    sideAt(story, from) {
      const to = isPlain(story, from) ? matchAt(story, pattern, from) : -1
      return to < 0 ? undefined : judge(story, pattern, from, to)
    }
  }
}

/** Is the wrong word marked there, or does the evidence that the line asks for speak against it? */
function sideOf(story: Story, pattern: Pattern, from: number, to: number): Sighting['side'] {
  const expected = pattern.expected.get(story.ids[from]) ?? []
  return isLikely(story, {pattern, from, to, expected}) ? 'marked' : 'weighed'
}

/** Lines that find what a line proposes. */
function reversed(line: string): string[] {
  const [, before = '', wrong = '', right = '', behind = ''] = WORDING.exec(line) ?? []
  const [first = ''] = wrong.split('/')
  // Where all forms of a word are wrong, all forms of the other are right.
  const star = first.endsWith('*') ? '*' : ''
  return right
    .split(' | ')
    .map((choice) => `${before}{${choice}${star} => ${first.replace('*', '')}}${behind}`)
}
