import {readFileSync} from 'node:fs'
import path from 'node:path'
import {
  optional,
  picklist,
  pipe,
  regex,
  safeParse,
  strictObject,
  string,
  minLength,
  type InferOutput
} from 'valibot'
import {rules} from '../../rules/index.js'
import {listRule, type ListEntry, type RulePlugin} from '../define/index.js'
import {describeError} from './describe-error.js'

const text = pipe(string(), minLength(1))
const aboutSchema = strictObject({
  name: pipe(string(), regex(/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/u)),
  summary: text,
  message: text,
  note: text,
  source: text,
  category: optional(
    picklist(['grammar', 'usage', 'spelling', 'punctuation', 'style', 'consistency']),
    'style'
  ),
  level: optional(picklist(['info', 'warn', 'error']), 'warn'),
  fix: optional(picklist(['sure', 'likely', 'ask']), 'likely')
})

/** Files that a house rule is made of. */
const MADE_OF = ['rule.json', 'list.txt']
/** A configuration names a house rule by a path that starts so. */
const PATH = './'
const ENTRY = /^(.+?)\s*=>\s*(.*)$/u
const MARK = /\s*\[([^\]]*)\]$/u
const COMMENT = /(?:^|\s)#(?:\s.*)?$/u

/** Is this name of a rule the path of a folder? */
export function isHousePath(name: string): boolean {
  return name.startsWith('.') || path.isAbsolute(name)
}

/**
 * Does a configuration name a path below its folder, as `./house/name`?
 *
 * @param folder Folder of the configuration, absolute.
 * @param name The path as it says it.
 */
export function isBelow(folder: string, name: string): boolean {
  const inside = path.relative(folder, path.resolve(folder, name))
  return name.startsWith(PATH) && inside !== '' && inside.split(path.sep)[0] !== '..'
}

/**
 * Load a rule of the newsroom’s own that a configuration names: a folder with `rule.json` and `list.txt`. Nothing in
 * it is run.
 *
 * @param name Its path as the configuration says it, such as `./house/no-utilise`.
 * @param folder Folder of the configuration, absolute.
 * @throws {Error} If the folder is not below that of the configuration, or as {@link loadHouseRule} does.
 */
export function houseRuleOf(name: string, folder: string): RulePlugin {
  if (!isBelow(folder, name)) {
    throw new Error(
      `\`${name}\` is not a folder below the configuration’s: move the rule there and name it as \`./house/NAME\``
    )
  }
  return loadHouseRule(path.resolve(folder, name), name)
}

/**
 * What a rule of the newsroom’s own is made of.
 *
 * @param name Its path as the configuration says it.
 * @param folder Folder of the configuration, absolute.
 * @throws {Error} If a file of it cannot be read.
 */
export function houseTextsOf(name: string, folder: string): string[] {
  return MADE_OF.map((file) => readHouseFile(path.resolve(folder, name), file, name))
}

/**
 * Load a rule of the newsroom’s own.
 *
 * @param folder Its folder, absolute.
 * @param shown The folder as errors name it.
 * @throws {Error} If a file is missing or broken: names it, the line and what to do.
 */
export function loadHouseRule(folder: string, shown: string): RulePlugin {
  const about = readAbout(folder, shown)
  const file = `${shown}/list.txt`
  const entries = readEntries(readHouseFile(folder, 'list.txt', shown), file)
  if (entries.length === 0) throw new Error(`${file}: no entry; write one a line, as \`wrong => right\``)
  return listRule(about, entries)
}

/**
 * Read a file of a house rule.
 *
 * @param folder Folder of the rule, absolute.
 * @param name Name of the file.
 * @param shown The folder as errors name it.
 * @throws {Error} If it cannot be read.
 */
export function readHouseFile(folder: string, name: string, shown: string): string {
  // No cause: the report says what the innermost error says, and that names neither file nor remedy.
  let problem: string
  try {
    return readFileSync(path.join(folder, name), 'utf8')
      .replace(/^\uFEFF/u, '')
      .replaceAll('\r\n', '\n')
  } catch (error) {
    problem = describeError(error)
  }
  throw new Error(
    `Cannot read ${shown}/${name}: ${problem}; a rule is a folder with rule.json, list.txt and cases.txt`
  )
}

function readAbout(folder: string, shown: string): InferOutput<typeof aboutSchema> {
  const file = `${shown}/rule.json`
  const json = readHouseFile(folder, 'rule.json', shown)
  let value: unknown
  let problem: string | undefined
  try {
    value = JSON.parse(json)
  } catch (error) {
    problem = describeError(error)
  }
  if (problem !== undefined) throw new Error(`${file}: no JSON (${problem}); mend it`)
  const result = safeParse(aboutSchema, value)
  if (!result.success) {
    const [issue] = result.issues
    const key = issue.path?.map((part) => String(part.key)).join('.')
    const line =
      key === undefined ? 1 : json.slice(0, Math.max(0, json.indexOf(`"${key}"`))).split('\n').length
    const what = key === undefined ? 'an object' : `\`${key}\` as ${issue.expected ?? 'another value'}`
    throw new Error(`${file}:${line}: expected ${what}, received ${issue.received}`)
  }
  const {name} = result.output
  if (rules.some(({rule}) => rule.name === name)) {
    const at = json.slice(0, json.indexOf('"name"')).split('\n').length
    throw new Error(`${file}:${at}: \`${name}\` is a rule of copydesk’s; choose another name`)
  }
  return result.output
}

/** Entries of a list: `wrong => right | other`, and `[case]` behind it where capitals count. */
function readEntries(list: string, file: string): ListEntry[] {
  const seen = new Map<string, number>()
  const entries: ListEntry[] = []
  for (const [index, raw] of list.split('\n').entries()) {
    const line = raw.replace(COMMENT, '').trim()
    if (line === '') continue
    const fail = (what: string): never => {
      throw new Error(`${file}:${index + 1}: ${what}`)
    }
    const mark = MARK.exec(line)
    if (mark && mark[1] !== 'case') fail(`unknown mark \`[${mark[1] ?? ''}]\`; the only one is \`[case]\``)
    const [, wrong = '', right = ''] = ENTRY.exec(line.replace(MARK, '')) ?? []
    if (wrong === '')
      fail('expected `wrong => right`; behind the arrow stand suggestions with ` | ` between them')
    if (!/^[\p{L}\d]/u.test(wrong)) fail(`\`${wrong}\` must start with a letter or figure`)
    const values = right.split('|').map((value) => value.trim())
    if (values.includes(wrong)) fail(`\`${wrong}\` is its own suggestion; leave it out`)
    const before = seen.get(wrong)
    if (before !== undefined) fail(`\`${wrong}\` stands in line ${before} already; leave one out`)
    seen.set(wrong, index + 1)
    entries.push({
      wrong: wrong.replace(/\s+/gu, ' '),
      right: right === '' ? [] : values,
      matchCase: mark !== null
    })
  }
  return entries
}
