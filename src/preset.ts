import type {Root} from 'nlcst'
import type {Plugin, Processor} from 'unified'
import {rules} from '../rules/index.js'
import {desk} from './desk/desk.js'
import {checkOptions, type Options} from './options.js'
import {settingsOf} from './words.js'

/**
 * copydesk as one unified plugin: attaches every rule, and the desk that makes messages of what they find.
 * Use it as `retext().use(copydesk, options)`.
 *
 * @param options Settings of rules, variety of English, findings in quotations, budget, style.
 * @throws {Error} If the options are wrong.
 */
export const copydesk: Plugin<[options?: Options], Root> = function (this: Processor, options) {
  const checked = checkOptions(options)
  const {variety, quotes, budget, style, accept} = checked
  const settings = settingsOf(checked)
  this.data('copydesk', {variety, quotes, budget, style, accept, known: rules.map(({rule}) => rule.name)})
  // A rule that was used before us attached the desk already, and it would run before our rules: they attach
  // it anew, behind themselves. unified has no other way to move a plugin.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const {attachers} = this
  const attached = attachers.findIndex(([plugin]) => (plugin as unknown) === desk)
  if (attached >= 0) attachers.splice(attached, 1)
  for (const plugin of rules) this.use(plugin, (settings[plugin.rule.name] ?? true) as true)
}
