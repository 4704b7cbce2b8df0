import path from 'node:path'
import {checkCase, parseCases} from '../cases/index.js'
import {loadHouseRule, readHouseFile} from './house-rule.js'

/** What a test came to. */
export interface TestOutcome {
  /** Do all cases pass? */
  passed: boolean
  /** Lines to print. */
  report: string
}

/**
 * Test a rule of the newsroom’s own against the `cases.txt` in its folder.
 *
 * @param folder Its folder.
 * @param cwd Working folder, absolute.
 * @throws {Error} If the rule cannot be loaded, or its cases cannot be read.
 */
export function testHouseRule(folder: string, cwd: string): TestOutcome {
  const absolute = path.resolve(cwd, folder)
  const shown = path.relative(cwd, absolute).replaceAll(path.sep, '/') || '.'
  const rule = loadHouseRule(absolute, shown)
  const cases = parseCases(readHouseFile(absolute, 'cases.txt', shown), `${shown}/cases.txt`)
  if (cases.length === 0)
    throw new Error(`${shown}/cases.txt: no case; write a sentence a line, as \`We {utilise => use} it.\``)
  const problems = cases.flatMap((tested) => checkCase(tested, rule))
  const count = cases.length === 1 ? '1 case' : `${cases.length} cases`
  const {name} = rule.rule
  const sum =
    problems.length === 0 ? `${name}: ${count}, all pass` : `${name}: ${count}, ${problems.length} wrong`
  return {passed: problems.length === 0, report: [...problems, sum].map((line) => `${line}\n`).join('')}
}
