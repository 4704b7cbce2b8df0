/** Names of the commands. */
export const COMMANDS: readonly string[] = [
  'review',
  'batch',
  'rules',
  'explain',
  'test',
  'words',
  'config',
  'lsp',
  'baseline',
  'help'
]
