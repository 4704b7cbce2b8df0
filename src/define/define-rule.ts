import type {Root} from 'nlcst'
import type {Plugin, Processor, Transformer} from 'unified'
import type {GenericSchema} from 'valibot'
import {findingsIn, trayOf} from '../desk/collect.js'
import {desk} from '../desk/desk.js'
import type {Finding, Level} from '../desk/finding.js'
import {addFailure} from '../desk/message.js'
import {DEFAULT_SETTINGS} from '../desk/settings.js'
import {goOn} from '../desk/turns.js'
import type {BlockKind} from '../format/manuscript.js'
import type {Story} from '../language/story.js'
import {storiesOf} from '../language/story-of.js'
import {changesAccepted} from './accepted.js'
import {written} from './apostrophe.js'
import {copyCase} from './copy-case.js'
import type {Facts, Proposal, Rule, RuleContext} from './rule.js'
import {checkSetting, isByDefault, type RuleSetting} from './setting.js'
import {wordListOf, type WordMatch} from './word-list.js'

/** A rule as a unified plugin: `retext().use(rule)`, `.use(rule, 'info')`, `.use(rule, ['warn', options])`. */
export type RulePlugin = Plugin<[setting?: RuleSetting], Root> & {
  /** The rule itself. */
  readonly rule: Rule
}

const DEFAULT_KINDS: readonly BlockKind[] = ['body', 'list-item', 'caption', 'quotation', 'transcript-turn']
const DEFAULT_CONFIDENCE = 0.9

/**
 * Make a rule a plugin.
 *
 * @param rule The rule.
 * @returns A plugin named `copydesk:NAME` that attaches the desk.
 * @throws {Error} From the plugin, when it is given a setting that is none.
 */
export function defineRule<Schema extends GenericSchema>(rule: Rule<Schema>): RulePlugin {
  const plain = rule as unknown as Rule
  const plugin = function (this: Processor, setting?: RuleSetting): Transformer<Root> | undefined {
    const {level, options} = checkSetting(plain, setting)
    this.use(desk as Plugin<[], Root>)
    if (!level) return undefined
    const {variety, style} = this.data('copydesk') ?? DEFAULT_SETTINGS
    // A rule that is attached before the preset sees its words when it reads.
    const acceptedIn = (story: Story): readonly WordMatch[] => {
      const {accept} = this.data('copydesk') ?? DEFAULT_SETTINGS
      return accept.length > 0 ? wordListOf(accept).find(story) : []
    }
    const isRaised = style && isOfStyle(plain) && isByDefault(setting)
    return function (tree, file, next): undefined {
      const tray = trayOf(file)
      tray.rules.push(plain.name)
      try {
        for (const story of storiesOf(tree, file)) {
          const findings = findingsIn(tray, story.manuscript)
          for (const finding of findingsOf(plain, story, level, {options, variety})) {
            if (changesAccepted(finding, acceptedIn(story))) continue
            findings.push(isRaised && finding.level === 'info' ? {...finding, level: 'warn'} : finding)
          }
        }
      } catch (error) {
        addFailure(file, plain.name, error)
      }
      goOn(file, next)
    }
  }
  Object.defineProperty(plugin, 'name', {value: `copydesk:${plain.name}`})
  return Object.assign(plugin, {rule: plain})
}

/** Is the rule one of wording, which editors may or may not want to be warned of? */
export function isOfStyle({category}: Rule): boolean {
  return category === 'style' || category === 'usage'
}

/**
 * What a rule finds in a story, before the desk weighs it.
 *
 * @param rule The rule.
 * @param story The story.
 * @param level How loud the rule is.
 * @param context What the rule is told beside the story.
 */
export function* findingsOf(
  rule: Rule,
  story: Story,
  level: Level,
  context: RuleContext<unknown>
): Generator<Finding, void, undefined> {
  const kinds = rule.kinds ?? DEFAULT_KINDS
  for (const proposal of rule.find(story, context)) {
    if (kinds.includes(story.kindAt(proposal.start)) && !isEdited(story, proposal)) {
      yield toFinding(rule, proposal, story, level)
    }
  }
}

/** An editor’s bracket at the word (`aim[ed]`, `[s]he`, `Theres [sic]`) has dealt with it already. */
function isEdited(story: Story, {start, end}: Proposal): boolean {
  const {text} = story
  return (
    text.charAt(end) === '[' || text.startsWith(' [sic', end) || (start > 0 && text.charAt(start - 1) === ']')
  )
}

function toFinding(rule: Rule, proposal: Proposal, story: Story, level: Level): Finding {
  const {start, end} = proposal
  const actual = story.text.slice(start, end)
  const words = proposal.expected ?? []
  const cased = proposal.exact ? words : words.map((value) => copyCase(value, actual))
  const expected = cased.map((value) => written(story, value))
  const facts: Facts = {actual, expected: expected[0] ?? '', data: proposal.data ?? {}}
  return {
    rule: rule.name,
    category: rule.category,
    // A proposal may only speak more softly than the desk asked.
    level: proposal.level === 'info' && level === 'warn' ? 'info' : level,
    start,
    end,
    actual,
    expected,
    reason: rule.message(facts),
    note: typeof rule.note === 'string' ? rule.note : rule.note(facts),
    confidence: proposal.confidence ?? DEFAULT_CONFIDENCE,
    odds: proposal.odds,
    frame: proposal.frame,
    fix: expected.length === 0 ? 'ask' : (proposal.fix ?? rule.fix ?? 'likely'),
    quoted: proposal.spoken ?? story.isQuoted(start, end),
    sentence: sentenceAt(story, start),
    related: proposal.related
  }
}

/** Sentences of a story that were asked for, by number: one of a thousand marks is folded once. */
const sentences = new WeakMap<Story, Map<number, string>>()

function sentenceAt(story: Story, offset: number): string {
  const token = Math.max(0, story.tokenAt(offset))
  const number = story.sentence[token] ?? 0
  let known = sentences.get(story)
  if (!known) sentences.set(story, (known = new Map<number, string>()))
  let sentence = known.get(number)
  if (sentence === undefined) {
    sentence = story.slice(story.sentenceStart(token), story.sentenceEnd(token) - 1).replace(/\s+/gu, ' ')
    known.set(number, sentence)
  }
  return sentence
}
