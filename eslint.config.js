import eslint from '@eslint/js'
import tseslint from 'typescript-eslint'

/** Rooms that others may enter or not. */
const ROOMS =
  'format model language evidence desk define report cli session server cases rules lexicons'.split(' ')

/** What each room of the engine may enter: the last column of the table in docs/architecture.md. */
const mayEnter = {
  'src/format': [],
  'src/model': [],
  'src/language': ['format', 'model', 'lexicons'],
  'src/evidence': ['language', 'model'],
  'src/desk': ['format', 'model'],
  'src/define': ['format', 'language', 'evidence', 'desk'],
  'src/report': ['desk'],
  'src/cases': ['define', 'desk', 'format']
}

const rooms = [...Object.keys(mayEnter), 'rules']

const restricted = (...patterns) => ({'no-restricted-imports': ['error', {patterns}]})
const noNode = {group: ['node:*', 'fs', 'path'], message: 'The engine runs in a browser: no `node:` module.'}

export default tseslint.config(
  {ignores: ['dist/', 'node_modules/', '.cache/', '**/*.generated.ts']},
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {parserOptions: {project: './tsconfig.json'}},
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      // A rule’s `find` and unified’s plugins are called with a fixed `this` and arity.
      '@typescript-eslint/no-confusing-void-expression': ['error', {ignoreArrowShorthand: true}],
      // Typed arrays are read without a check on the hot path, and plain arrays with one.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // Over typed arrays an indexed loop is several times faster when it runs cold.
      '@typescript-eslint/prefer-for-of': 'off',
      'max-lines': ['error', {max: 400, skipBlankLines: true, skipComments: true}]
    }
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: {globals: {URL: 'readonly', console: 'readonly', process: 'readonly'}}
  },
  ...rooms.map((room) => ({
    files: [`${room}/**/*.ts`],
    ignores: ['rules/index.ts', 'rules/new-rule.ts', 'src/cases/read.ts'],
    rules: restricted(...(room === 'src/report' ? [] : [noNode]), ...forbidden(room))
  }))
)

function forbidden(room) {
  if (room === 'rules') {
    return [
      {
        regex: '^\\.\\./\\.\\./src/(?!define/)|^\\.\\./(?!\\.\\./)[a-z]',
        message: 'A rule enters `src/define`, `lexicons` and its own folder only.'
      }
    ]
  }
  const own = room.split('/').at(-1)
  const closed = ROOMS.filter((other) => other !== own && !mayEnter[room].includes(other))
  return closed.map((other) => ({
    regex: `/${other}/`,
    message: `${room} may not enter ${other}: see docs/architecture.md.`
  }))
}
