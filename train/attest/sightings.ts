import type {Story} from '../../src/language/story.js'

/** A place where an entry of a list was met. */
export interface Sighting {
  /** The entry as it stands in the list. */
  entry: string
  /**
   * `right`: the form that the entry would leave alone; `marked`: the form that it would mark whatever is around;
   * `weighed`: the same, if evidence agrees.
   */
  side: 'right' | 'marked' | 'weighed'
  /** The words of that form, by which it is counted: a preposition, a phrase. */
  form: string
  /** Token where it stands. */
  token: number
}

/** A list that can be held against texts. */
export interface AttestedList {
  /** Its path from the root of the project. */
  file: string
  /** The rule that reads it. */
  rule: string
  /** Its entries. */
  entries: readonly string[]
  /**
   * Make what meets the entries in a story.
   *
   * @param entries Those that are looked for.
   */
  witness: (entries: readonly string[]) => (story: Story) => Iterable<Sighting>
}
