import {defineRule} from '../../src/define/index.js'

const ORDINAL = /^(\d[\d,]*)(st|nd|rd|th)$/iu
/** `1980th`: more likely a decade, which `decade-form` asks for. */
const DECADE = /^(?:1[5-9]|20)\d0th$/iu

/**
 * The ending of an ordinal in figures is that of the word: *21st*, *22nd*, *23rd*, but *11th*, *12th*, *13th*. Round
 * years with *th* (1980th) are left to the rule for decades.
 */
export default defineRule({
  name: 'ordinal-form',
  summary: 'Ordinals in figures end as they are spoken',
  category: 'spelling',
  source: 'The Chicago Manual of Style, 17th edition, §9.6',
  fix: 'sure',
  *find(story) {
    for (const token of story.figures) {
      const word = story.word(token)
      const [, figure, ending] = ORDINAL.exec(word) ?? []
      if (figure === undefined || ending === undefined || DECADE.test(word)) continue
      const right = endingOf(figure)
      if (right !== ending.toLowerCase()) yield {...story.span(token), expected: [figure + right]}
    }
  },
  message: ({actual, expected}) => `Write \`${expected}\`, not \`${actual}\``,
  note: ({expected}) => `The ending in figures is the end of the spoken word: \`${expected}\`.`
})

/** Ending of an ordinal: that of its last word, as it is spoken. */
function endingOf(figure: string): string {
  if (/1\d$/u.test(figure)) return 'th'
  return {1: 'st', 2: 'nd', 3: 'rd'}[figure.slice(-1)] ?? 'th'
}
