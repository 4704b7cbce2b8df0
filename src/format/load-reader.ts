import type {Format} from './index.js'

/** Modules that make a format known when they are imported. */
const MODULES: Readonly<Record<Exclude<Format, 'text'>, () => Promise<unknown>>> = {
  markdown: () => import('./markdown.js'),
  html: () => import('./html.js'),
  nitf: () => import('./news-xml.js'),
  newsml: () => import('./news-xml.js'),
  ninjs: () => import('./ninjs.js')
}

/**
 * Load the reader of a format, unless it is known already.
 *
 * @param format The format.
 */
export async function loadReader(format: Format): Promise<void> {
  if (format !== 'text') await MODULES[format]()
}
