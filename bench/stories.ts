/**
 * `npm run stories [-- --write]`: what the desk finds in the whole stories of `test/stories`, and what it does not; `--write`
 * keeps the latter in `test/stories/open-slips.txt`, which the tests compare.
 */
import {writeFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {createDesk} from '../src/index.js'
import {OPEN_SLIPS, readStories} from './open-slips.js'

const {values} = parseArgs({options: {write: {type: 'boolean'}}})
const {figures, lines} = readStories(createDesk())
const head =
  '# Written by `npm run stories -- --write`: what is missed, mended wrongly or marked without need.'
if (values.write) writeFileSync(OPEN_SLIPS, `${[head, ...lines].join('\n')}\n`)
console.log(lines.join('\n'))
for (const {count, found, rightFirst} of figures.categories.values())
  console.log(
    `${figures.rows} stories, ${count} slips: ${found} found, ${rightFirst} with the right words first`
  )
console.log(
  `other warnings: ${figures.other.length} in ${figures.words} words; information: ${figures.information.length}`
)
