import {execFileSync, type ExecFileSyncOptions} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'

/** Version that is installed where it is asked for; an older one may do. */
const PYSPARK = 'pyspark==4.3.0'

/** Is installing asked for? */
const INSTALLS = process.env.INSTALL === '1'

/** A Python that has pyspark. */
export interface Python {
  command: string
  /** Removes what was installed. */
  remove: () => void
}

/**
 * Make sure that a program is there.
 *
 * @param program Its name.
 * @param argument What it is asked, which it answers with status 0.
 * @param advice How to get it.
 * @throws {Error} If it is not there: says how to get it.
 */
export function need(program: string, argument: string, advice: string): void {
  if (answers(program, [argument])) return
  throw new Error(`${program} is not on this machine, and nothing was tested with it: ${advice}`)
}

/**
 * A Python with pyspark: that of `PYSPARK_PYTHON`, else `python3`; where it has none and `INSTALL=1` asks for it, one in a
 * temporary virtual environment.
 *
 * @throws {Error} If there is none: says what is missing.
 */
export function pythonWithSpark(): Python {
  need('java', '-version', 'Spark needs Java 17 or later (`apt-get install openjdk-17-jre-headless`)')
  const command = process.env.PYSPARK_PYTHON ?? 'python3'
  need(command, '--version', 'Spark’s example needs Python 3.10 or later')
  if (answers(command, ['-c', 'import pyspark'])) return {command, remove: () => undefined}
  if (!INSTALLS)
    throw new Error(
      `${command} has no pyspark, and nothing was tested with Spark: \`INSTALL=1 npm run test:integration\` installs ${PYSPARK} ` +
        'into a temporary virtual environment (0.5 GB), or name a Python that has it as PYSPARK_PYTHON'
    )
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-spark-'))
  const quiet: ExecFileSyncOptions = {stdio: ['ignore', 'ignore', 'inherit']}
  execFileSync(command, ['-m', 'venv', folder], quiet)
  const python = path.join(folder, 'bin/python')
  execFileSync(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', PYSPARK], quiet)
  return {command: python, remove: () => rmSync(folder, {recursive: true, force: true})}
}

function answers(program: string, argv: readonly string[]): boolean {
  try {
    execFileSync(program, argv, {stdio: 'ignore'})
    return true
  } catch {
    return false
  }
}
