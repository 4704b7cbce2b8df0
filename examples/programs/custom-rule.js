// @ts-check
// A newsroom’s own rule, beside copydesk’s:
//
//     node examples/programs/custom-rule.js
import {retext} from 'retext'
import {reporter} from 'vfile-reporter'
import {VFile} from 'vfile'
import copydesk from 'copydesk'
import {defineRule, words} from 'copydesk/define'

const FANCY = words('opined', 'quipped', 'enthused', 'averred')

/** Our style book: a speaker says. */
const plainAttribution = defineRule({
  name: 'plain-attribution',
  summary: 'Said, and no finer word for it',
  category: 'style',
  source: 'Our style book, page 12',
  level: 'warn',
  *find(story) {
    for (const verb of story.places(FANCY)) yield {...story.span(verb), expected: ['said']}
  },
  message: ({actual, expected}) => `Write \`${expected}\`, not \`${actual}\``,
  note: 'Readers do not notice “said”, and that is its merit.'
})

const file = new VFile({
  path: 'column.txt',
  value: 'The mayor is expect to resign. “I have nothing to add,” quipped her spokesman, Aldo Ferrand.\n'
})
const desk = retext().use(copydesk).use(plainAttribution)
await desk.run(desk.parse(file), file)
console.log(reporter(file, {verbose: true}))
