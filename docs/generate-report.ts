import {PassThrough, Readable} from 'node:stream'
import {run} from '../src/cli/run.js'

/**
 * The report of a story as the command line prints it, for the README.
 *
 * @param story Path of the story from the root of the project.
 * @param root That root, absolute.
 * @returns A block of Markdown.
 * @throws {Error} If the story cannot be read.
 */
export async function reportOf(story: string, root: string): Promise<string> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const chunks: Buffer[] = []
  stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  const status = await run(['--no-config', story], {
    stdin: Readable.from([]),
    stdout,
    stderr,
    cwd: root,
    env: {}
  })
  if (status === 2) throw new Error(`Cannot read ${story}: ${String(stderr.read())}`)
  const report = Buffer.concat(chunks).toString().trimEnd()
  return ['```text', `$ npx copydesk ${story}`, report, '```'].join('\n')
}
