// Written by docs/generate.ts; run `npm run generate` instead of editing it.
import type {RulePlugin} from '../src/define/index.js'
import acronymIntroduction from './acronym-introduction/index.js'
import apostrophe from './apostrophe/index.js'
import article from './article/index.js'
import attributionComma from './attribution-comma/index.js'
import brandForm from './brand-form/index.js'
import calendarDate from './calendar-date/index.js'
import commaSplice from './comma-splice/index.js'
import commonNounCapital from './common-noun-capital/index.js'
import comparison from './comparison/index.js'
import complementForm from './complement-form/index.js'
import compoundHyphen from './compound-hyphen/index.js'
import confusable from './confusable/index.js'
import currencySign from './currency-sign/index.js'
import dashStyle from './dash-style/index.js'
import decadeForm from './decade-form/index.js'
import decimalMark from './decimal-mark/index.js'
import doubledCurrency from './doubled-currency/index.js'
import doubledMark from './doubled-mark/index.js'
import duplicateText from './duplicate-text/index.js'
import extraWord from './extra-word/index.js'
import fewerLess from './fewer-less/index.js'
import finiteVerbForm from './finite-verb-form/index.js'
import governedPreposition from './governed-preposition/index.js'
import indefiniteArticle from './indefinite-article/index.js'
import leftoverBoilerplate from './leftover-boilerplate/index.js'
import markSpacing from './mark-spacing/index.js'
import missingSpace from './missing-space/index.js'
import missingStop from './missing-stop/index.js'
import missingWord from './missing-word/index.js'
import misspelling from './misspelling/index.js'
import modalInfinitiveForm from './modal-infinitive-form/index.js'
import nationalityAdjective from './nationality-adjective/index.js'
import nounNumber from './noun-number/index.js'
import numberPhrase from './number-phrase/index.js'
import openingComma from './opening-comma/index.js'
import ordinalForm from './ordinal-form/index.js'
import parenthesisComma from './parenthesis-comma/index.js'
import percentagePoint from './percentage-point/index.js'
import placeNameCapital from './place-name-capital/index.js'
import prenominalParticiple from './prenominal-participle/index.js'
import pronounCase from './pronoun-case/index.js'
import properAdjectiveCapital from './proper-adjective-capital/index.js'
import questionMark from './question-mark/index.js'
import rangePreposition from './range-preposition/index.js'
import redundancy from './redundancy/index.js'
import rejectedWord from './rejected-word/index.js'
import relativeComma from './relative-comma/index.js'
import relativePronoun from './relative-pronoun/index.js'
import repeatedWord from './repeated-word/index.js'
import sentenceCapital from './sentence-capital/index.js'
import sentenceInitialFigure from './sentence-initial-figure/index.js'
import spellingVariety from './spelling-variety/index.js'
import subjectComma from './subject-comma/index.js'
import subjectVerbAgreement from './subject-verb-agreement/index.js'
import tenseTime from './tense-time/index.js'
import timeOfDay from './time-of-day/index.js'
import titleCapital from './title-capital/index.js'
import unclosedBracket from './unclosed-bracket/index.js'
import unclosedQuote from './unclosed-quote/index.js'
import usage from './usage/index.js'
import verbParticiple from './verb-participle/index.js'
import wordiness from './wordiness/index.js'

/** Every rule, by name. */
export const rules: readonly RulePlugin[] = [
  acronymIntroduction,
  apostrophe,
  article,
  attributionComma,
  brandForm,
  calendarDate,
  commaSplice,
  commonNounCapital,
  comparison,
  complementForm,
  compoundHyphen,
  confusable,
  currencySign,
  dashStyle,
  decadeForm,
  decimalMark,
  doubledCurrency,
  doubledMark,
  duplicateText,
  extraWord,
  fewerLess,
  finiteVerbForm,
  governedPreposition,
  indefiniteArticle,
  leftoverBoilerplate,
  markSpacing,
  missingSpace,
  missingStop,
  missingWord,
  misspelling,
  modalInfinitiveForm,
  nationalityAdjective,
  nounNumber,
  numberPhrase,
  openingComma,
  ordinalForm,
  parenthesisComma,
  percentagePoint,
  placeNameCapital,
  prenominalParticiple,
  pronounCase,
  properAdjectiveCapital,
  questionMark,
  rangePreposition,
  redundancy,
  rejectedWord,
  relativeComma,
  relativePronoun,
  repeatedWord,
  sentenceCapital,
  sentenceInitialFigure,
  spellingVariety,
  subjectComma,
  subjectVerbAgreement,
  tenseTime,
  timeOfDay,
  titleCapital,
  unclosedBracket,
  unclosedQuote,
  usage,
  verbParticiple,
  wordiness
]
