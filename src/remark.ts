import type {Root} from 'mdast'
import type {Plugin} from 'unified'
import './format/markdown.js'
import type {OwnRule} from './lint.js'
import type {Options} from './options.js'
import {readSource, type SourceLanguage} from './read-source.js'

export type {Options} from './options.js'
export type {OwnRule} from './lint.js'

const MARKDOWN: SourceLanguage = {
  format: 'markdown',
  name: 'Markdown',
  parser: 'remark-parse',
  // In Markdown such a tag starts a block of HTML, and no paragraph or heading.
  isForeign: ({type}, written) =>
    (type === 'paragraph' || type === 'heading') && /^<(?:p|h[1-6])\b/iu.test(written)
}

/**
 * copydesk for a pipeline of Markdown: `remark().use(remarkCopydesk, options)`. It reads the file’s source, whatever other
 * plugins have made of the tree, and adds messages to the file; the tree stays as it is.
 *
 * @param options As for the preset: settings of rules, variety of English, findings in quotations, budget, style.
 * @param own Rules of your own with their settings.
 * @throws {Error} If the options are wrong.
 */
export const remarkCopydesk: Plugin<[options?: Options, own?: readonly OwnRule[]], Root> = (options, own) =>
  readSource(MARKDOWN, options, own)

export default remarkCopydesk
