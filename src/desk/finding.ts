/** What a rule is about. */
export const CATEGORIES = [
  'grammar', 'usage', 'spelling', 'punctuation', 'style', 'consistency', 'facts', 'leftovers'
] as const // prettier-ignore

/** Category of a rule. */
export type Category = (typeof CATEGORIES)[number]

/** How loud a message is. */
export type Level = 'info' | 'warn' | 'error'

/**
 * How far a fix can be trusted: `sure` has one right answer and `--fix` applies it, `likely` is right more
 * often than not, `ask` needs an editor.
 */
export type FixClass = 'sure' | 'likely' | 'ask'

/** A second place that a finding speaks of. Offsets are UTF-16 code units of the story’s text. */
export interface Related {
  start: number
  end: number
  /** What is there: “first named here”. */
  reason: string
}

/** What a rule found, before the desk decides what becomes of it. Offsets as in {@link Related}. */
export interface Finding {
  /** Name of the rule. */
  rule: string
  category: Category
  level: Level
  /** First code unit of what `expected` replaces. */
  start: number
  /** Its end, exclusive; the same as `start` for an insertion. */
  end: number
  /** The text there. */
  actual: string
  /** Replacements, best first; `['']` deletes; empty where there is none. */
  expected: readonly string[]
  /** One sentence with the first suggestion in it, without a final stop. */
  reason: string
  /** Why, in a sentence an editor would say. */
  note: string | undefined
  /** Chance from 0 to 1 that an editor accepts the mark. */
  confidence: number
  /** What the evidence room says of the repair, where the rule asked: natural logarithm of the odds. */
  odds?: number | undefined
  /** Which of the rule’s constructions it is, where they have thresholds of their own. */
  frame?: string | undefined
  fix: FixClass
  /** Does it touch a direct quotation? Quoted words are the speaker’s. */
  quoted: boolean
  /** The sentence around it, white space folded. */
  sentence?: string | undefined
  related: Related | undefined
}
