/**
 * Copy, names of files and configurations come from anywhere, and a report goes to a terminal or the log of
 * a build. Nothing of it may move the cursor, turn the direction of writing, or start a line that a build
 * server would obey.
 */

/** Control characters, bidi controls, separators of lines and paragraphs. */
const HARMFUL = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu

/** Commands in the log of GitHub: `::error::` at the start of a line, `##[error]` anywhere. */
const LINE_COMMAND = /^\s*::/u
const LOG_COMMAND = /##\[/gu

const SHORT = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t']
])

/**
 * Make text harmless for a line of a report: what could harm is shown as an escape (`\u001B`).
 *
 * @param text Any text.
 * @returns One line.
 */
export function harmless(text: string): string {
  return text
    .replace(HARMFUL, (character) => SHORT.get(character) ?? `\\u${codeOf(character)}`)
    .replace(LOG_COMMAND, '##\\u005B')
    .replace(LINE_COMMAND, (start) => `${start.slice(0, -2)}\\u003A:`)
}

/**
 * The same for text of XML or HTML, which can hold neither halves of surrogate pairs nor noncharacters.
 *
 * @param text Any text.
 * @returns One line, not yet escaped for markup.
 */
export function harmlessMarkup(text: string): string {
  return harmless(text).replace(/[\p{Cs}\p{Noncharacter_Code_Point}]/gu, '\uFFFD')
}

/**
 * Make a value JSON whose reader gets the very same strings, but whose own characters are harmless.
 *
 * @param value Any value that JSON can hold.
 * @returns JSON on one line.
 */
export function harmlessJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(HARMFUL, (character) => `\\u${codeOf(character)}`)
    .replace(LOG_COMMAND, '##\\u005B')
}

function codeOf(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
}
