/**
 * `npm run bundle`: joins the command line and the packages that reading a story takes into `dist/bin`, and puts the
 * notices of those packages beside it.
 */
import {readFileSync, readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build, type Plugin} from 'esbuild'

/** What a package says of itself. */
interface Description {
  name: string
  license: string
  author: string
}

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const FOLDER = join(ROOT, 'dist/bin')

/**
 * Makes one string of each word list: compiling literals of 36,000 entries took 30 of 450 milliseconds of work in reading a story of
 * 500 words.
 */
const lists: Plugin = {
  name: 'lists',
  setup(bundle) {
    bundle.onLoad({filter: /\.generated\.js$/}, ({path}) => {
      const source = readFileSync(path, 'utf8')
      const [array] = /\[\n(?: {4}".*",?\n)+\]/u.exec(source) ?? []
      if (array === undefined) return undefined
      const entries = JSON.parse(array) as string[]
      return {contents: source.replace(array, () => `${JSON.stringify(entries.join('\n'))}.split('\\n')`)}
    })
  }
}

const {metafile} = await build({
  absWorkingDir: ROOT,
  entryPoints: ['dist/src/cli/main.js', 'dist/src/cli/reading-thread.js'],
  outdir: FOLDER,
  bundle: true,
  splitting: true,
  platform: 'node',
  // Some packages have modules beside a form that cannot be joined.
  mainFields: ['module', 'main'],
  format: 'esm',
  target: 'node20',
  // What is not there need not be read; names stay, so that a report of a failure can be followed.
  minifyWhitespace: true,
  minifySyntax: true,
  // What is large, and loaded for few commands.
  external: [
    '#models',
    'tinyglobby',
    // It starts a module of its own in each thread.
    'tinypool',
    'unified-engine',
    'vscode-languageserver',
    'vscode-languageserver-textdocument'
  ],
  // Packages that are no modules ask for those of Node with `require`.
  banner: {
    js: "import {createRequire as requireFrom} from 'node:module'; const require = requireFrom(import.meta.url)"
  },
  // The reporter’s own asks for `Intl.Segmenter`, which takes 50 of the 600 milliseconds of reading a story of 500 words.
  alias: {'string-width': 'fast-string-width'},
  plugins: [lists],
  metafile: true,
  logLevel: 'warning'
})

const packages = new Set(
  Object.keys(metafile.inputs).flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(file) ?? [])
)
writeFileSync(join(FOLDER, 'NOTICES.txt'), [...packages].sort().map(noticeOf).join('\n\n'))

/** Name and licence of a package, by its folder: the text, or what its description says where it brings none. */
function noticeOf(folder: string): string {
  const path = join(ROOT, folder)
  const licence = readdirSync(path).find((name) => /^licen[cs]e/iu.test(name))
  const {name, license, author} = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as Description
  const terms = licence ? readFileSync(join(path, licence), 'utf8').trim() : `${license}, ${author}`
  return `${name}\n\n${terms}`
}
