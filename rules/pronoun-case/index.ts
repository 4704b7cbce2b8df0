import {defineRule, words} from '../../src/define/index.js'
import {beforeApposition} from './before-noun.js'
import {OBJECT_OF, SUBJECT_OF} from './cases-of.js'
import {inObjectSlot} from './object-slot.js'
import {contractionAsDeterminer, possessiveBeforeNoun, subjectAsDeterminer} from './possessive.js'
import {inSubjectSlot} from './subject-slot.js'
import {REFLEXIVES, reflexiveSubject} from './reflexive.js'
import {DETERMINERS, possessiveAsSubject} from './possessive-subject.js'
import {THERE, thereAsDeterminer, thereAsSubject} from './there.js'
import {
  frontedWho,
  informalWho,
  objectWho,
  piedOfThing,
  subjectWhom,
  subjectWhomever,
  themWho
} from './who.js'
import {possessiveForWhose, whoBeforeNoun, whoseAge, whoseSubject} from './whose.js'

const SUBJECTS = words(...OBJECT_OF.keys())
const OBJECTS = words(...SUBJECT_OF.keys())
const POSSESSIVES = words('hers', 'ours', 'theirs', 'yours')
const WE = words('we', 'us')
const WHO = words('who')
const WHOSE = words('whose')
const THEM = words('them')
const WHOM = words('whom')
const PIED_WORDS = words('who', 'that')
const OWNERS = words('his', 'her', 'their', 'its')
const WHOMEVER = words('whomever')

/**
 * A pronoun takes the subject form before its finite verb, and the object form behind a verb or preposition, also
 * in a coordination: *between him and the minister*, *he and his wife were arrested*, *officials who said*, *two of
 * whom were killed*. Before a noun stands the determiner: *in their house*. Silent where the form is a matter of
 * taste (*than me*, *it’s him*, *no one but he*), where a clause may begin at the pronoun (*told he was late*), and
 * behind *whoever*. *Who* for the object *whom* is information only, as most desks allow it, but for a clause between
 * commas.
 */
export default defineRule({
  name: 'pronoun-case',
  summary: 'Case of pronouns: he or him, who or whom',
  category: 'grammar',
  source: 'Quirk et al., A Comprehensive Grammar of the English Language, §6.4–6.5, §6.35 and §17.12–17.14',
  *find(story) {
    for (const token of story.places(SUBJECTS)) {
      const proposal =
        inObjectSlot(story, token) ??
        subjectAsDeterminer(story, token) ??
        contractionAsDeterminer(story, token)
      if (proposal) yield proposal
    }
    for (const token of story.places(OBJECTS)) {
      const proposal = inSubjectSlot(story, token)
      if (proposal) yield proposal
    }
    for (const [set, check] of CHECKS) {
      for (const token of story.places(set)) {
        const proposal = check(story, token)
        if (proposal) yield proposal
      }
    }
  },
  message: ({actual, expected, data}) => {
    if (data.after !== undefined) return `Write \`${expected}\`, not \`${actual}\`, after \`${data.after}\``
    return `Write \`${expected}\`, not \`${actual}\`, before \`${data.before ?? ''}\``
  },
  note: 'The subject of a finite verb is *he*, *they* or *who*; the object of a verb or preposition is *him*, *them* or *whom*; before a noun stands *his* or *their*.'
})

const CHECKS = [
  [POSSESSIVES, possessiveBeforeNoun],
  [WE, beforeApposition],
  [WHOM, subjectWhom],
  [WHOMEVER, subjectWhomever],
  [WHOSE, whoseSubject],
  [WHOSE, whoseAge],
  [WHO, whoBeforeNoun],
  [DETERMINERS, possessiveAsSubject],
  [REFLEXIVES, reflexiveSubject],
  [THERE, thereAsSubject],
  [THERE, thereAsDeterminer],
  [THEM, themWho],
  [WHO, objectWho],
  [WHO, frontedWho],
  [WHO, informalWho],
  [PIED_WORDS, piedOfThing],
  [OWNERS, possessiveForWhose]
] as const
