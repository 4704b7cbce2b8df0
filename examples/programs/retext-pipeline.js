// @ts-check
// copydesk as one plugin among others in a pipeline of retext:
//
//     node examples/programs/retext-pipeline.js < story.txt
import {text} from 'node:stream/consumers'
import {retext} from 'retext'
import retextEnglish from 'retext-english'
import {reporter} from 'vfile-reporter'
import copydesk from 'copydesk'

const file = await retext()
  .use(retextEnglish)
  .use(copydesk, {variety: 'en-US', rules: {'spelling-variety': 'error'}})
  .process(await text(process.stdin))

console.log(reporter(file))
