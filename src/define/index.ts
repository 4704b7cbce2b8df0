export {PatternList, type PatternMatch} from './pattern-list.js'
export {isPlain} from './plain.js'
export {Sieves, type Need} from './sieve.js'
export {WordingList} from './wordings.js'
export {WordList, isWholeWord, wordListOf, type WordMatch} from './word-list.js'
export {capitalized, copyCase} from './copy-case.js'
export {defineRule, type RulePlugin} from './define-rule.js'
export {listRule, type ListAbout, type ListEntry} from './list-rule.js'
export type {Facts, Proposal, Rule, RuleContext, VarietySetting} from './rule.js'
export {defaultLevel, type LevelSetting, type RuleSetting} from './setting.js'
export type {Category, FixClass, Level, Related} from '../desk/finding.js'
export {BLOCK_KINDS, type BlockKind} from '../format/manuscript.js'
export {Flag} from '../language/tokens.js'
export {Name, Variety} from '../language/lexicon.js'
export {hasActiveParticiple, hasOpenParticiple, isAnchored} from '../language/anchored.js'
export {reread} from '../language/reread.js'
export {isSurelyFinite} from '../language/finite.js'
export {isSurelyPassive} from '../language/passives.js'
export {hasMark} from '../language/marks.js'
export {LineIndex, type Shapes} from '../language/line-index.js'
export {
  ADJECTIVE,
  ADVERB,
  FINITE,
  NOUN,
  NOUN_TAGS,
  TAGS,
  Tag,
  VERB,
  VERB_TAGS,
  maskOf,
  type TagId,
  type TagName
} from '../language/tag.js'
export {attributionAt, type Attribution} from '../language/attribution.js'
export type {Clause, ClauseSubject} from '../language/clauses.js'
export type {Story} from '../language/story.js'
export {WordSet, words} from '../language/words.js'
export {soundOf, type Sound} from '../language/sound.js'
export {attestationAfter, type Attestation, type Auxiliary} from '../evidence/auxiliaries.js'
export {attestationBefore} from '../evidence/prenominal.js'
export {pairOdds} from '../evidence/pairs.js'
export {
  governorKind,
  prepositionsAfter,
  shareBehind,
  shareOf,
  type GovernorKind,
  type Seen
} from '../evidence/prepositions.js'
export {SWAPPED, governmentAt, takenShare, type Doubt, type Government} from '../evidence/government.js'
export {formOdds} from '../evidence/forms.js'
export {choiceOdds, fillOdds} from '../evidence/function-words.js'
export {agreementOdds} from '../evidence/agreement.js'
