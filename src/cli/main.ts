#!/usr/bin/env node
import process from 'node:process'
import {version} from './version.js'

const {argv, stdin, stdout, stderr, env} = process
if (argv.length === 3 && argv[2] === '--version') {
  // Scripts ask for it again and again: nothing else is loaded for it.
  stdout.write(`${version()}\n`)
} else {
  const {run} = await import('./run.js')
  process.exitCode = await run(argv.slice(2), {stdin, stdout, stderr, env, cwd: process.cwd()})
}
