import {FORMATS} from '../../src/format/index.js'
import {fuzz} from './check.js'

// npm run fuzz [-- COUNT [SEED [FORMAT …]]]: reads so many broken files of each format and shows what goes wrong.
const [count = '20000', first = '1', ...named] = process.argv.slice(2)
const formats = named.length > 0 ? FORMATS.filter((format) => named.includes(format)) : FORMATS
for (const format of formats) {
  const start = performance.now()
  let problems = 0
  for (const {seed, what, source} of fuzz(format, Number(count), Number(first))) {
    problems++
    if (problems <= 5)
      console.log(`${format}, seed ${seed}: ${what}\n  ${JSON.stringify(source.slice(0, 300))}`)
  }
  console.log(
    `${format}: ${count} files, ${problems} problems, ${Math.round((performance.now() - start) / 1000)} s`
  )
  if (problems > 0) process.exitCode = 1
}
