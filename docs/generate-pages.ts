import {toJsonSchema} from '@valibot/to-json-schema'
import type {VFileMessage} from 'vfile-message'
import {lintCase, parseCases, type Case} from '../src/cases/index.js'
import {defaultLevel, type Category, type FixClass, type Level, type Rule} from '../src/define/index.js'
import {precisionOf} from '../src/cli/precision.js'
import {attestedSection, type AttestedTable} from './generate-attested.js'
import {escapeCopy, exampleItem} from './generate-examples.js'

/** A rule and the texts in its folder. */
export interface RuleFolder {
  rule: Rule
  /** Text of its `index.ts`. */
  code: string
  /** Text of its `cases.txt`. */
  cases: string
  /** What `npm run attest -- --write` kept of its lists. */
  attested: readonly AttestedTable[]
}

/** A page shows at most so many examples of a kind; the cases hold all. */
const EXAMPLES = 12

const FIXES: Record<FixClass, string> = {
  sure: '`sure`: `copydesk --fix` makes it',
  likely: '`likely`: offered, right more often than not; an editor decides',
  ask: '`ask`: an editor finds the words'
}

const CATEGORIES: Record<Category, string> = {
  grammar: 'Forms of words and how they join.',
  usage: 'Words that do not go together, or do not mean what was meant.',
  spelling: 'Words and compounds spelled wrong, or in another variety of English.',
  punctuation: 'Stops, commas, quotation marks and the space around them.',
  style: 'What a desk prefers.',
  consistency: 'One story, one way of writing.',
  facts: 'What the story says against itself or the calendar.',
  leftovers: 'What the production system left in the copy.'
}

/**
 * The page of a rule.
 *
 * @param folder The rule, its code and its cases.
 * @returns Text of `docs/rules/NAME.md`.
 * @throws {Error} If the cases are broken or the code has no doc comment before `export default`.
 */
export function rulePage({rule, code, cases, attested}: RuleFolder): string {
  const {name} = rule
  const level = defaultLevel(rule)
  const parsed = parseCases(cases, `rules/${name}/cases.txt`)
  const marked = parsed.filter(({marks}) => marks.length > 0)
  const clean = parsed.filter(({marks}) => marks.length === 0)
  const message = firstMessage(rule, marked)
  const note = typeof rule.note === 'string' ? rule.note : message?.note
  return sections([
    notice(`rules/${name}`),
    `# ${name}`,
    `**${rule.summary}**`,
    docComment(code, `rules/${name}/index.ts`),
    [
      `- Category: ${rule.category}`,
      `- Level: \`${level}\``,
      `- Fix: ${FIXES[rule.fix ?? 'likely']}`,
      rule.kinds && `- Reads: ${rule.kinds.join(', ')}`,
      `- Source: ${rule.source}`
    ].filter(Boolean).join('\n'), // prettier-ignore
    note && `## Why\n\n${note}`,
    message && `It says: “${message.reason}”.`,
    examples('Marked', marked, level),
    examples('Left alone', clean, level),
    parsed.length > 0 && `All ${parsed.length} cases: [cases.txt](../../rules/${name}/cases.txt).`,
    attestedSection(attested),
    optionsTable(rule),
    switches(name)
  ])
}

/**
 * The index of the pages, by category.
 *
 * @param rules All rules.
 * @returns Text of `docs/rules/README.md`.
 */
export function rulesIndex(rules: readonly Rule[]): string {
  const categories = categoriesOf(rules).map(
    ([category, own]) => `## ${capital(category)}\n\n${CATEGORIES[category]}\n\n${table(own, '')}`
  )
  return sections([
    notice('rules'),
    '# Rules',
    `${rules.length === 1 ? 'One rule' : `${rules.length} rules`}, by category. Each page says why, shows what is marked and what is left alone, and how to switch the rule.`,
    ...categories
  ])
}

/**
 * The tables of the README, by category.
 *
 * @param rules All rules.
 */
export function rulesTables(rules: readonly Rule[]): string {
  return sections(
    categoriesOf(rules).map(([category, own]) => `**${capital(category)}**\n\n${table(own, 'docs/rules/')}`)
  )
}

function categoriesOf(rules: readonly Rule[]): [Category, Rule[]][] {
  const all = Object.keys(CATEGORIES) as Category[]
  return all
    .map((category): [Category, Rule[]] => [category, rules.filter((rule) => rule.category === category)])
    .filter(([, own]) => own.length > 0)
}

function table(rules: readonly Rule[], folder: string): string {
  const rows = rules.map(
    (rule) =>
      `| [${rule.name}](${folder}${rule.name}.md) | ${cell(rule.summary)} | \`${defaultLevel(rule)}\` | \`${rule.fix ?? 'likely'}\` | ${precisionOf(rule.name)} |`
  )
  return ['| Rule | Asks for | Level | Fix | Right |', '| --- | --- | --- | --- | --- |', ...rows].join('\n')
}

function examples(title: string, cases: readonly Case[], level: Level): string {
  return cases.length > 0
    ? `## ${title}\n\n${cases
        .slice(0, EXAMPLES)
        .map((example) => exampleItem(example, level))
        .join('\n')}`
    : ''
}

/** What the rule says of the first case that it speaks of. */
function firstMessage({name}: Rule, cases: readonly Case[]): VFileMessage | undefined {
  for (const example of cases) {
    const message = lintCase(example, name).messages.find(({ruleId}) => ruleId === name)
    if (message) return message
  }
  return undefined
}

function optionsTable({options}: Rule): string {
  if (!options) return ''
  const {properties = {}} = toJsonSchema(options, {typeMode: 'input', errorMode: 'ignore'})
  const rows = Object.entries(properties).map(([key, property]) => {
    if (typeof property === 'boolean') return `| \`${key}\` | | | |`
    const values = property.enum ?? []
    const takes = values.length > 0 ? values.map((value) => code(value)).join(', ') : String(property.type)
    return `| \`${key}\` | ${takes} | ${code(property.default)} | ${cell(property.description ?? '')} |`
  })
  return [
    '## Options',
    '',
    '| Option | Takes | Default | What it does |',
    '| --- | --- | --- | --- |',
    ...rows
  ].join('\n')
}

function switches(name: string): string {
  return `## Switch it

In \`.copydeskrc.json\`, \`false\`, \`"info"\`, \`"warn"\` or \`"error"\`:

\`\`\`json
{"rules": {"${name}": false}}
\`\`\`

For one line of Markdown, in a comment before it (in plain text without the brackets, on a line of its own):

\`\`\`markdown
<!-- copydesk-disable-next-line ${name} -- reason -->
\`\`\`

Alone, as a plugin of unified:

\`\`\`js
import {retext} from 'retext'
import rule from 'copydesk/rules/${name}'

const file = await retext().use(rule, 'error').process(story)
\`\`\``
}

/** The doc comment before `export default`, as Markdown. */
function docComment(code: string, file: string): string {
  const [, comment] = /\/\*\*((?:(?!\*\/)[^])*)\*\/\s*export default/.exec(code) ?? []
  if (comment === undefined) throw new Error(`${file} has no doc comment before \`export default\``)
  return comment
    .replace(/^[^\S\n]*\* ?/gm, '')
    .replace(/\{@link (\w+)\}/g, '`$1`')
    .trim()
}

function notice(folder: string): string {
  return `<!-- Written by docs/generate.ts from ${folder}/; run \`npm run generate\` instead of editing it. -->`
}

function sections(parts: readonly (string | false | undefined)[]): string {
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function cell(text: string): string {
  return escapeCopy(text)
}

function code(value: unknown): string {
  return value === undefined ? '' : `\`${JSON.stringify(value)}\``
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
