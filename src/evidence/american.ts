/**
 * How the texts that we learned from spell a verb: they are American, for the most part, and have *criticize* for *criticise*.
 *
 * @param verb The verb.
 * @returns Its American spelling; `undefined` if that is no other.
 */
export function americanOf(verb: string): string | undefined {
  return /[iy]se$/u.test(verb) ? verb.replace(/se$/u, 'ze') : undefined
}
