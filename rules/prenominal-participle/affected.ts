import {Flag, NOUN, Tag, attestationBefore, words, type Story} from '../../src/define/index.js'
import {personNouns} from '../../lexicons/person-nouns.generated.js'
import {affected} from './affected.generated.js'
import {kinds} from './kinds.generated.js'
import {lemmaOfNoun} from './noun.js'

const KINDS = new Map<string, string[]>([['person', [...personNouns]]])
for (const line of kinds) KINDS.set(...entryOf(line))
/** Participles of a verb, and the nouns that they describe. */
const AFFECTED = new Map<string, {participles: string[]; nouns: Set<string>}[]>()
for (const line of affected) {
  const [heads, nouns] = entryOf(line)
  const [verb = '', participles = ''] = heads.split(' ')
  const entry = {participles: participles.split('|'), nouns: new Set(nouns)}
  AFFECTED.set(verb, [...(AFFECTED.get(verb) ?? []), entry])
}

/** Verbs, and nouns like them, that are known with the nouns their participle describes. */
export const AFFECTED_VERBS: readonly string[] = [...AFFECTED.keys()]
export const AFFECTING = words(...AFFECTED_VERBS)

/**
 * Participles that a base form stands for, where what it stands before is a thing that such a deed is done to, and
 * none that is called by it: a mask gunman (not a mask mandate), the damage ship (not the damage control).
 *
 * @param story The story.
 * @param token The word.
 * @param noun The noun behind it.
 * @returns Participles, likeliest first; none if it may be a compound.
 */
export function participlesFor(story: Story, token: number, noun: number): readonly string[] {
  const verb = story.lower(token)
  const entries = AFFECTED.get(verb)
  if (!entries) return []
  let head = noun
  while (story.together(noun, head + 1) && story.tagIn(head + 1, NOUN) && !story.has(head + 1, Flag.capital))
    head++
  // `the damage road network`: the network is what it is about; `the damage control team`: what kind it is.
  const lemma = lemmaOfNoun(story, head)
  const singular = story.tags[head] === Tag.NN ? `${lemma}!` : lemma
  const entry = entries.find(({nouns}) => nouns.has(lemma) || nouns.has(singular))
  if (!entry) return []
  return head === noun || attestationBefore(verb, lemmaOfNoun(story, noun)).base === 0
    ? entry.participles
    : []
}

/**
 * Participles of a verb that describe a noun, likeliest first; none that is known.
 *
 * @param verb Lemma of the verb.
 * @param noun Lemma of the noun.
 */
export function participlesOf(verb: string, noun: string): readonly string[] {
  return (AFFECTED.get(verb) ?? [])
    .filter(({nouns}) => nouns.has(noun))
    .flatMap(({participles}) => participles)
}

/** A line of words behind the name that they have; `@name` stands for the words of that kind. */
function entryOf(line: string): [string, string[]] {
  const [name = '', rest = ''] = line.split(': ')
  return [
    name,
    rest.split(' ').flatMap((noun) => (noun.startsWith('@') ? (KINDS.get(noun.slice(1)) ?? []) : noun))
  ]
}
