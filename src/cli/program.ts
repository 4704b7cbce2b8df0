import {Command, InvalidArgumentError, Option} from 'commander'
import {BUDGETS, type Budget} from '../desk/budget.js'
import {didYouMean} from '../desk/nearest.js'
import {FORMATS} from '../format/index.js'
import {REPORT_NAMES} from '../report/names.js'
import {ENCODINGS} from './encoding.js'
import type {BatchOptions} from './batch-command.js'
import type {ChangeOptions} from './baseline/command.js'
import type {ConfigOptions} from './config-command.js'
import type {ReadOptions} from './read-command.js'
import type {ReviewOptions} from './review/command.js'
import type {WordsOptions} from './words-command.js'

/** What the commands do; loaded when one is asked for. */
export interface Actions {
  read: (names: string[], options: ReadOptions) => Promise<void>
  rules: () => Promise<void>
  explain: (name: string) => Promise<void>
  test: (folder: string) => Promise<void>
  words: (names: string[], options: WordsOptions) => Promise<void>
  config: (name: string, options: ConfigOptions) => Promise<void>
  review: (names: string[], options: ReviewOptions) => Promise<void>
  batch: (options: BatchOptions) => Promise<void>
  lsp: () => Promise<void>
  writeBaseline: (names: string[], options: ChangeOptions) => Promise<void>
  pruneBaseline: (names: string[], options: ChangeOptions) => Promise<void>
  showBaseline: (options: {baseline?: string}) => Promise<void>
}

/** Each takes about 150 MB. */
const MOST_THREADS = 64

const AFTER_HELP = `
Examples:
  $ copydesk story.txt                        mark the slips of a story
  $ copydesk --fix stories/                   put right what is sure, in place
  $ copydesk - --stdin-path a.md < a.md       read standard input as a.md

Exit status:
  0  no marks, information, or warnings without --frail
  1  an error, or with --frail a warning
  2  wrong usage or configuration, a file that cannot be read or written, a rule that failed

Configuration: .copydeskrc, .copydeskrc.json, .copydeskrc.yml or the field copydesk of package.json,
the nearest upward from each file.`

/**
 * The command line: its options, commands and help.
 *
 * @param version Version of the package.
 * @param actions What the commands do.
 * @returns A program that throws where it would exit.
 */
export function createProgram(version: string, actions: Actions): Command {
  const program = new Command('copydesk')
    .description(
      'Reads news copy as a desk editor does: marks slips, says why, offers the words that put them right.'
    )
    .usage('[options] <files, folders, globs, or - for standard input>')
    .argument('[files...]', 'files, folders and globs; `-` alone for standard input')
    .option(
      '--fix',
      'put right what is sure and write the files; with `-`, write the text to standard output'
    )
    .option('--fix-likely', 'put right what is likely too')
    .option('--diff', 'show what --fix would do as a unified diff; write nothing')
    .addOption(
      new Option('--report <name>', `how to report: ${REPORT_NAMES.join(', ')}`)
        .default('text')
        .argParser((value) => oneOf(value, REPORT_NAMES))
    )
    .option('-f, --frail', 'exit with 1 on warnings too')
    .option('-q, --quiet', 'leave out files without marks, and notes')
    .option('--verbose', 'say why for each mark, and name its page')
    .option('--since <commit>', 'report only marks in lines that changed since this commit, branch or tag')
    .option('--stdin-path <path>', 'path of standard input: for its format, configuration and the report')
    .addOption(
      new Option(
        '--concurrency <number>',
        'threads that read (default: as many as there are processors, for many files)'
      ).argParser(parseThreads)
    )
    .option('--cache', 'keep what is found for the next run, sealed, in your folder for caches')
    .option('--cache-location <folder>', 'keep it in this folder')
    .option('-w, --watch', 'read again what changes, until Ctrl-C')
    .option('--timing', 'say which rules took longest, on standard error')
  withReadingOptions(program)
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', AFTER_HELP)
    // So that a command takes the options that stand behind it.
    .enablePositionalOptions()
    .hook('preSubcommand', refuseOptionsBefore)
    .showSuggestionAfterError()
    .showHelpAfterError('(copydesk --help lists the options)')
    .action(actions.read)
  withReadingOptions(
    program
      .command('review')
      .description('go through the marks one by one in the terminal, and write what you decide')
      .argument('<files...>', 'files, folders and globs')
      .option('--restart', 'ask again what was skipped in a review that was left')
  ).action(actions.review)
  withDeskOptions(
    program
      .command('batch')
      .description('read records from standard input, one JSON object a line, and write a result for each')
      .option('-o, --output <file>', 'add results to this file, behind those of a run that was stopped')
      .option('--done <file>', 'pass over what has a result in this file (can be repeated)', collect)
      .option('--any-path', 'read paths outside of the working folder and hidden ones too')
      .option('--exit-zero', 'exit with 0 once all have a result, whatever the results say')
  ).action(actions.batch)
  addBaseline(program, actions)
  program.command('rules').description('list the rules').action(actions.rules)
  program
    .command('explain')
    .description('explain a rule: why, its source, examples')
    .argument('<rule>', 'its name')
    .action(actions.explain)
  program
    .command('test')
    .description('test a rule of your own against its cases')
    .argument('<folder>', 'its folder, with rule.json, list.txt and cases.txt')
    .action(actions.test)
  withReadingOptions(
    program
      .command('words')
      .description('say how often each accepted and rejected word stands in files')
      .argument('<files...>', 'files, folders and globs')
      .option('-f, --frail', 'exit with 1 if an entry stands nowhere')
  ).action(actions.words)
  withSettingOptions(
    program
      .command('config')
      .description('say what applies to a file, and which file and override says so')
      .argument('<file>', 'a file, which need not be there')
      .option('--json', 'as JSON')
  ).action(actions.config)
  program
    .command('lsp')
    .description('serve editors: the language server protocol over stdio')
    // Editors say so, and there is no other way.
    .addOption(new Option('--stdio').hideHelp())
    .action(actions.lsp)
  return program
}

/** The commands that deal with marks which are known already. */
function addBaseline(program: Command, actions: Actions): void {
  const baseline = program
    .command('baseline')
    .description('keep a list of the marks that are there already, so that only new ones are reported')
  withReadingOptions(
    baseline
      .command('write')
      .description('add the marks of files to the list; on a build server only to a new one')
      .argument('<files...>', 'files, folders and globs')
      .option('--allow-growth', 'let the list grow on a build server too')
  ).action(actions.writeBaseline)
  withReadingOptions(
    baseline
      .command('prune')
      .description('take out of the list what is found no more')
      .argument('<files...>', 'all files, folders and globs that the list is for')
  ).action(actions.pruneBaseline)
  baseline
    .command('show')
    .description('say how many marks it knows, by rule')
    .option('--baseline <file>', 'this list (default: the nearest upward)')
    .action(actions.showBaseline)
}

/** Options before a command would be taken for those of the program, and do nothing. */
function refuseOptionsBefore(program: Command, command: Command): void {
  const given = Object.keys(program.opts()).filter((key) => program.getOptionValueSource(key) === 'cli')
  if (given.length > 0) program.error(`error: options stand behind the command: copydesk ${command.name()} …`)
}

/** Adds the options that settle how stories are read. */
function withSettingOptions(command: Command): Command {
  refuseBoth(command, 'config')
  return command
    .addOption(
      new Option(
        '--budget <number>',
        'needless marks in 10,000 words that you accept: 0.3, 1 or 3; `all` shows everything (default: 1)'
      ).argParser(parseBudget)
    )
    .option('--style', 'warn of matters of style and usage that are information otherwise')
    .option('--only <rule>', 'run this rule only (can be repeated)', collect)
    .option('-c, --config <file>', 'use this configuration; a JavaScript file runs only if named here')
    .option('--no-config', 'look for no configuration')
}

/** Adds the options that every command which reads stories has. */
function withDeskOptions(command: Command): Command {
  return withSettingOptions(command)
    .addOption(
      new Option('--max-size <size>', 'largest file to read, such as 500kB or 5MB')
        .default(5 * 1024 ** 2, '5MB')
        .argParser(parseSize)
    )
    .addOption(
      new Option(
        '--format <name>',
        `read all files as ${FORMATS.join(', ')} (default: by extension)`
      ).argParser((value) => oneOf(value, FORMATS))
    )
    .addOption(
      new Option(
        '--encoding <name>',
        `encoding of files that do not say their own: ${ENCODINGS.join(', ')} (default: utf-8)`
      ).argParser((value) => oneOf(value, ENCODINGS))
    )
}

/** Adds those, and the options that every command which finds files has. */
function withReadingOptions(command: Command): Command {
  for (const option of ['color', 'baseline']) refuseBoth(command, option)
  return withDeskOptions(command)
    .option(
      '-e, --ext <extensions>',
      'extensions to take from folders (default: txt,text,md,markdown,mdx,html,htm,xhtml,nitf,newsml,ninjs)',
      collectList
    )
    .option('--baseline <file>', 'hold back the marks of this baseline (default: the nearest upward)')
    .option('--no-baseline', 'hold back no marks')
    .addOption(
      new Option('-i, --ignore-path <file>', 'use this ignore file in place of .copydeskignore').conflicts(
        'ignore'
      )
    )
    .option('--ignore-pattern <globs>', 'ignore these too (can be repeated)', collectList)
    .option('--no-ignore', 'look for no ignore file')
    .option('--silently-ignore', 'pass over files that are named and ignored')
    .option('--color', 'color the report (default: on a terminal)')
    .option('--no-color', 'do not color the report')
}

/** Of an option and the one that takes it back the last would count without a word. */
function refuseBoth(command: Command, name: string): void {
  const given = new Set<string>()
  for (const option of [name, `no-${name}`]) {
    command.on(`option:${option}`, () => {
      given.add(option)
      if (given.size > 1)
        command.error(`error: --${name} and --no-${name} contradict one another: leave one out`)
    })
  }
}

/** A value that is one of some names. */
function oneOf<Name extends string>(value: string, names: readonly Name[]): Name {
  const name = names.find((known) => known === value.toLowerCase())
  if (name !== undefined) return name
  const listed = `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`
  throw new InvalidArgumentError(`Expected ${listed}${didYouMean(value, names)}`)
}

function parseBudget(value: string): Budget {
  const budget = BUDGETS.find((known) => String(known) === value)
  if (budget !== undefined) return budget
  throw new InvalidArgumentError('Expected 0.3, 1, 3 or all.')
}

function parseThreads(value: string): number {
  const threads = Number(value)
  if (Number.isInteger(threads) && threads >= 1 && threads <= MOST_THREADS) return threads
  throw new InvalidArgumentError(`Expected a number from 1 to ${MOST_THREADS}.`)
}

const SIZES = new Map([
  ['b', 1],
  ['kb', 1024],
  ['mb', 1024 ** 2],
  ['gb', 1024 ** 3]
])

function parseSize(value: string): number {
  const [, amount, unit = 'b'] = /^(\d+(?:\.\d+)?)\s*(b|[kmg]i?b)?$/iu.exec(value.trim()) ?? []
  const size = Number(amount) * (SIZES.get(unit.toLowerCase().replace('i', '')) ?? 1)
  if (size >= 1) return Math.floor(size)
  throw new InvalidArgumentError('Expected a size such as 5MB, 500kB or 20000 (bytes).')
}

function collect(value: string, values: readonly string[] = []): string[] {
  return [...values, value]
}

function collectList(value: string, values: readonly string[] = []): string[] {
  const parts = value.split(',').map((part) => part.trim())
  return [...values, ...parts.filter(Boolean)]
}
