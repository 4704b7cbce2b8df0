import type {BlockKind} from '../format/manuscript.js'
import type {Category, FixClass, Level, Related} from '../desk/finding.js'
import type {Story} from '../language/story.js'
import type {GenericSchema, InferOutput} from 'valibot'

/** Varieties of English a desk can choose. */
export type VarietySetting = 'auto' | 'en-US' | 'en-GB'

/** What a rule is told beside the story. */
export interface RuleContext<Options> {
  /** The rule’s own options, checked and complete. */
  options: Options
  /** The variety of English that the configuration chose. */
  variety: VarietySetting
}

/** What a rule proposes. Offsets are UTF-16 code units of the story’s text. */
export interface Proposal {
  /** First code unit of what `expected` replaces. */
  start: number
  /** Its end, exclusive; the same as `start` for an insertion. */
  end: number
  /**
   * Replacements in lower case where their case is to be copied from the text, best first; `['']` deletes;
   * left out where there is nothing to offer.
   */
  expected?: readonly string[]
  /** Are the replacements in the case that they are to stand in? Then none is copied from the text. */
  exact?: boolean
  /** Words that the message and note can name. */
  data?: Readonly<Record<string, string>>
  /** Chance from 0 to 1 that an editor accepts the mark; default 0.9. */
  confidence?: number
  /**
   * What the evidence room says of the repair: natural logarithm of how many times likelier the first
   * suggestion is in this place than what stands there. The desk turns it into a confidence and shows the
   * mark if it is worth it at the budget.
   */
  odds?: number
  /** Which of the rule’s constructions this is, if each is to have a threshold of its own: `modal`, `to`. */
  frame?: string
  /** How far this fix can be trusted; default: the rule’s. */
  fix?: FixClass
  /** Level of this one, where it differs from the rule’s. */
  level?: Level
  /**
   * False where the place is the newsroom’s though it touches a quotation: its marks, and the comma or stop that
   * joins it to the sentence around it. Default: whether the place lies in a quotation.
   */
  spoken?: false
  /** A second place that the finding speaks of. */
  related?: Related
}

/** What a message can speak of. */
export interface Facts {
  /** The text that is marked. */
  actual: string
  /** The first suggestion; empty where there is none. */
  expected: string
  /** What the proposal’s `data` says. */
  data: Readonly<Record<string, string>>
}

/** A rule: data first, then one generator. */
export interface Rule<Schema extends GenericSchema = GenericSchema> {
  /** Name: of the folder, the id, the export and the page. */
  name: string
  /** What it asks for, in a few words: “Participle after be, have and get”. */
  summary: string
  category: Category
  /** Where the linguistic claim comes from. */
  source: string
  /** Default level: `warn`; style and consistency `info`. */
  level?: Level
  /** How far its fixes can be trusted; default `likely`. */
  fix?: FixClass
  /** Kinds of block that it reads; default body, list-item and caption. */
  kinds?: readonly BlockKind[]
  /** Schema of its options, an object with a default for each key; a rule without options has none. */
  options?: Schema
  /** Finds slips. Never throws, never changes the story. */
  find: (story: Story, context: RuleContext<InferOutput<Schema>>) => Iterable<Proposal>
  /** One sentence, the fix first, literal text in backticks, no final stop. */
  message: (facts: Facts) => string
  /** Why, in a sentence an editor would say. */
  note: string | ((facts: Facts) => string)
}
