import type {Root} from 'nlcst'
import type {Plugin, Processor} from 'unified'
import type {VFile} from 'vfile'
import {location} from 'vfile-location'
import {FormatError} from '../format/format-error.js'
import {formatOf, readManuscripts, type Format} from '../format/index.js'
import type {Manuscript} from '../format/manuscript.js'
import {setTexts} from './story-of.js'

declare module 'vfile' {
  interface DataMap {
    /** Format that the file is read as, whatever its path says. */
    copydeskFormat?: Format
  }
}

/**
 * A unified plugin that parses files as copydesk does, by format. Its tree is empty and stands for the texts of the file, whose words
 * rules read from the story. A file that is not what its format says
 * has one fatal message with the place, and no prose. The compiler gives the file back as it is, since copydesk changes no tree.
 */
export const copydeskParse: Plugin<[], string, Root> = function () {
  const self = this as unknown as Processor<Root, Root, Root, Root, string>
  self.parser = (document, file) => {
    const tree: Root = {type: 'RootNode', children: []}
    setTexts(tree, manuscriptsOf(document, file))
    return tree
  }
  self.compiler = (_tree, file) => String(file)
}

/**
 * The format that a file is read as.
 *
 * @param file The file with its text.
 */
export function formatOfFile(file: VFile): Format {
  return file.data.copydeskFormat ?? formatOf(file.path, String(file))
}

function manuscriptsOf(source: string, file: VFile): Manuscript[] {
  try {
    return readManuscripts(source, formatOfFile(file))
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    const point = location(source).toPoint(Math.min(error.offset, source.length))
    const message = file.message(error.message, {source: 'copydesk', ...(point ? {place: point} : {})})
    message.fatal = true
    return []
  }
}
