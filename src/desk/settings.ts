/** What a desk is told beside the rules. */
export interface DeskSettings {
  /** Variety of English. */
  variety: 'auto' | 'en-US' | 'en-GB'
  /** What becomes of findings in direct quotations: information, warnings as elsewhere, or nothing. */
  quotes: 'info' | 'warn' | 'off'
  /** Names of all rules, also of those that are off, for control comments. */
  known: readonly string[]
}

/** Settings of a rule that is used alone. */
export const DEFAULT_SETTINGS: DeskSettings = {variety: 'auto', quotes: 'info', known: []}

declare module 'unified' {
  interface Data {
    /** Settings of copydesk, shared by its rules and its desk. */
    copydesk?: DeskSettings | undefined
  }
}
