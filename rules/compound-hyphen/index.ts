import {defineRule} from '../../src/define/index.js'
import {affixed} from './affixed.js'
import {listed} from './listed.js'
import {named} from './named.js'
import {numbered} from './numbered.js'
import {hyphenedVerbs} from './hyphened-verbs.js'
import {phrasalForms} from './phrasal.js'
import {superfluous} from './superfluous.js'
import {undone} from './undone.js'

/** Why, by what was found. */
const NOTES: Readonly<Record<string, string>> = {
  compound:
    'Words that describe a noun together are joined by a hyphen before it, so that the reader takes them as one.',
  number: 'Two words that make one number below a hundred are joined by a hyphen.',
  age: 'An age that stands before a noun, or for one, is joined by hyphens.',
  word: 'These words are one word, and a hyphen joins them wherever they stand.',
  prefix: 'A prefix is no word of its own; a hyphen joins it to what it belongs to.',
  verb: 'What stands here is a verb with its particle, two words; as one word it is a noun.',
  noun: 'What stands here is a noun, written as one word or with a hyphen; two words are the verb.',
  apart: 'A hyphen joins words before their noun; where none follows they stay apart.',
  closed: 'This is one word, without a hyphen.',
  open: 'These are two words; a hyphen joins them only before a noun.',
  counted: 'A number that counts stands apart from what it counts.',
  adverb: 'An adverb in -ly points to the next word by itself and takes no hyphen.'
}

/**
 * Words that describe a noun together are joined before it: “a no-limits friendship”, “a 200-kilometer
 * fence”, “a 12-year-old boy”, “a US-backed plan”, “fourth-quarter earnings”. What has a number and a singular is
 * told by its form; other compounds stand in lists, held against the training texts, since most pairs of words
 * before a noun are open (a high school student). After the noun and as adverbs they stay apart, and so are they
 * left. An adverb in -ly takes no hyphen; that is information, since some houses write one.
 */
export default defineRule({
  name: 'compound-hyphen',
  summary: 'A hyphen in a compound before its noun',
  category: 'punctuation',
  source: 'The Chicago Manual of Style, 17th edition, §7.81–7.89',
  fix: 'likely',
  *find(story) {
    yield* numbered(story)
    yield* listed(story)
    yield* named(story)
    yield* affixed(story)
    yield* phrasalForms(story)
    yield* undone(story)
    yield* superfluous(story)
    yield* hyphenedVerbs(story)
  },
  message: ({actual, expected, data}) =>
    `Write \`${expected}\`, not \`${actual}\`${data.kind === 'compound' ? ', before the noun' : ''}`,
  note: ({data}) => NOTES[data.kind ?? 'compound'] ?? ''
})
