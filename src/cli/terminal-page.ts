const STYLES = {
  bold: ['\u001B[1m', '\u001B[22m'],
  red: ['\u001B[31m', '\u001B[39m'],
  green: ['\u001B[32m', '\u001B[39m'],
  yellow: ['\u001B[33m', '\u001B[39m'],
  cyan: ['\u001B[36m', '\u001B[39m']
} as const

/** A slip and what puts it right, as the pages have it: `<del>schedule</del> → <ins>scheduled</ins>`. */
const CHANGE =
  /(?:<del>(?<wrong>(?:(?!<\/del>)[^])*)<\/del>)?(?: → )?(?<right>(?: or )?<ins>[^]*?<\/ins>(?: or <ins>[^]*?<\/ins>)*)|<del>(?<gone>[^]*?)<\/del>|<mark>(?<marked>[^]*?)<\/mark>/gu
const FENCE = /^```.*\n([^]*?)^```$/gmu

/** A way that words look on a terminal. */
export type Style = keyof typeof STYLES

/**
 * What paints words for a terminal.
 *
 * @param color Whether to use ANSI sequences; else words stay as they are.
 */
export function painter(color: boolean): (style: Style, words: string) => string {
  return (style, words) => (color && words ? `${STYLES[style][0]}${words}${STYLES[style][1]}` : words)
}

/**
 * A page of a rule as plain text for a terminal: a slip and its right form stand as `{wrong → right}`.
 *
 * @param page Markdown, as `docs/generate.ts` writes it.
 * @param color Whether to use ANSI sequences.
 */
export function pageForTerminal(page: string, color: boolean): string {
  const style = painter(color)
  const blocks: string[] = []

  return page
    .replace(/<!--(?! copydesk-)[^]*?-->\n*/gu, '')
    .replace(
      FENCE,
      (_, code: string) => `\0${blocks.push(code.replace(/^(?=.)/gmu, '    ').trimEnd()) - 1}\0`
    )
    .replace(CHANGE, (...match) => change(match.at(-1) as Record<string, string | undefined>))
    .replace(/\\$/gmu, '')
    .replace(/^#+ (.*)$/gmu, (_, title: string) => style('bold', title))
    .replace(/\*\*(.+?)\*\*/gu, (_, text: string) => style('bold', text))
    .replace(/(?<!\\)\*(.+?)(?<!\\)\*/gu, '$1')
    .replace(/(?<!\\)`([^`\n]+)`/gu, (code) => style('cyan', code))
    .replace(/(?<!\\)\[([^\]\n]*)\]\([^)\n]*\)/gu, '$1')
    .replace(/\\([\\`*_[\]<>|~&#+=.)-])/gu, '$1')
    .replace(/\0(\d+)\0/gu, (_, index: string) => blocks[Number(index)] ?? '')

  function change({wrong, right, gone, marked}: Record<string, string | undefined>): string {
    if (marked !== undefined) return `{${style('yellow', marked)}}`
    if (gone !== undefined) return `{${style('red', gone)} → }`
    const words = (right ?? '').replace(/<ins>([^]*?)<\/ins>/gu, (_, word: string) => style('green', word))
    return wrong === undefined ? `{→ ${words}}` : `{${style('red', wrong)} → ${words}}`
  }
}
