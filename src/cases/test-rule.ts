import type {RulePlugin} from '../define/index.js'
import {checkCase} from './check.js'
import {parseCases} from './parse.js'

/** A rule and the text of its `cases.txt`. */
export interface RuleTest {
  /** The rule, as `defineRule` makes it. */
  rule: RulePlugin
  /** Text of the cases. */
  cases: string
  /** Name of their file, for errors. */
  file?: string
  /** At least so many cases with a mark and so many without; default 10. */
  least?: number
}

/**
 * Test a rule against its cases, in any test runner:
 *
 *     it('obeys its cases', () => testRule({rule, cases}))
 *
 * @param test The rule and its cases.
 * @throws {Error} If a case is broken or not obeyed, or there are too few; names each on a line of its own.
 */
export function testRule({rule, cases, file = 'cases.txt', least = 10}: RuleTest): void {
  const parsed = parseCases(cases, file)
  const problems = parsed.flatMap((tested) => checkCase(tested, rule))
  const marked = parsed.filter(({marks}) => marks.length > 0).length
  const clean = parsed.length - marked
  if (marked < least) problems.push(`${file}: ${marked} cases with a mark, expected at least ${least}`)
  if (clean < least) problems.push(`${file}: ${clean} cases without a mark, expected at least ${least}`)
  if (problems.length > 0) throw new Error(`\`${rule.rule.name}\` fails its cases:\n${problems.join('\n')}`)
}
