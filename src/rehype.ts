import type {Root} from 'hast'
import type {Plugin} from 'unified'
import './format/html.js'
import type {OwnRule} from './lint.js'
import type {Options} from './options.js'
import {readSource, type SourceLanguage} from './read-source.js'

export type {Options} from './options.js'
export type {OwnRule} from './lint.js'

const HTML: SourceLanguage = {
  format: 'html',
  name: 'HTML',
  parser: 'rehype-parse',
  // What remark-rehype makes has the places of Markdown; wrappers that other plugins add may have those of what they wrap.
  isForeign: (node, written) =>
    'tagName' in node && /^(?:p|h[1-6]|li|td)$/u.test(String(node.tagName)) && !written.startsWith('<')
}

/**
 * copydesk for a pipeline of HTML: `rehype().use(rehypeCopydesk, options)`. It reads the file’s source, whatever other
 * plugins have made of the tree, and adds messages to the file; the tree stays as it is.
 *
 * @param options As for the preset: settings of rules, variety of English, findings in quotations, budget, style.
 * @param own Rules of your own with their settings.
 * @throws {Error} If the options are wrong.
 */
export const rehypeCopydesk: Plugin<[options?: Options, own?: readonly OwnRule[]], Root> = (options, own) =>
  readSource(HTML, options, own)

export default rehypeCopydesk
