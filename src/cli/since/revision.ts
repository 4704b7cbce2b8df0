import {realpathSync} from 'node:fs'
import path from 'node:path'
import {gitIn, GitError, type Git} from './git.js'

/** Modes of files in a tree; links and submodules have others. */
const FILE_MODES = new Set(['100644', '100755'])

/** Files as they were in a commit of the repository around the working folder. */
export class Revision {
  private constructor(
    private readonly git: Git,
    private readonly root: string,
    /** Is it the commit that was named, since no common ancestor is here? */
    readonly isUnrelated: boolean,
    private readonly blobs: ReadonlyMap<string, string>,
    private readonly renamed: ReadonlyMap<string, string>
  ) {}

  /**
   * Open a revision: where the branch of the working folder left that of the reference.
   *
   * @param reference What names a commit.
   * @param cwd Working folder, absolute.
   * @param env Variables of the environment.
   * @throws {Error} If there is no such commit, no repository or no Git.
   */
  static async open(
    reference: string,
    cwd: string,
    env: Readonly<Record<string, string | undefined>>
  ): Promise<Revision> {
    if (reference === '' || /^-|\0/u.test(reference)) {
      throw new Error(`\`--since\` takes a commit, branch or tag, not \`${reference}\``)
    }
    const git = gitIn(cwd, env)
    const root = (await said(git, ['rev-parse', '--show-toplevel']).catch(refuse)).replace(/\n$/u, '')
    const named = await said(git, [
      'rev-parse',
      '--verify',
      '--end-of-options',
      `${reference}^{commit}`
    ]).catch((error: unknown) => {
      if (!(error instanceof GitError)) throw error
      throw new Error(
        `\`--since ${reference}\` names no commit here: check it, or fetch it first (a shallow clone has few)`,
        {cause: error}
      )
    })
    const ancestor = await said(git, ['merge-base', named.trim(), 'HEAD']).catch(() => undefined)
    const commit = (ancestor ?? named).trim()
    const tree = await git(['ls-tree', '-r', '-z', '--full-tree', commit])
    return new Revision(
      git,
      realOf(root),
      ancestor === undefined,
      blobsOf(tree),
      await renamesSince(git, commit)
    )
  }

  /**
   * The object that a file was.
   *
   * @param file Its path now, absolute.
   * @returns Its identifier; `undefined` if it was not there, under this or another name.
   */
  blobOf(file: string): string | undefined {
    const name = path.relative(this.root, realOf(file)).split(path.sep).join('/')
    return this.blobs.get(this.renamed.get(name) ?? name)
  }

  /**
   * What objects hold.
   *
   * @param blobs Identifiers.
   * @param most Largest object to read, in bytes.
   * @returns Bytes by identifier, but for those that are larger or not here.
   */
  async read(blobs: readonly string[], most: number): Promise<Map<string, Buffer>> {
    if (blobs.length === 0) return new Map()
    const list = (wanted: readonly string[]): string => wanted.map((blob) => `${blob}\n`).join('')
    const sizes = (await this.git(['cat-file', '--batch-check'], list(blobs))).toString().split('\n')
    const wanted = sizes.flatMap((line) => {
      const [blob = '', type, size] = line.split(' ')
      return type === 'blob' && Number(size) <= most ? [blob] : []
    })
    return contentsOf(await this.git(['cat-file', '--batch'], list(wanted)))
  }
}

/** Without a repository there is nothing to compare with. */
function refuse(error: unknown): never {
  throw error instanceof GitError
    ? new Error(`\`--since\` asks git: ${error.message}`, {cause: error})
    : error
}

async function said(git: Git, argv: readonly string[]): Promise<string> {
  return (await git(argv)).toString()
}

function blobsOf(tree: Buffer): Map<string, string> {
  const blobs = new Map<string, string>()
  for (const entry of tree.toString().split('\0')) {
    const [, mode = '', blob = '', name = ''] = /^(\d+) blob ([\da-f]+)\t([^]+)$/u.exec(entry) ?? []
    if (FILE_MODES.has(mode)) blobs.set(name, blob)
  }
  return blobs
}

/** Old names by new ones: committed, or at least added to the index. The folder itself is not looked at, since that runs filters. */
async function renamesSince(git: Git, commit: string): Promise<Map<string, string>> {
  const options = [
    '--cached',
    '-z',
    '-M',
    '--diff-filter=R',
    '--name-status',
    '--no-ext-diff',
    '--no-textconv'
  ]
  const found = await said(git, ['diff-index', ...options, '--ignore-submodules=all', commit])
  const fields = found.split('\0')
  const renamed = new Map<string, string>()
  for (let at = 0; at + 2 < fields.length; at += 3) renamed.set(fields[at + 2] ?? '', fields[at + 1] ?? '')
  return renamed
}

/** Reads `<object> blob <size>`, a line feed, the bytes, a line feed, and so on. */
function contentsOf(output: Buffer): Map<string, Buffer> {
  const contents = new Map<string, Buffer>()
  let at = 0
  while (at < output.length) {
    const start = output.indexOf('\n', at) + 1
    if (start === 0) break
    const [blob = '', type, size] = output.subarray(at, start).toString().trimEnd().split(' ')
    at = start
    if (type !== 'blob') continue
    contents.set(blob, output.subarray(start, start + Number(size)))
    at = start + Number(size) + 1
  }
  return contents
}

/** Git knows a folder by its real path; standard input may stand for a file that is not there. */
function realOf(file: string): string {
  try {
    return realpathSync.native(file)
  } catch {
    const folder = path.dirname(file)
    return folder === file ? file : path.join(realOf(folder), path.basename(file))
  }
}
