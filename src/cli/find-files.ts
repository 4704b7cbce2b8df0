import {lstatSync, readdirSync, readFileSync, statSync, type Stats} from 'node:fs'
import path from 'node:path'
import ignoreModule, {type Ignore} from 'ignore'
import {didYouMean} from '../desk/nearest.js'
import {describeError, isMissing} from './describe-error.js'
import {lookUpward} from './look-upward.js'

/** The types of this package know its function as its `default` only. */
const createIgnore = ignoreModule.default

/** Extensions of the files that are taken from a folder: `.xml` and `.json` hold other things too, and are named. */
export const EXTENSIONS: readonly string[] = [
  '.txt', '.text', '.md', '.markdown', '.mdx', '.html', '.htm', '.xhtml', '.nitf', '.newsml', '.ninjs'
] // prettier-ignore

/** Name of files that list what is not to be read. */
const IGNORE_NAME = '.copydeskignore'

/** What is to be found. */
export interface FindOptions {
  /** Working folder, absolute. */
  cwd: string
  /** Extensions of the files to take from folders, with their dot. */
  extensions: readonly string[]
  /** Whether to look for ignore files. */
  detectIgnore: boolean
  /** An ignore file to use in place of those that lie in folders. */
  ignorePath: string | undefined
  /** Patterns to ignore, from the working folder. */
  ignorePatterns: readonly string[]
  /** Whether to pass over files that are named and ignored. */
  silentlyIgnore: boolean
  /** Names of commands, for who mistypes one. */
  commands: readonly string[]
}

/** A file that was found, or what stands in the way. */
export interface Found {
  /** Its path, relative to the working folder. */
  path: string
  /** The path on the command line that led to it, absolute: the file itself, or a folder around it. */
  named: string
  /** Why it cannot be read: what is wrong and what to do. */
  failure?: string
}

/**
 * Find the files that the command line names: files as they are, files of folders by extension, files that
 * globs match. The finder of unified-engine is not used: it reads what it finds, as UTF-8 and of any size,
 * and follows links to folders in circles.
 *
 * @param names Files, folders and globs.
 * @param options What is to be found.
 * @returns Files in the order of their names, those of a folder sorted; none twice.
 * @throws {Error} If the ignore file that was named cannot be read.
 */
export async function findFiles(names: readonly string[], options: FindOptions): Promise<Found[]> {
  const isIgnored = ignorer(options)
  const found = new Map<string, Found>()
  const relative = (file: string): string => path.relative(options.cwd, file) || '.'
  const add = (file: string, named: string, failure?: string): void => {
    if (!found.has(file))
      found.set(file, {path: relative(file), named, ...(failure === undefined ? {} : {failure})})
  }

  for (const name of names) {
    const named = path.resolve(options.cwd, name)
    const stats = lookAt(named)
    if (stats instanceof Error) {
      if (!isMissing(stats) || !(await addMatches(name))) add(named, named, failureOf(name, stats, options))
    } else if (stats.isDirectory()) {
      addFolder(named, named)
    } else if (!isIgnored(named)) {
      add(named, named)
    } else if (!options.silentlyIgnore) {
      add(named, named, 'Not read, since it is ignored: use `--no-ignore` or do not name it')
    }
  }
  return [...found.values()]

  /** Returns whether this is a glob at all. */
  async function addMatches(pattern: string): Promise<boolean> {
    const {glob, isDynamicPattern} = await import('tinyglobby')
    if (!isDynamicPattern(pattern)) return false
    const settings = {cwd: options.cwd, absolute: true, expandDirectories: false, followSymbolicLinks: false}
    const files = await glob([pattern], {...settings, ignore: ['**/node_modules/**']})
    for (const file of files.sort()) if (!isIgnored(file)) add(file, file)
    if (files.length === 0) {
      const named = path.resolve(options.cwd, pattern)
      add(named, named, 'No file matches this: check the pattern')
    }
    return true
  }

  function addFolder(folder: string, named: string): void {
    let names: string[]
    try {
      names = readdirSync(folder).sort()
    } catch (error) {
      add(folder, named, `Cannot read this folder: ${describeError(error)}`)
      return
    }
    for (const name of names) {
      if (name.startsWith('.') || name === 'node_modules') continue
      const file = path.join(folder, name)
      const stats = lookAt(file, lstatSync)
      if (stats instanceof Error) continue
      // Links to folders are not followed: they may lead in circles or out of the folder.
      if (stats.isDirectory()) {
        if (!isIgnored(`${file}/`)) addFolder(file, named)
      } else if (options.extensions.includes(path.extname(name).toLowerCase()) && isReadable(stats, file)) {
        if (!isIgnored(file)) add(file, named)
      }
    }
  }
}

/** A file, or a link to one; a link to nowhere is read, so that it is reported. */
function isReadable(stats: Stats, file: string): boolean {
  if (!stats.isSymbolicLink()) return stats.isFile()
  const target = lookAt(file)
  return target instanceof Error || target.isFile()
}

function lookAt(file: string, look: (file: string) => Stats = statSync): Stats | Error {
  try {
    return look(file)
  } catch (error) {
    return error as Error
  }
}

function failureOf(name: string, error: Error, {commands}: FindOptions): string {
  if (!isMissing(error)) return `Cannot read this: ${describeError(error)}`
  const meant = /[./\\]/u.test(name) ? '' : didYouMean(name, commands)
  return meant ? `No such file, folder or command${meant}` : 'No such file or folder: check its name'
}

/**
 * Tells what is ignored: the patterns of the command line, and the nearest ignore file upward, as unified
 * has it. Takes absolute paths; those of folders end in a slash.
 */
function ignorer(options: FindOptions): (file: string) => boolean {
  const {cwd, detectIgnore, ignorePath, ignorePatterns} = options
  const patterns = {folder: cwd, ignore: createIgnore().add(ignorePatterns)}
  const given = ignorePath === undefined ? undefined : readGivenIgnore(ignorePath, cwd)
  const nearest = lookUpward((folder) => {
    try {
      return readIgnore(path.join(folder, IGNORE_NAME))
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  })
  return (file) => {
    const list = given ?? (detectIgnore ? nearest(path.dirname(file)) : undefined)
    return [patterns, ...(list ? [list] : [])].some(({folder, ignore}) => {
      const local = path.relative(folder, file).split(path.sep).join('/') + (file.endsWith('/') ? '/' : '')
      return createIgnore.isPathValid(local) && ignore.ignores(local)
    })
  }
}

function readIgnore(file: string): {folder: string; ignore: Ignore} {
  return {folder: path.dirname(file), ignore: createIgnore().add(readFileSync(file, 'utf8'))}
}

function readGivenIgnore(name: string, cwd: string): {folder: string; ignore: Ignore} {
  try {
    return readIgnore(path.resolve(cwd, name))
  } catch (error) {
    throw new Error(`Cannot read the ignore file \`${name}\`: ${describeError(error)}`, {cause: error})
  }
}
