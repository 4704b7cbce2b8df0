import {readHtml} from './html.js'
import {addReader} from './index.js'
import {readMarkdown} from './markdown.js'
import {readNewsXml} from './news-xml.js'
import {readNinjs} from './ninjs.js'

// Importing this module makes all formats known: the library does at once, the command line loads the reader of a format when
// it meets the first file of it.
addReader('markdown', (source) => [readMarkdown(source)])
addReader('html', readHtml)
addReader('nitf', readNewsXml)
addReader('newsml', readNewsXml)
addReader('ninjs', readNinjs)
