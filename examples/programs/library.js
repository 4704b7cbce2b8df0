// @ts-check
// Marks the slips of a story, then puts right what is sure:
//
//     node examples/programs/library.js story.txt
import {readFile} from 'node:fs/promises'
import {createDesk} from 'copydesk'

const [path] = process.argv.slice(2)
if (!path) throw new Error('Name a story: node examples/programs/library.js story.txt')

// One desk reads many stories: its configuration is checked once.
const desk = createDesk({rules: {'acronym-introduction': 'off'}, quotes: 'off'})
const story = await readFile(path, 'utf8')

const {messages} = await desk.lint(story)
for (const message of messages) console.log(`${message.line}:${message.column} ${message.reason}`)

const {value, applied, left} = await desk.fix(story)
console.log(`\n${applied.length} put right, ${left.length} left for an editor\n`)
console.log(value)
