import {CommanderError} from 'commander'
import {describeError} from './describe-error.js'
import {COMMANDS, createProgram} from './program.js'
import {graver, type Status} from './status.js'
import {Output, type Surroundings} from './surroundings.js'
import {version} from './version.js'

/**
 * Run the command line. Everything but its own options is loaded when it is needed.
 *
 * @param argv Arguments, without those of node.
 * @param surroundings Streams, working folder and environment.
 * @returns Exit status; see {@link Status}.
 */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<Status> {
  const out = new Output(surroundings.stdout)
  const err = new Output(surroundings.stderr)
  const said: {to: Output; text: string}[] = []
  let status: Status = 0

  const program = createProgram(version(), {
    async read(names, options) {
      const place = {...surroundings, out, err}
      if (options.watch) {
        const {watchCommand} = await import('./watch-command.js')
        await watchCommand(names, options, place)
        return
      }
      const {readCommand} = await import('./read-command.js')
      status = await readCommand(names, options, place)
    },
    async rules() {
      const {listRules} = await import('./rules-command.js')
      await out.write(listRules())
    },
    async explain(name) {
      const {explainRule} = await import('./explain-command.js')
      await out.write(explainRule(name, surroundings))
    },
    async test(folder) {
      const {testHouseRule} = await import('./test-command.js')
      const {passed, report} = testHouseRule(folder, surroundings.cwd)
      await out.write(report)
      if (!passed) status = 1
    },
    async words(names, options) {
      const {wordsCommand} = await import('./words-command.js')
      status = await wordsCommand(names, options, {cwd: surroundings.cwd, out, err})
    },
    async config(name, options) {
      const {configCommand} = await import('./config-command.js')
      await out.write(await configCommand(name, options, surroundings.cwd))
    },
    async review(names, options) {
      const {reviewCommand} = await import('./review/command.js')
      status = await reviewCommand(names, options, surroundings)
    },
    async batch(options) {
      const {batchCommand} = await import('./batch-command.js')
      status = await batchCommand(options, {...surroundings, out, err})
    },
    async writeBaseline(names, options) {
      const {writeBaseline} = await import('./baseline/command.js')
      status = await writeBaseline(names, options, {...surroundings, out, err})
    },
    async pruneBaseline(names, options) {
      const {pruneBaseline} = await import('./baseline/command.js')
      status = await pruneBaseline(names, options, {...surroundings, out, err})
    },
    async showBaseline(options) {
      const {showBaseline} = await import('./baseline/command.js')
      await out.write(await showBaseline(options, surroundings))
    },
    async lsp() {
      const {startServer} = await import('../server/main.js')
      startServer()
    }
  })
  // Subcommands keep their own settings: each must throw and speak as the program does.
  const commands = [program, ...program.commands, ...program.commands.flatMap((command) => command.commands)]
  for (const command of commands) {
    command.exitOverride().configureOutput({
      writeOut: (text) => said.push({to: out, text}),
      writeErr: (text) => said.push({to: err, text})
    })
  }

  try {
    await program.parseAsync(namesApart(argv), {from: 'user'})
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode !== 0) status = 2
    } else {
      status = graver(status, 2)
      said.push({to: err, text: `copydesk: ${describeError(error)}\n`})
    }
  }
  for (const {to, text} of said) await to.write(text)
  out.release()
  err.release()
  return status
}

/** What stands behind `--` is a file, even if it is called as a command is. */
function namesApart(argv: readonly string[]): string[] {
  const end = argv.indexOf('--')
  return argv.map((name, at) => (end >= 0 && at > end && COMMANDS.includes(name) ? `./${name}` : name))
}
