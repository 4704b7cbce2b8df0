import {addReader} from './index.js'
import {readMarkdown} from './markdown.js'

// Importing this module is what makes Markdown known: the library does at once, the command line when it
// meets the first file of it.
addReader('markdown', readMarkdown)
