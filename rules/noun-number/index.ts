import {ADJECTIVE, defineRule, maskOf, words, type Proposal, type Story} from '../../src/define/index.js'
import {afterFigureOne} from './figure.js'
import {hyphenedMeasures} from './hyphened.js'
import {numerals} from './numeral.js'
import {orderedPlurals, timesBehind} from './ordered.js'
import {plurals} from './plural.js'
import {singulars} from './singular.js'
import {uncountables} from './uncountables.generated.js'

const RIGHT = new Map(uncountables.map((line) => line.split(' = ') as [string, string]))
const UNCOUNTABLES = words(...RIGHT.keys())
const BEFORE_NOUN = ADJECTIVE | maskOf('DT', 'PRP$', 'IN', 'CD')

/**
 * A noun is plural after a number from two on, *several*, *many*, *both*, *these*, *one of the* and the like
 * (“three soldiers”), and singular after *a*, *this*, *each*, *every* (“every country”); mass nouns have no plural
 * (“further information”). Silent are nouns that are their own plural (aircraft), modifiers (a two goal lead), names
 * with numbers (Apollo 11 mission), quantities after a determiner (another five officers), and whatever may go on with
 * another noun.
 */
export default defineRule({
  name: 'noun-number',
  summary: 'Singular or plural noun after its number or determiner',
  category: 'grammar',
  source: 'Quirk et al., A Comprehensive Grammar of the English Language, §5.9 to §5.25',
  *find(story) {
    yield* plurals(story)
    yield* singulars(story)
    yield* afterFigureOne(story)
    yield* numerals(story)
    yield* hyphenedMeasures(story)
    yield* massPlurals(story)
    yield* orderedPlurals(story)
    yield* timesBehind(story)
  },
  message: ({actual, expected, data}) =>
    data.after
      ? `Write \`${expected}\`, not \`${actual}\`, after \`${data.after}\``
      : `Write \`${expected}\`, not \`${actual}\``,
  note: ({data}) => {
    if (data.number === 'plural')
      return 'What stands before the noun speaks of more than one: *three soldiers*, *one of the men*.'
    if (data.number === 'modifier')
      return 'Before a noun what is measured stands in the singular: *a 10-year sentence*, *a five-mile march*.'
    if (data.number === 'singular')
      return 'What stands before the noun speaks of one: *every country*, *this proposal*.'
    return 'The noun is not counted, or is a plural already: it takes no *s*.'
  }
})

/** Plurals of mass nouns, and of plurals. */
function* massPlurals(story: Story): Generator<Proposal> {
  for (const noun of story.places(UNCOUNTABLES)) {
    const right = RIGHT.get(story.lower(noun))
    const verb = story.mayBe(noun, maskOf('VBZ')) && !story.tagIn(noun - 1, BEFORE_NOUN)
    if (right && !verb) yield {...story.span(noun), expected: [right], frame: 'uncountable'}
  }
}
