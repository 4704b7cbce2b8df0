/** Object forms by subject form. */
export const OBJECT_OF: ReadonlyMap<string, string> = new Map([
  ['i', 'me'],
  ['he', 'him'],
  ['she', 'her'],
  ['we', 'us'],
  ['they', 'them']
])

/** Subject forms by object form. */
export const SUBJECT_OF: ReadonlyMap<string, string> = new Map([
  ['me', 'I'],
  ['him', 'he'],
  ['her', 'she'],
  ['us', 'we'],
  ['them', 'they']
])

/** Determiners by subject form. */
export const DETERMINER_OF: ReadonlyMap<string, string> = new Map([
  ['he', 'his'],
  ['she', 'her'],
  ['we', 'our'],
  ['they', 'their']
])

/** Determiners by the possessive that stands alone. */
export const DETERMINER_OF_POSSESSIVE: ReadonlyMap<string, string> = new Map([
  ['hers', 'her'],
  ['ours', 'our'],
  ['theirs', 'their'],
  ['yours', 'your']
])
