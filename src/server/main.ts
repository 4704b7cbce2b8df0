import {createConnection, ProposedFeatures} from 'vscode-languageserver/node'
import {openDesk} from './open-desk.js'
import {serve} from './serve.js'

/**
 * Start the language server: it speaks the Language Server Protocol over standard input and output until
 * the editor says `exit` or goes away, then ends the process (0 after a `shutdown`, else 1).
 */
export function startServer(): void {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout)
  serve(connection, openDesk)
}
