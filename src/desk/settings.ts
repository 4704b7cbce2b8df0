import type {Budget} from './budget.js'

/** What a desk is told beside the rules. */
export interface DeskSettings {
  /** Variety of English. */
  variety: 'auto' | 'en-US' | 'en-GB'
  /** What becomes of findings in direct quotations: information, warnings as elsewhere, or nothing. */
  quotes: 'info' | 'warn' | 'off'
  /** Needless marks in 10,000 words of clean copy that one accepts; `all` shows whatever rules propose. */
  budget: Budget
  /** Do matters of style and usage warn that are information otherwise? */
  style: boolean
  /** Words and phrases that no rule changes, as entries of a list. */
  accept: readonly string[]
  /** Names of all rules, also of those that are off, for control comments. */
  known: readonly string[]
}

/** Settings of a rule that is used alone. */
export const DEFAULT_SETTINGS: DeskSettings = {
  variety: 'auto',
  quotes: 'info',
  budget: 1,
  style: false,
  accept: [],
  known: []
}

declare module 'unified' {
  interface Data {
    /** Settings of copydesk, shared by its rules and its desk. */
    copydesk?: DeskSettings | undefined
  }
}
