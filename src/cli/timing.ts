import {rules} from '../../rules/index.js'
import type {Proposal, Rule} from '../define/rule.js'
import {tableOf} from './table.js'

/** Where time went, in milliseconds. */
export interface Timings {
  /** For each rule, by name. */
  rules: Record<string, number>
  /** For all that was done with the texts, rules included. */
  total: number
}

/** How many rules are shown. */
const SHOWN = 10

/** Measures how long rules take, in this thread: it takes the place of what they find with. Where there is none, nothing is measured. */
export class Stopwatch {
  static #running: Stopwatch | undefined
  #timings: Timings = {rules: {}, total: 0}

  /** The one of this thread, which measures copydesk’s rules from the first call on. */
  static start(): Stopwatch {
    return (Stopwatch.#running ??= new Stopwatch())
  }

  private constructor() {
    for (const {rule} of rules) this.#measure(rule)
  }

  /**
   * Measure all that is done with texts.
   *
   * @param work What is done.
   */
  async whileReading<Result>(work: () => Promise<Result>): Promise<Result> {
    const start = performance.now()
    const result = await work()
    this.#timings.total += performance.now() - start
    return result
  }

  /** What was measured since it was asked last. */
  take(): Timings {
    const taken = this.#timings
    this.#timings = {rules: {}, total: 0}
    return taken
  }

  #measure(rule: Rule): void {
    const find = rule.find.bind(rule)
    const spend = (time: number): void => {
      const {rules} = this.#timings
      rules[rule.name] = (rules[rule.name] ?? 0) + time
    }
    rule.find = function* (story, context): Generator<Proposal, void, undefined> {
      const found = find(story, context)[Symbol.iterator]()
      for (;;) {
        const start = performance.now()
        const next: IteratorResult<Proposal, unknown> = found.next()
        spend(performance.now() - start)
        if (next.done) return
        yield next.value
      }
    }
  }
}

/**
 * The slowest rules, for people.
 *
 * @param timings What was measured, in all threads.
 */
export function describeTimings(timings: readonly Timings[]): string {
  const times = new Map<string, number>()
  let total = 0
  for (const one of timings) {
    total += one.total
    for (const [name, time] of Object.entries(one.rules)) times.set(name, (times.get(name) ?? 0) + time)
  }
  const inRules = [...times.values()].reduce((sum, time) => sum + time, 0)
  const row = (name: string, time: number): string[] => [
    name,
    Math.round(time).toLocaleString('en-US'),
    `${((100 * time) / (total || 1)).toFixed(1)}%`
  ]
  const slowest = [...times].sort(([, a], [, b]) => b - a)
  const others = slowest.slice(SHOWN).reduce((sum, [, time]) => sum + time, 0)
  return tableOf([
    ['RULE', 'MILLISECONDS', 'SHARE'],
    ...slowest.slice(0, SHOWN).map(([name, time]) => row(name, time)),
    row(`${Math.max(0, slowest.length - SHOWN)} other rules`, others),
    row('texts, sentences, tags, marks', total - inRules)
  ])
}
