import {defineRule, type LineIndex, type Proposal, type Story} from '../../src/define/index.js'
import {AND, RATHER, infinitiveSlip, ratherSlip} from './coordination.js'
import {indexEntries, type Entry} from './complements.js'
import {slipOf, type Slip} from './slip.js'
import {SPEECH, speechSlip} from './speech.js'

/** The list, indexed at the first story. */
let index: LineIndex<Entry> | undefined

/**
 * A verb, adjective or preposition asks for one form of the verb behind it: one *refuses to sign*, *avoids signing*,
 * is *made to sign*, *lets* others *sign*, and *looks forward to signing*; one *says that*, *tells* someone *that* and
 * *explains to* someone *why*. Which word asks for which form is data
 * (`complements.txt`), held against millions of words. Silent where both forms are used (*began to sign*, *began
 * signing*), behind nouns (*the refusal*), in relative clauses, whose object or preposition stands elsewhere, and
 * where the form in *-ing* opens an adjunct (*agreed following the talks*).
 *
 * Source: Quirk et al., A Comprehensive Grammar of the English Language, §16.36–16.54.
 */
export default defineRule({
  name: 'complement-form',
  summary: 'Form of the verb that a word asks for',
  category: 'grammar',
  source: 'Quirk et al., A Comprehensive Grammar of the English Language, §16.36–16.54',
  *find(story) {
    const entries = (index ??= indexEntries(story.lexicon))
    for (const token of story.placesOf((id) => entries.at(id).length > 0)) {
      for (const entry of entries.at(story.ids[token])) {
        const slip = slipOf(story, entry, token)
        if (!slip) continue
        const start = token - entry.key
        const after = story.slice(start, start + entry.words.length - 1)
        yield proposalOf(story, slip, entry.frame, {after, entry: entry.line})
        break
      }
    }
    for (const verb of story.places(SPEECH)) {
      const slip = speechSlip(story, verb)
      if (slip) yield proposalOf(story, slip, 'speech', {after: story.word(verb)})
    }
    for (const rather of story.places(RATHER)) {
      const slip = ratherSlip(story, rather)
      if (slip) yield proposalOf(story, slip, 'rather', {after: 'would rather … than'})
    }
    for (const and of story.places(AND)) {
      const slip = infinitiveSlip(story, and)
      if (slip) yield proposalOf(story, slip, 'infinitive', {after: story.slice(and, and + 1)})
    }
  },
  message: ({actual, expected, data: {after = ''}}) =>
    actual === ''
      ? `Write \`${expected.trim()}\` here: \`${after}\` asks for it`
      : expected === ''
        ? `Delete \`${actual}\`: \`${after}\` asks for the bare verb`
        : actual === after
          ? `Write \`${expected}\`, not \`${actual}\`, here`
          : `Write \`${expected}\`, not \`${actual}\`, after \`${after}\``,
  note: 'Which form of a verb follows depends on the word before it: *refuse to sign*, *avoid signing*, *let them sign*.'
})

function proposalOf(
  story: Story,
  {from, to, expected, odds}: Slip,
  frame: string,
  data: Readonly<Record<string, string>>
): Proposal {
  const place = to < from ? {start: story.start[from], end: story.start[from]} : story.span(from, to)
  return {
    ...place,
    expected: [expected],
    data,
    ...(odds === undefined ? {confidence: frame === 'noun' ? 0.97 : 0.93} : {odds, frame}),
    fix: 'likely'
  }
}
