import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {PassThrough, Readable} from 'node:stream'
import {pathToFileURL} from 'node:url'
import {run} from '../../src/cli/run.js'
import type {JsonReport} from '../../src/report/json.js'

/** Arguments of node that start the command line as a process of its own. */
export const COMMAND: readonly string[] = [
  '--import',
  pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href,
  '--import',
  new URL('../tsx-in-workers.mjs', import.meta.url).href,
  path.resolve('src/cli/main.ts')
]

/** What a run of the command line came to. */
export interface Outcome {
  status: 0 | 1 | 2
  /** What it wrote to standard output, as UTF-8. */
  out: string
  /** The same, as bytes. */
  bytes: Buffer
  /** What it wrote to standard error. */
  err: string
}

/** What a run is given beside its arguments. */
export interface Given {
  stdin?: string | Uint8Array
  env?: Record<string, string>
  isTTY?: boolean
}

/** A folder for one test with the command line run in it. */
export class Newsroom {
  /** Its path, absolute and real. */
  readonly folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'copydesk-')))

  /**
   * Write a file.
   *
   * @param name Its path in the folder.
   * @param content Text or bytes.
   * @returns Its path, absolute.
   */
  write(name: string, content: string | Uint8Array): string {
    const file = path.join(this.folder, name)
    mkdirSync(path.dirname(file), {recursive: true})
    writeFileSync(file, content)
    return file
  }

  /**
   * Run the command line in this process.
   *
   * @param argv Its arguments.
   * @param given Input and environment.
   */
  async run(argv: readonly string[], {stdin = '', env = {}, isTTY = false}: Given = {}): Promise<Outcome> {
    const [stdout, out] = collector(isTTY)
    const [stderr, err] = collector(isTTY)
    const input = Readable.from(stdin.length > 0 ? [Buffer.from(stdin)] : [])
    const status = await run(argv, {stdin: input, stdout, stderr, env, cwd: this.folder})
    const bytes = Buffer.concat(out)
    return {status, out: bytes.toString(), bytes, err: Buffer.concat(err).toString()}
  }

  /**
   * Run it with `--report json` and read the report.
   *
   * @param argv Its arguments.
   * @param given Input and environment.
   */
  async report(
    argv: readonly string[],
    given: Given = {}
  ): Promise<{files: JsonReport['files']; status: number}> {
    const {status, out} = await this.run(['--report', 'json', ...argv], given)
    const {files} = JSON.parse(out) as JsonReport
    return {files, status}
  }

  /** Remove the folder. */
  close(): void {
    rmSync(this.folder, {recursive: true, force: true})
  }
}

function collector(isTTY: boolean): [PassThrough & {isTTY?: boolean}, Buffer[]] {
  const chunks: Buffer[] = []
  const stream = new PassThrough()
  stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  return [Object.assign(stream, {isTTY}), chunks]
}
