// Importing this module makes all formats known: the library does at once, the command line loads the reader of a format when
// it meets the first file of it.
import './html.js'
import './markdown.js'
import './news-xml.js'
import './ninjs.js'
