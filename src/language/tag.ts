/**
 * Part-of-speech tags of the Penn Treebank (Santorini 1990), as small integers.
 * The first 31 can be held as bits of one 32-bit mask (see {@link maskOf}): they are what the lexicon
 * says a word can be. The rest are given by the tagger alone.
 */
export const TAGS = [
  'NN', 'NNS', 'NNP', 'NNPS', 'JJ', 'JJR', 'JJS', 'RB', 'RBR', 'RBS', 'VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ',
  'CC', 'CD', 'DT', 'EX', 'IN', 'MD', 'PDT', 'PRP', 'PRP$', 'RP', 'TO', 'UH', 'WDT', 'WP', 'WRB',
  'WP$', 'POS', 'FW', 'LS', 'SYM', 'PUNCT'
] as const // prettier-ignore

/** Name of a tag. */
export type TagName = (typeof TAGS)[number]

/** A tag as an index into {@link TAGS}. */
export type TagId = number

/** Index of each tag: `Tag.VBN`. */
export const Tag = Object.freeze(
  Object.fromEntries(TAGS.map((name, index) => [name, index])) as Record<TagName, TagId>
)

/** A tag that has a bit in a mask. */
export type MaskedTagName = Exclude<TagName, 'WP$' | 'POS' | 'FW' | 'LS' | 'SYM' | 'PUNCT'>

const BITS: ReadonlyMap<TagName, number> = new Map(TAGS.map((name, index) => [name, 1 << index]))

/**
 * Bits of some tags.
 *
 * @param names Tags among the first 31 of {@link TAGS}.
 * @returns A mask with `1 << Tag[name]` set for each.
 */
export function maskOf(...names: MaskedTagName[]): number {
  let mask = 0
  // Rules ask within their loops: a map is twice as fast as the keys of an object.
  for (const name of names) mask |= BITS.get(name) ?? 0
  return mask
}

/**
 * Has a tag its bit in a mask?
 *
 * @param tag The tag.
 * @param mask The mask.
 */
export function isIn(tag: TagId, mask: number): boolean {
  return tag < 31 && (mask & (1 << tag)) !== 0
}

/** Masks of the open classes. */
export const NOUN = maskOf('NN', 'NNS', 'NNP', 'NNPS')
export const VERB = maskOf('VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ')
export const ADJECTIVE = maskOf('JJ', 'JJR', 'JJS')
export const ADVERB = maskOf('RB', 'RBR', 'RBS')
/** Finite verbs, with modals. */
export const FINITE = maskOf('VBD', 'VBZ', 'VBP', 'MD')

/** Tags of the forms of a verb and of a noun. */
export const VERB_TAGS: readonly TagId[] = [Tag.VB, Tag.VBP, Tag.VBZ, Tag.VBD, Tag.VBN, Tag.VBG]
export const NOUN_TAGS: readonly TagId[] = [Tag.NN, Tag.NNS]
