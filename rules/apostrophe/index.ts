import {defineRule} from '../../src/define/index.js'
import {
  bareContractions,
  bareVerbs,
  clausalIts,
  clausalWhose,
  ownedPronouns,
  ownedVerbs,
  shiftedContractions
} from './contractions.js'
import {jointOwners} from './joint.js'
import {bareNames} from './names.js'
import {bareOwners, irregularOwners, kinOwners, malformedOwners, rankedOwners} from './owner.js'
import {barePhrases} from './phrases.js'
import {strayApostrophes} from './plurals.js'
import {owningTimes, singularSpans} from './times.js'

/**
 * A noun that owns what stands behind it takes an apostrophe (*the minister’s plan*, *last year’s floods*, *two weeks’
 * time*, *women’s rights*), and so does a contraction (*don’t*); a plain plural (*two ministers said*) and a pronoun that
 * owns (*its*, *theirs*) take none. Silent are plurals that are modifiers (a sales manager, an arms deal, a farmers
 * market), names of bodies (Teachers Union), and whatever may be the object or subject of a verb (gave the workers
 * holidays). Whether one owns or several do is told where the noun itself tells it; else both are offered.
 */
export default defineRule({
  name: 'apostrophe',
  summary: 'Apostrophes of possession and contraction',
  category: 'punctuation',
  source: 'Quirk et al., A Comprehensive Grammar of the English Language, §5.112 to §5.123',
  *find(story) {
    yield* bareOwners(story)
    yield* malformedOwners(story)
    yield* irregularOwners(story)
    yield* kinOwners(story)
    yield* rankedOwners(story)
    yield* jointOwners(story)
    yield* bareNames(story)
    yield* owningTimes(story)
    yield* singularSpans(story)
    yield* barePhrases(story)
    yield* bareContractions(story)
    yield* shiftedContractions(story)
    yield* bareVerbs(story)
    yield* clausalIts(story)
    yield* clausalWhose(story)
    yield* ownedPronouns(story)
    yield* ownedVerbs(story)
    yield* strayApostrophes(story)
  },
  message: ({actual, expected}) => `Write \`${expected}\`, not \`${actual}\``,
  note: ({expected}) => {
    if (/['’](?!s?$)/u.test(expected)) return 'The apostrophe stands for the letters that are left out.'
    if (/['’]/u.test(expected))
      return 'The noun owns what stands behind it: *the minister’s plan*, *two weeks’ time*.'
    return 'It is a plain plural, or a pronoun that owns: neither takes an apostrophe.'
  }
})
