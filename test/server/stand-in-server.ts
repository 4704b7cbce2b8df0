import {createConnection, ProposedFeatures} from 'vscode-languageserver/node'
import {serve} from '../../src/server/serve.js'
import {standInDesk} from '../session/stand-in-desk.js'

// A server whose desk knows a language of its own: see there. The setting `strict` is its only one.
serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout), (options) => {
  const wrong = Object.keys(options ?? {}).find((key) => key !== 'strict')
  if (wrong) throw new Error(`Unknown option \`${wrong}\``)
  return standInDesk()
})
