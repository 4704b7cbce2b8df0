/**
 * The slip maker: puts slips of every family into clean news prose, from the tagger’s tags, the lexicon and the
 * small lists of this folder. It shares no code or list with the rules, or it would only find what it hides;
 * what it does share is the tagger, so that places with a wrong tag in the clean text are not counted as they
 * ought to be.
 *
 * Places are plain sentences of the body: no quotation, heading, list of names, and (but for apostrophes,
 * peoples and countries) no word with a capital. Makers leave out what simple checks show to be fine English.
 * What stays arguable, and keeps found shares a few points below what a reader would find:
 * - `noun-number` after `a`: some mass uses (a works); `figure`: a measure before an adjective;
 * - `governed-preposition`: some swaps fit another sense (agree on, agree with; comment for);
 * - `subject-verb-agreement`: names of firms and teams, in British use; long subjects whose head is not near;
 * - `confusable`: ensure/insure, fewer/less, ordinance and the like are usage; site/sight can fit both ways;
 * - `missing-word`: `and` between phrases and `the` before *same*, *first* can pass for headline style;
 * - `article`: `missing-a`, `missing-the` where the noun also has a mass use (in the court, in court);
 * - `prenominal-participle` `noun-base`: an increase demand may be read as a compound;
 * - `apostrophe` `decade`, `compound-hyphen` `phrase`, `comparison` `analytic`: style in some houses;
 * - `finite-verb-form` `past-base`: after a name that may be a plural; tenses that differ are never made.
 */
export {FAMILIES, MECHANICAL_FAMILIES, makeSlips} from './make.js'
export {MIX, pick, type PickOptions} from './pick.js'
export {CleanDocument, readClean, spoil, type SpoilOptions, type Spoiled} from './spoil.js'
export {inContext, touches, type Slip} from './slip.js'
