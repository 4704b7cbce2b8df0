/**
 * `npm run guards -- RULE [--words N]`: which condition of a rule costs more slips than it saves needless marks.
 *
 * Slips of the rule’s family are put into clean documents; each condition in the rule’s code is made true, then false, one at
 * a time, and what is found then that was missed before is counted, beside the marks that clean text gains. Best first. A
 * guard that costs dozens of slips and saves no mark in 400,000 words was written too wide. What it shows is a place to think
 * at, not a change to make: read the guard’s comment and its clean cases, and narrow it by grammar.
 */
import {register} from 'node:module'
import {parseArgs} from 'node:util'
import {Switches, type Guard} from './guards/switches.js'
import {GROUPS, cleanDocuments} from './slips/documents.js'
import {FAMILIES, inContext, readClean, touches, type Slip} from './slips/index.js'
import {mends, warningsOf} from './slips/answers.js'
import {checkSetting} from '../src/define/setting.js'
import {findingsOf} from '../src/define/define-rule.js'
import {weigh} from '../src/desk/budget.js'
import type {Finding} from '../src/desk/finding.js'
import type {Story} from '../src/language/story.js'

/** So close together slips are put. */
const WORDS_PER_SLIP = 50
/** Most missed slips that are tried with each condition, and samples that are shown. */
const MOST_TRIED = 1500
const SAMPLES = 5

/** A slip in its paragraph. */
interface Item {
  slip: Slip
  text: string
  story: Story
}

/** What a condition changes. */
interface Change {
  guard: Guard
  value: boolean
  gained: Item[]
  needless: {story: Story; finding: Finding}[]
}

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {words: {type: 'string', default: '150000'}}
})
const [name = ''] = positionals
if (!FAMILIES.includes(name)) {
  console.error(`guards: name one of ${FAMILIES.join(', ')}`)
  process.exit(2)
}

const switches = new Switches()
Object.assign(globalThis, {guards: switches})
register('./guards/hook.mjs', import.meta.url)
const {rules} = await import('../rules/index.js')
const {createDesk} = await import('../src/index.js')
const found = rules.find(({rule}) => rule.name === name)
if (!found) throw new Error(`There is no rule ${name}`)
const {rule} = found
const {options} = checkSetting(rule, 'warn')

const clean: Story[] = []
const items: Item[] = []
for (const group of GROUPS) {
  for await (const document of cleanDocuments(group, Number(values.words), [name])) {
    clean.push(document.story)
    const {text, slips} = document.spoil({wordsPerSlip: WORDS_PER_SLIP})
    items.push(...slips.map((slip) => itemOf(text, slip)))
  }
}
// What another rule marks is not missed.
const desk = createDesk()
const missed = items
  .filter(({text, slip}) => !warningsOf(desk, text).some((warning) => touches(text, slip, warning)))
  .slice(0, MOST_TRIED)
const before = clean.map((story) => new Set(marksOf(story).map(keyOf)))
switches.forget()
for (const {story} of missed) marksOf(story)
const seen = switches.seen.slice()
console.log(`${name}: ${items.length} slips, ${missed.length} missed and tried`)

const changes: Change[] = []
switches.all.forEach((guard, number) => {
  if (guard.rule !== name) return
  for (const value of [true, false]) {
    // A condition that already was so in every place changes nothing.
    if ((seen[number] & (value ? 1 : 2)) === 0) continue
    switches.turnOff(number, value)
    const change = changeOf(guard, value)
    if (change && change.gained.length > 1 && change.gained.length > change.needless.length)
      changes.push(change)
  }
})
const worth = ({gained, needless}: Change) => gained.length / (needless.length + 1)
changes.sort((a, b) => worth(b) - worth(a))
const shown = new Set<string>()
for (const change of changes) {
  // Conditions of one chain often change the same marks: one stands for all.
  const key = `${change.gained.map(({slip}) => slip.start).join(' ')}|${change.needless.length}`
  if (!shown.has(key)) print(change)
  shown.add(key)
}

/** What is gained and lost; nothing where the code cannot do without its condition. */
function changeOf(guard: Guard, value: boolean): Change | undefined {
  try {
    const gained = missed.filter(isFound)
    if (gained.length < 2) return undefined
    const needless = clean.flatMap((story, index) =>
      marksOf(story)
        .filter((finding) => !before[index]?.has(keyOf(finding)))
        .map((finding) => ({story, finding}))
    )
    return {guard, value, gained, needless}
  } catch {
    return undefined
  }
}

/** Warnings of the rule at the default budget. */
function marksOf(story: Story): Finding[] {
  const findings = findingsOf(rule, story, 'warn', {options, variety: 'auto'})
  return [...findings].filter((finding) => finding.level === 'warn' && weigh(finding, 1).length > 0)
}

function isFound({text, slip, story}: Item): boolean {
  return marksOf(story).some(
    ({start, end, expected, rule, fix}) =>
      touches(text, slip, {start, end}) && mends(text, {rule, start, end, first: expected[0], fix}, slip)
  )
}

function keyOf({start, end, expected}: Finding): string {
  return `${start} ${end} ${expected[0] ?? ''}`
}

/** The paragraph of a slip as a story of its own: a condition is tried on thousands. */
function itemOf(text: string, slip: Slip): Item {
  const from = text.lastIndexOf('\n\n', slip.start) + 2
  const start = from < 2 ? 0 : from
  const to = text.indexOf('\n\n', slip.end)
  const paragraph = text.slice(start, to < 0 ? text.length : to)
  return {
    text: paragraph,
    slip: {...slip, start: slip.start - start, end: slip.end - start},
    story: readClean(paragraph)
  }
}

function print({guard: {file, within, text}, value, gained, needless}: Change): void {
  console.log(
    `\n${file} ${within} [${text}] = ${value}: ${gained.length} more slips, ${needless.length} more marks`
  )
  for (const {text, slip} of gained.slice(0, SAMPLES)) console.log(`  + ${inContext(text, slip, slip.right)}`)
  for (const {story, finding} of needless.slice(0, SAMPLES))
    console.log(`  - ${inContext(story.text, finding, finding.expected[0] ?? '')}`)
}
