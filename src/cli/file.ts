import {createHash, randomBytes} from 'node:crypto'
import {constants, type BigIntStats} from 'node:fs'
import {access, lstat, open, readFile, realpath, rename, unlink, type FileHandle} from 'node:fs/promises'
import path from 'node:path'
import {decode, encode, lackedBy, type Decoded, type Encoding} from './encoding.js'
import {FileProblem} from './file-problem.js'
import {holdingSignals} from './signals.js'

/** A file that was read as text. */
export interface TextFile extends Decoded {
  /** The path as it was given. */
  path: string
  /** SHA-256 of its bytes, to tell whether it has changed since. */
  hash: string
}

/** How a file is read. */
export interface ReadOptions {
  /** The folder that its path counts from; default: that of the process. */
  cwd?: string
  /** Most bytes to read; default: no limit. */
  maxSize?: number
  /** Encoding of a file that does not say its own; default: UTF-8. */
  encoding?: Encoding | undefined
}

/** Where a fix may be written. */
export interface WriteOptions {
  /** The working folder, absolute; files below it may be written. */
  cwd: string
  /** Files and folders named by the user, also outside of the working folder. */
  named: readonly string[]
}

/**
 * Take the bytes of a file as text.
 *
 * @param file Path of the file, for problems and to write it later.
 * @param bytes Its bytes.
 * @param encoding Its encoding, if it does not say its own; default: UTF-8.
 * @returns The text, or why it is none.
 */
export function textFileOf(file: string, bytes: Uint8Array, encoding?: Encoding): TextFile | FileProblem {
  const decoded = decode(bytes, encoding)
  return 'reason' in decoded
    ? new FileProblem(file, decoded.reason, decoded.place)
    : {...decoded, path: file, hash: hashOf(bytes)}
}

/**
 * Read a file as text.
 *
 * @param file Path of the file.
 * @param options Where it is, and how large it may be.
 * @returns The file, or why it cannot be read; never throws for a reason that lies in the file.
 */
export async function readTextFile(
  file: string,
  {cwd = process.cwd(), maxSize = Infinity, encoding}: ReadOptions = {}
): Promise<TextFile | FileProblem> {
  let handle: FileHandle | undefined
  try {
    // Else a pipe would wait for its writer.
    handle = await open(path.resolve(cwd, file), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const stat = await handle.stat()
    if (stat.isDirectory()) return new FileProblem(file, 'a folder, not a file')
    if (!stat.isFile()) return new FileProblem(file, 'not a regular file')
    if (stat.size > maxSize) return new FileProblem(file, tooLarge(stat.size, maxSize))
    return textFileOf(file, await handle.readFile(), encoding)
  } catch (error) {
    return problemOf(file, error, 'read')
  } finally {
    await handle?.close()
  }
}

/**
 * Write corrected text in the place of a file: into a new file beside its real path, which then takes its
 * name. Mode, owner (where the system lets us), encoding and byte order mark are kept, and links stay links.
 *
 * @param file The file as it was read.
 * @param text The corrected text, with the line ends it should have.
 * @param options Where it may be written.
 * @returns Nothing if it was written or is the same; else why not, and then the file is as it was.
 */
export async function writeFixed(
  file: TextFile,
  text: string,
  options: WriteOptions
): Promise<FileProblem | undefined> {
  if (text === file.text) return undefined
  const unwritable = unwritableIn(text, file)
  if (unwritable !== undefined) return new FileProblem(file.path, unwritable)
  try {
    const target = await realpath(path.resolve(options.cwd, file.path))
    const refusal =
      (await refusalOf(target, options)) ??
      (await holdingSignals(() => replace(target, file, encode(text, file))))
    return refusal === undefined ? undefined : new FileProblem(file.path, `not written: ${refusal}`)
  } catch (error) {
    return problemOf(file.path, error, 'write')
  }
}

/**
 * Write a file that is not there yet: whole or not at all.
 *
 * @param file Its path.
 * @param text Its text.
 * @param cwd Folder that its path counts from.
 * @returns Nothing if it was written; else why not.
 */
export async function writeNew(file: string, text: string, cwd: string): Promise<FileProblem | undefined> {
  try {
    await put(path.resolve(cwd, file), Buffer.from(text), 0o666, () => Promise.resolve(undefined))
    return undefined
  } catch (error) {
    return problemOf(file, error, 'write')
  }
}

/**
 * A file as it is once its corrected text is written.
 *
 * @param file The file as it was read.
 * @param text The corrected text.
 */
export function rewritten(file: TextFile, text: string): TextFile {
  return {...file, text, hash: hashOf(encode(text, file))}
}

/**
 * Why a corrected text cannot be encoded as its file was.
 *
 * @param text The corrected text.
 * @param file The file as it was read.
 */
export function unwritableIn(text: string, {encoding}: TextFile): string | undefined {
  if (/\p{Surrogate}/u.test(text)) return 'not written: the corrected text holds half a character'
  const lacked = lackedBy(text, encoding)
  if (lacked === undefined) return undefined
  return `not written: the corrected text holds \`${lacked}\`, which ${encoding} lacks; convert the file to UTF-8`
}

/** Why a file may not be written. */
async function refusalOf(target: string, {cwd, named}: WriteOptions): Promise<string | undefined> {
  const allowed = [await realpath(cwd), ...named.map((name) => path.resolve(cwd, name))]
  if (!allowed.some((place) => isWithin(target, place))) {
    return `it links to ${target}, outside of the working folder; name that path itself to have it fixed`
  }
  const stat = await lstat(target, {bigint: true})
  if (!stat.isFile()) return 'it is no longer a regular file'
  if (stat.nlink > 1n) return `it has ${stat.nlink} hard links, which would be torn apart; fix a copy`
  // To root everything is granted, so the mode is asked too.
  const granted = access(target, constants.W_OK).then(
    () => true,
    () => false
  )
  return (stat.mode & 0o222n) === 0n || !(await granted)
    ? 'it is read-only; make it writable first'
    : undefined
}

/**
 * Is a path this place, or below it?
 *
 * @param target The path, absolute.
 * @param place The place, absolute.
 */
export function isWithin(target: string, place: string): boolean {
  const relative = path.relative(place, target)
  return !path.isAbsolute(relative) && relative !== '..' && !relative.startsWith(`..${path.sep}`)
}

/** Put bytes in the place of a file that still is as it was read. */
async function replace(target: string, file: TextFile, bytes: Uint8Array): Promise<string | undefined> {
  const changed = 'it has changed since it was read; run again'
  const stat = await lstat(target, {bigint: true})
  if (hashOf(await readFile(target)) !== file.hash) return changed
  return put(target, bytes, 0o600, async (handle) => {
    await keepOwner(handle, stat)
    await handle.chmod(Number(stat.mode & 0o7777n))
    return isSame(stat, await lstat(target, {bigint: true})) ? undefined : changed
  })
}

/**
 * Write bytes into a new file of some mode beside a place, and give it the name of that place if nothing speaks against it when
 * they are written.
 */
async function put(
  target: string,
  bytes: Uint8Array,
  mode: number,
  refusalBefore: (handle: FileHandle) => Promise<string | undefined>
): Promise<string | undefined> {
  const temporary = path.join(path.dirname(target), `.copydesk-${randomBytes(8).toString('hex')}.tmp`)
  let handle: FileHandle | undefined = await open(temporary, 'wx', mode)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
    const refusal = await refusalBefore(handle)
    await handle.close()
    handle = undefined
    if (refusal !== undefined) {
      await unlink(temporary)
      return refusal
    }
    await rename(temporary, target)
  } catch (error) {
    await handle?.close().catch(() => undefined)
    await unlink(temporary).catch(() => undefined)
    throw error
  }
  await syncFolder(path.dirname(target))
  return undefined
}

/** Only root may give a file away; for others it stays theirs. */
async function keepOwner(handle: FileHandle, {uid, gid}: BigIntStats): Promise<void> {
  const own = await handle.stat({bigint: true})
  if (own.uid === uid && own.gid === gid) return
  await handle
    .chown(Number(uid), Number(gid))
    .catch(() => handle.chown(Number(own.uid), Number(gid)).catch(() => undefined))
}

function isSame(before: BigIntStats, after: BigIntStats): boolean {
  return (
    before.ino === after.ino &&
    before.dev === after.dev &&
    before.size === after.size &&
    before.mtimeNs === after.mtimeNs &&
    before.nlink === after.nlink
  )
}

/** Make the new name last; some systems cannot, and then the file is written all the same. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close().catch(() => undefined)
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function tooLarge(size: number, maxSize: number): string {
  return `too large: ${size.toLocaleString('en-US')} bytes, and at most ${maxSize.toLocaleString('en-US')} are read; raise --max-size`
}

const REASONS: Record<string, {read: string; write: string}> = {
  EACCES: {read: 'no permission to read it', write: 'no permission to write into its folder'},
  EDQUOT: {read: 'cannot be read', write: 'not written: no space left'},
  ENOSPC: {read: 'cannot be read', write: 'not written: no space left'},
  EROFS: {read: 'cannot be read', write: 'not written: its file system is read-only'}
}

/** A problem of the system as one line. */
function problemOf(file: string, error: unknown, action: 'read' | 'write'): FileProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  switch (code) {
    case '':
      throw error
    case 'EISDIR':
      return new FileProblem(file, 'a folder, not a file')
    case 'ELOOP':
      return new FileProblem(file, 'a link that leads to itself')
    case 'ENAMETOOLONG':
      return new FileProblem(file, 'its path is too long')
    case 'ENOENT':
    case 'ENOTDIR':
      return new FileProblem(file, 'no such file')
    default:
      return new FileProblem(file, REASONS[code]?.[action] ?? `cannot ${action} it (${code})`)
  }
}
