import type {Category, FixClass, Level} from '../desk/finding.js'
import {words} from '../language/words.js'
import {defineRule, type RulePlugin} from './define-rule.js'

/** A wording and what to write for it. */
export interface ListEntry {
  /** The wording: words with single spaces, the first of them letters, hyphens inside it allowed. */
  wrong: string
  /** What to write, best first; `['']` deletes; empty where an editor must decide. */
  right: readonly string[]
  /** Does it count only as it is spelt, capitals included? */
  matchCase?: boolean
}

/** What a rule that is a list says of itself. */
export interface ListAbout {
  /** Its name: small letters, figures and hyphens. */
  name: string
  /** What it asks for, in a few words. */
  summary: string
  /** One sentence without a final stop; `{wrong}` and `{right}` stand for the wording and the first suggestion. */
  message: string
  /** Why, in a sentence an editor would say; may hold `{wrong}` and `{right}` too. */
  note: string
  /** Where it stands in the style book. */
  source: string
  /** Default `style`. */
  category?: Category
  /** Default `warn`. */
  level?: Level
  /** Default `likely`. */
  fix?: FixClass
}

const FIRST = /^[\p{L}\d-]+/u
const INSIDE = /[\p{L}\p{N}]/u

/**
 * Make a rule of a list of wordings, as whole words, wherever they stand. Curly and straight apostrophes are the same.
 *
 * @param about What the rule says of itself.
 * @param entries The wordings; where two begin alike, the longer is looked for first.
 */
export function listRule(about: ListAbout, entries: readonly ListEntry[]): RulePlugin {
  const byFirst = new Map<string, ListEntry[]>()
  for (const entry of [...entries].sort((a, b) => b.wrong.length - a.wrong.length)) {
    const first = (FIRST.exec(entry.wrong)?.[0] ?? entry.wrong).toLowerCase()
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry])
  }
  const openers = words(...byFirst.keys())
  const fill = (template: string, wrong: string, right: string): string =>
    template.replaceAll('{wrong}', wrong).replaceAll('{right}', right)
  return defineRule({
    ...about,
    category: about.category ?? 'style',
    level: about.level ?? 'warn',
    *find(story) {
      for (const token of story.places(openers)) {
        const start = story.start[token]
        const entry = byFirst.get(story.lower(token))?.find((other) => stands(story.text, start, other))
        if (entry) yield {start, end: start + entry.wrong.length, expected: entry.right}
      }
    },
    message: ({actual, expected}) => fill(about.message, actual, expected),
    note: ({actual, expected}) => fill(about.note, actual, expected)
  })
}

/** Does the wording stand there as whole words? */
function stands(text: string, start: number, {wrong, matchCase = false}: ListEntry): boolean {
  const end = start + wrong.length
  const plain = (value: string): string => {
    const even = value.replaceAll('’', "'").replaceAll('\n', ' ')
    return matchCase ? even : even.toLowerCase()
  }
  return plain(text.slice(start, end)) === plain(wrong) && !INSIDE.test(text.charAt(end))
}
