import {defineRule} from '../../src/define/index.js'
import {wrongConjunction} from './conjunction.js'
import {analytic, doubled} from './double.js'
import {
  answeredBase,
  answeredDegree,
  longOutranked,
  noSooner,
  ofSeveral,
  ofThree,
  ofTwo,
  outranked,
  recordBroken,
  since,
  thanNoOther
} from './extremes.js'
import {farThan} from './far-than.js'
import {recordHeld} from './records.js'
import {comparativeBetween, faultyThan, secondAs, thatForThan} from './than.js'

/**
 * A comparison has one sign of its degree (*safer*, not *more safer*), the right one (*as fast as*, *faster than*), and a
 * superlative where one of all is meant (*the worst flooding since 1953*). Silent is *more* as a quantity (more older
 * workers), comparison of kinds (more dead than alive), longer adjectives (more stable), and *different than*, which is
 * good American.
 */
export default defineRule({
  name: 'comparison',
  summary: 'Comparative and superlative, than and as',
  category: 'grammar',
  source:
    'Quirk et al., A Comprehensive Grammar of the English Language, §7.74 to §7.85 and §15.63 to §15.71',
  *find(story) {
    yield* doubled(story)
    yield* analytic(story)
    yield* faultyThan(story)
    yield* comparativeBetween(story)
    yield* thatForThan(story)
    yield* noSooner(story)
    yield* answeredDegree(story)
    yield* answeredBase(story)
    yield* thanNoOther(story)
    yield* outranked(story)
    yield* longOutranked(story)
    yield* since(story)
    yield* ofThree(story)
    yield* ofSeveral(story)
    yield* ofTwo(story)
    yield* recordBroken(story)
    yield* recordHeld(story)
    yield* farThan(story)
    yield* secondAs(story)
    yield* wrongConjunction(story)
  },
  message: ({actual, expected}) => {
    if (expected === '') return `Remove \`${actual.trim()}\`: the next word says the degree already`
    if (actual === '') return `Add \`${expected.trim()}\` before this word`
    return `Write \`${expected}\`, not \`${actual}\``
  },
  note: ({actual, expected}) => {
    if (expected === '')
      return 'One sign of the degree is enough: *safer* or *more stable*, *closest* or *most remote*.'
    if (expected === 'as')
      return 'What began with *as* goes on with *as*: *as fast as the bank had forecast*.'
    if (actual === 'than') return `The word before goes with \`${expected}\`.`
    return 'The form of the comparison and the words around it must agree: *faster than*, *as fast as*, *the fastest in the world*.'
  }
})
