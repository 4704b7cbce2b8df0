import {toXml} from 'xast-util-to-xml'
import {x} from 'xastscript'
import {harmlessMarkup} from './harmless.js'

/** A child of an element: another one, or text. */
export type Child = ReturnType<typeof x> | string

/**
 * An element of XML whose attributes and text can do no harm: controls, which XML cannot hold, are shown as escapes.
 *
 * @param name Its name.
 * @param attributes Its attributes; those that are `undefined` are left out.
 * @param children What it holds.
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: readonly Child[] = []
): ReturnType<typeof x> {
  const kept = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, typeof value === 'string' ? harmlessMarkup(value) : value]]
  )
  return x(
    name,
    Object.fromEntries(kept) as Record<string, string | number>,
    children.map((child) => (typeof child === 'string' ? harmlessMarkup(child) : child))
  )
}

/**
 * An element as a line of XML.
 *
 * @param node The element.
 */
export function lineOf(node: ReturnType<typeof x>): string {
  return `${toXml(node)}\n`
}
