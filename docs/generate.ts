/**
 * Write what is made of the rules: `rules/index.ts`, the pages in `docs/rules/`, their index, the report,
 * the tables and the audit’s figures in the README, and the schema of the configuration.
 *
 *     tsx docs/generate.ts            writes what is stale
 *     tsx docs/generate.ts --check    fails when something is stale
 */
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {CasesError} from '../src/cases/copy.js'
import {ruleNames, rulesModule} from './generate-index.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const check = process.argv.includes('--check')
const stale: string[] = []

/** The text of a file, if there is one. */
function read(path: string): string | undefined {
  const file = join(root, path)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** Write a file, or delete it where there is no text; or only note that it is stale. */
function put(path: string, text: string | undefined): void {
  if (read(path) === text) return
  stale.push(path)
  if (check) return
  const file = join(root, path)
  mkdirSync(dirname(file), {recursive: true})
  if (text === undefined) rmSync(file)
  else writeFileSync(file, text)
}

/** Pages, their index and the tables of the README; they import every rule. */
async function putPages(names: readonly string[]): Promise<void> {
  const {rulePage, rulesIndex, rulesTables} = await import('./generate-pages.js')
  const {configSchema} = await import('./generate-schema.js')
  const {reportSchema} = await import('./generate-report-schema.js')
  const {reportOf} = await import('./generate-report.js')
  const {auditParagraph} = await import('./generate-audit.js')
  const {audit} = await import('../src/cli/precision.generated.js')
  const {rules} = await import('../rules/index.js')
  const {attestedTables} = await import('./generate-attested.js')
  const all = rules.map(({rule}) => rule)
  for (const rule of all) {
    const [code = '', cases = ''] = ['index.ts', 'cases.txt'].map((name) =>
      read(`rules/${rule.name}/${name}`)
    )
    try {
      put(
        `docs/rules/${rule.name}.md`,
        rulePage({rule, code, cases, attested: attestedTables(rule.name, read)})
      )
    } catch (error) {
      // What an editor wrote needs no stack trace.
      if (!(error instanceof CasesError)) throw error
      process.stderr.write(`${error.message}\n`)
      process.exitCode = 1
    }
  }
  put('docs/rules/README.md', rulesIndex(all))
  put('config.schema.json', configSchema(all))
  put('report.schema.json', reportSchema())
  const folder = join(root, 'docs/rules')
  for (const page of existsSync(folder) ? readdirSync(folder) : []) {
    const name = page.replace(/\.md$/, '')
    if (name !== 'README' && !names.includes(name)) put(`docs/rules/${page}`, undefined)
  }
  const tables = `<!-- rules start -->\n\n${rulesTables(all)}\n<!-- rules end -->`
  const figures = `<!-- audit start -->\n\n${auditParagraph(audit)}\n\n<!-- audit end -->`
  const report = `<!-- report start -->\n\n${await reportOf('examples/stories/dam.txt', root)}\n\n<!-- report end -->`
  put(
    'README.md',
    read('README.md')
      ?.replace(/<!-- rules start -->[^]*<!-- rules end -->/, () => tables)
      .replace(/<!-- audit start -->[^]*<!-- audit end -->/, () => figures)
      .replace(/<!-- report start -->[^]*<!-- report end -->/, () => report)
  )
}

const names = ruleNames(root)
put('rules/index.ts', rulesModule(names))
if (existsSync(join(root, 'rules/index.ts'))) await putPages(names)
for (const path of stale) {
  process.stdout.write(`${path} ${check ? 'is stale: run `npm run generate`' : 'written'}\n`)
}
if (check && stale.length > 0) process.exitCode = 1
