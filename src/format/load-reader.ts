import {addReader, hasReader, type Format, type Reader} from './index.js'

/** Where the readers are. */
const MODULES: Readonly<Record<Exclude<Format, 'text'>, () => Promise<Reader>>> = {
  markdown: async () => {
    const {readMarkdown} = await import('./markdown.js')
    return (source) => [readMarkdown(source)]
  },
  html: async () => (await import('./html.js')).readHtml,
  nitf: async () => (await import('./news-xml.js')).readNewsXml,
  newsml: async () => (await import('./news-xml.js')).readNewsXml,
  ninjs: async () => (await import('./ninjs.js')).readNinjs
}

/**
 * Load the reader of a format, unless it is known already.
 *
 * @param format The format.
 */
export async function loadReader(format: Format): Promise<void> {
  if (format !== 'text' && !hasReader(format)) addReader(format, await MODULES[format]())
}
