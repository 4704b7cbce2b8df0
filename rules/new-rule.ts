/**
 * Make the folder of a new rule, which fails only on its empty cases, or rename a rule.
 *
 *     npm run new-rule NAME
 *     npm run new-rule -- --rename OLD NEW
 */
import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {RULE_NAME} from '../docs/generate-index.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const folderOf = (name: string): string => join(root, 'rules', name)
const pageOf = (name: string): string => join(root, 'docs/rules', `${name}.md`)

const codeOf = (name: string): string => `import {defineRule, words} from '../../src/define/index.js'

const WRONG = words('wrongword')

/**
 * Say in two or three sentences what the rule asks for, with an example in *italics*, and where it is silent.
 */
export default defineRule({
  name: '${name}',
  summary: 'What the rule asks for, in a few words',
  category: 'grammar',
  source: 'Where the claim comes from: a book and its section',
  *find(story) {
    for (const token of story.places(WRONG)) yield {...story.span(token), expected: ['rightword']}
  },
  message: ({actual, expected}) => \`Write \\\`\${expected}\\\`, not \\\`\${actual}\\\`\`,
  note: 'Why, in a sentence that an editor would say.'
})
`

const CASES = `# At least ten cases with a mark and ten tempting ones without, each on a line of its own:
#
#     The council chose the {wrongword => rightword | another}.
#     The council agreed {=> to} meet {very =>} soon.    (inserts; deletes)
#     The {ICC} sat.                                     (marked, without a suggestion)
#
# Say behind a clean case why it is clean, after two spaces and a number sign. CONTRIBUTING.md has the rest.
`

try {
  const [first, ...rest] = process.argv.slice(2)
  if (first === '--rename' && rest.length === 2) rename(rest[0] ?? '', rest[1] ?? '')
  else if (first !== undefined && !first.startsWith('-') && rest.length === 0) create(first)
  else throw new Error('Expected `npm run new-rule NAME` or `npm run new-rule -- --rename OLD NEW`')
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}

function create(name: string): void {
  checkFree(name)
  mkdirSync(folderOf(name))
  writeFileSync(join(folderOf(name), 'index.ts'), codeOf(name))
  writeFileSync(join(folderOf(name), 'cases.txt'), CASES)
  generate()
  say(
    `Made rules/${name}/: write its cases.txt, then its index.ts, then run \`npm run generate\` and \`npm test\``
  )
}

function rename(name: string, next: string): void {
  const code = join(folderOf(name), 'index.ts')
  if (!existsSync(code)) throw new Error(`There is no rule \`${name}\``)
  checkFree(next)
  const text = readFileSync(code, 'utf8')
  const renamed = text.replace(`name: '${name}'`, `name: '${next}'`)
  if (renamed === text) throw new Error(`rules/${name}/index.ts does not say \`name: '${name}'\``)
  writeFileSync(code, renamed)
  renameSync(folderOf(name), folderOf(next))
  generate()
  say(`Renamed rules/${name}/ to rules/${next}/`)
  const mentions = mentionsOf(name)
  if (mentions.length > 0) say(`\`${name}\` still stands in ${mentions.join(', ')}`)
}

/** A name that a new rule can have. */
function checkFree(name: string): void {
  if (!RULE_NAME.test(name)) {
    throw new Error(
      `\`${name}\` is no name of a rule: expected words in lower case joined by hyphens, such as \`missing-space\``
    )
  }
  for (const path of [folderOf(name), `${folderOf(name)}.ts`, pageOf(name)]) {
    if (existsSync(path)) throw new Error(`\`${name}\` is taken: ${relative(root, path)} exists`)
  }
}

function generate(): void {
  try {
    execFileSync(process.execPath, ['--import=tsx', 'docs/generate.ts'], {cwd: root, stdio: 'inherit'})
  } catch (cause) {
    throw new Error('The folder stands, but docs/generate.ts failed: mend that and run `npm run generate`', {
      cause
    })
  }
}

/** Files outside the generated ones that still speak of a rule. */
function mentionsOf(name: string): string[] {
  const word = new RegExp(`(?<![\\w-])${name}(?![\\w-])`)
  const found: string[] = []
  const visit = (path: string): void => {
    for (const entry of readdirSync(join(root, path), {withFileTypes: true})) {
      const child = join(path, entry.name)
      if (entry.name === 'node_modules' || entry.name === 'dist' || entry.name.startsWith('.')) continue
      if (entry.isDirectory()) visit(child)
      else if (
        /\.(ts|js|json|md|txt|yml)$/.test(entry.name) &&
        word.test(readFileSync(join(root, child), 'utf8'))
      ) {
        found.push(child)
      }
    }
  }
  visit('')
  return found
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
