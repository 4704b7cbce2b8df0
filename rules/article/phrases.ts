import {PatternList, type Proposal, type Story} from '../../src/define/index.js'
import {insertion} from './bare.js'
import {phrases} from './phrases.generated.js'

const PHRASES = new PatternList(phrases.flatMap(expand))

/**
 * Articles that set phrases lack, or have too many: plays key role, sentenced to five years in the prison.
 *
 * @param story The story.
 */
export function* inPhrases(story: Story): Generator<Proposal> {
  for (const {from, to, expected} of PHRASES.find(story)) {
    const [right = ''] = expected
    const [first = '', second = ''] = right.split(' ')
    // `what => what a`, `lead => the lead`
    if (second === 'a' || second === 'an') yield insertion(story, to + 1, [second], {frame: 'phrase'})
    else if (second !== '') yield insertion(story, from, [first], {frame: 'phrase'})
    else yield {...story.span(from, to), expected, frame: 'phrase', data: {next: story.word(to + 1)}}
  }
}

/** `{lead/toss <= the}` as a line for each word: `{lead => the lead}`. */
function expand(line: string): string[] {
  const parts = /^(.*)\{([^}]+) <= (a|an|the)\}(.*)$/u.exec(line)
  if (!parts) return [line]
  const [, before = '', nouns = '', article = '', behind = ''] = parts
  return nouns.split('/').map((noun) => `${before}{${noun} => ${article} ${noun}}${behind}`)
}
