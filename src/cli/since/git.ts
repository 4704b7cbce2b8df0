import {execFile} from 'node:child_process'
import path from 'node:path'
import {codeOf} from '../describe-error.js'

/** What a repository’s own configuration may not make Git run, and what Git may not change. */
const HARMLESS = [
  '--no-pager',
  '--no-optional-locks',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null'
]

/** A blob that a partial clone lacks is not fetched: by the first in new versions of Git, by the second in all. */
const OFFLINE = {GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C'}

/** Git said no. */
export class GitError extends Error {
  override readonly name = 'GitError'
}

/** Runs Git: arguments, and what it reads. */
export type Git = (argv: readonly string[], input?: string) => Promise<Buffer>

/**
 * Git in a folder, for commands that read trees and objects alone: no filter, external diff, hook or monitor of the
 * repository runs, and nothing is fetched.
 *
 * @param cwd The folder, absolute.
 * @param env Variables of the environment.
 * @returns What runs it, and throws a {@link GitError} where it fails.
 */
export function gitIn(cwd: string, env: Readonly<Record<string, string | undefined>>): Git {
  return (argv, input = '') =>
    new Promise((resolve, reject) => {
      const child = execFile(
        'git',
        ['-C', cwd, ...HARMLESS, ...argv],
        {
          // Windows looks for the program in its working folder first: that must not be a folder of copy.
          cwd: path.dirname(process.execPath),
          env: {...env, ...OFFLINE},
          encoding: 'buffer',
          maxBuffer: Infinity
        },
        (error, stdout, stderr) => {
          if (!error) resolve(stdout)
          else reject(new GitError(reasonOf(error, stderr.toString()), {cause: error}))
        }
      )
      // Git may have gone before it has read all; then it says why itself.
      child.stdin?.on('error', () => undefined)
      child.stdin?.end(input)
    })
}

function reasonOf(error: Error, said: string): string {
  if (codeOf(error) === 'ENOENT') return '`git` is not installed'
  const [line = ''] = said.split('\n')
  return line.replace(/^(?:fatal|error): /u, '') || 'git failed'
}
