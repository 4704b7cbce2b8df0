import type {Root} from 'nlcst'
import type {Plugin, Processor} from 'unified'
import {rules} from '../rules/index.js'
import type {} from './desk/settings.js'
import {checkOptions, type Options} from './options.js'

/**
 * copydesk as one unified plugin: attaches every rule, and the desk that makes messages of what they find.
 * Use it as `retext().use(copydesk, options)`.
 *
 * @param options Settings of rules, variety of English, findings in quotations.
 * @throws {Error} If the options are wrong.
 */
export const copydesk: Plugin<[options?: Options], Root> = function (this: Processor, options) {
  const {rules: settings, variety, quotes} = checkOptions(options)
  this.data('copydesk', {variety, quotes, known: rules.map(({rule}) => rule.name)})
  for (const plugin of rules) this.use(plugin, (settings[plugin.rule.name] ?? true) as true)
}
