import type {Root} from 'nlcst'
import type {Plugin, Processor} from 'unified'
import {formatOf, readManuscript} from '../format/index.js'
import {parseManuscript} from './parse.js'
import {setManuscript} from './story-of.js'

/**
 * A unified plugin that parses files as copydesk does: by format (from the path), block by block. The
 * compiler gives the file back as it is, since copydesk changes no tree.
 */
export const copydeskParse: Plugin<[], string, Root> = function () {
  const self = this as unknown as Processor<Root, Root, Root, Root, string>
  self.parser = (document, file) => {
    const manuscript = readManuscript(document, formatOf(file.path))
    const tree = parseManuscript(manuscript)
    setManuscript(tree, manuscript)
    return tree
  }
  self.compiler = (_tree, file) => String(file)
}
