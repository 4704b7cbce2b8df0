import {createRequire} from 'node:module'

/** Version of the package, which lies at another depth when it is built: so it is asked for by name. */
export function version(): string {
  const {version} = createRequire(import.meta.url)('copydesk/package.json') as {version: string}
  return version
}
