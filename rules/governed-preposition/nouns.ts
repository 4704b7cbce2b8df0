import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {Tag, type Story} from '../../src/define/index.js'
import {adjuncts} from './adjuncts.generated.js'
import {complements} from './complements.generated.js'

type Lexicon = Story['lexicon']

/** Ids of nouns by the name before the colon of their lines. */
class NounClasses {
  readonly #lines: readonly string[]
  #byName: Map<string, Set<number>> | undefined

  constructor(lines: readonly string[]) {
    this.#lines = lines
  }

  /** Is the token a noun of the class? */
  has(story: Story, name: string, token: number): boolean {
    this.#byName ??= read(this.#lines, story.lexicon)
    const ids = this.#byName.get(name)
    const id = story.ids[token] ?? 0
    if (!ids || id === 0) return false
    return ids.has(id) || story.lexicon.lemmasOf(id, Tag.NNS).some((singular) => ids.has(singular))
  }
}

/** Heads of adjuncts by preposition, from `adjuncts.txt`. */
export const ADJUNCTS = new NounClasses(adjuncts)

/** Classes of heads that conditions name, from `complements.txt`. */
export const COMPLEMENTS = new NounClasses([...complements, `person: ${personNouns.join(' ')}`])

function read(lines: readonly string[], lexicon: Lexicon): Map<string, Set<number>> {
  const byName = new Map<string, Set<number>>()
  for (const line of lines) {
    const [name = '', nouns = ''] = line.split(': ')
    const ids = byName.get(name) ?? new Set()
    byName.set(name, ids)
    for (const noun of nouns.split(' ')) ids.add(lexicon.intern(noun))
  }
  return byName
}
