import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'

/** Names that a rule can have: words in lower case, joined by hyphens. */
export const RULE_NAME = /^[a-z]+(-[a-z0-9]+)*$/

/**
 * Names of the rules that have a folder.
 *
 * @param root Folder of the repository.
 * @returns Names in alphabetical order.
 */
export function ruleNames(root: string): string[] {
  return readdirSync(join(root, 'rules'), {withFileTypes: true})
    .filter((entry) => entry.isDirectory() && existsSync(join(root, 'rules', entry.name, 'index.ts')))
    .map(({name}) => name)
    .sort()
}

/**
 * The module that lists all rules.
 *
 * @param names Names of rules, in order.
 * @returns Text of `rules/index.ts`.
 */
export function rulesModule(names: readonly string[]): string {
  const imports = names.map((name) => `import ${identifier(name)} from './${name}/index.js'`)
  const list = names.map((name) => `  ${identifier(name)}`).join(',\n')
  return `// Written by docs/generate.ts; run \`npm run generate\` instead of editing it.
import type {RulePlugin} from '../src/define/index.js'
${imports.map((line) => `${line}\n`).join('')}
/** Every rule, by name. */
export const rules: readonly RulePlugin[] = [${list && `\n${list}\n`}]
`
}

/** The name of a rule as a variable: `missing-space` → `missingSpace`. */
function identifier(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}
