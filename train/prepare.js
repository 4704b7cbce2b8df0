/**
 * `npm run prepare`: builds the package where it is installed from its repository, as by pre-commit or
 * `npm install github:…`. With `npm ci`, as in our own work, and where `dist` is there, it does nothing.
 */
import {execSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import process from 'node:process'

if (!existsSync('dist') && process.env.npm_command !== 'ci') {
  // npm hands its `--global` down to the copy that it prepares, which then lacks what it is built with.
  if (!existsSync('node_modules/typescript')) run('npm ci --ignore-scripts --no-audit --no-fund')
  run('npm run --silent build')
}

/** Whoever asked npm for the name of a package reads standard output. */
function run(command) {
  const env = {...process.env}
  delete env.npm_config_global
  delete env.npm_config_location
  execSync(command, {env, stdio: ['ignore', process.stderr, 'inherit']})
}
