import {Flag, Tag, attestationBefore, maskOf, type Proposal, type Story} from '../../src/define/index.js'
import {causes} from './causes.generated.js'
import {ingClosings} from './ing-closings.generated.js'
import {selfRuled} from './self-ruled.generated.js'

/** What stands before the hyphen of such a compound: state-owned, heat-related. */
const CAUSES = new Set(causes)
/** Verbs whose participle closes a compound adjective: self-ruled, US-backed. */
const CLOSING = new Set(selfRuled)
/** A compound seen so often before nouns, and so many times oftener than with its base form, needs no list: long-awaited. */
const SEEN = {often: 7, times: 40}
const BASE = maskOf('VB')
/** Of these the base form is a noun behind a name too: a NATO-control zone. */
const NAMED = new Set([
  'control',
  'base',
  'train',
  'border',
  'lead',
  'hold',
  'draft',
  'run',
  'rule',
  'fund',
  'finance',
  'supply'
])
/** Adverbs before a participle that do not end in -ly. */
const LONE_ADVERBS = new Set(['never', 'ill', 'well', 'much', 'long', 'once'])
/** Compounds whose verb has -ing: power-share. */
const ING = new Set(ingClosings.map((line) => line.replace(' ', '-')))

/**
 * A participle for the base form that closes a compound: the self-rule island, US-back rebels, a power-share deal.
 *
 * @param story The story.
 * @param token The compound.
 * @param noun The noun that it stands before.
 */
export function compound(story: Story, token: number, noun: number): Proposal | undefined {
  const word = story.word(token)
  const cut = word.lastIndexOf('-') + 1
  const [before, verb] = [word.slice(0, cut), word.slice(cut)]
  const own = attestationBefore(word.toLowerCase())
  const ing = ING.has(word.toLowerCase()) || ING.has(`*-${verb}`)
  if (ing ? own.base > 0 : !isPassive(story, token, before.slice(0, -1), verb)) return undefined
  const forms = story.lexicon
    .formsOf(story.lexicon.idOf(verb), ing ? Tag.VBG : Tag.VBN)
    .map((id) => story.lexicon.wordOf(id))
  const [form] = forms
  if (form === undefined) return undefined
  return {
    ...story.span(token),
    // `thinly veiled`: an adverb in -ly takes no hyphen.
    expected: [before.endsWith('ly-') && !ing ? `${before.slice(0, -1)} ${form}` : before + form],
    confidence: 0.9,
    fix: 'likely',
    data: {noun: story.word(noun)}
  }
}

/** `US-back`, `state-own`: who does it, or what from, stands before the hyphen (not co-sponsor, take-back). */
function isPassive(story: Story, token: number, agent: string, verb: string): boolean {
  const own = attestationBefore(`${agent}-${verb}`.toLowerCase())
  if (own.participle >= SEEN.often && own.participle >= SEEN.times * own.base) return true
  if (isAdverb(story, agent) && isVerbFor(story, agent, verb)) return own.base === 0
  if (!CLOSING.has(verb)) return false
  const all = attestationBefore(`-${verb}`)
  const self = agent.toLowerCase() === 'self'
  // Take-back programs: a verb that opens a sentence is no name
  const isVerb = (story.lexicon.tagsOf(story.lexicon.idOf(agent.toLowerCase())) & BASE) !== 0
  const named = story.has(token, Flag.capital) && !(isVerb && token === story.sentenceStart(token))
  if (!self && !named && !CAUSES.has(agent)) return false
  // `the UN-broker ceasefire`: a name does it.
  if (named && !self && own.base === 0 && !NAMED.has(verb)) return true
  return own.base <= own.participle && (self || (all.participle >= 10 && all.base * 2 <= all.participle))
}

/** `thinly-veil`, `highly-respect`, `never-publish`: an adverb that is nothing else. */
function isAdverb({lexicon}: Story, agent: string): boolean {
  if (LONE_ADVERBS.has(agent.toLowerCase())) return true
  const tags = lexicon.tagsOf(lexicon.idOf(agent.toLowerCase()))
  return agent.endsWith('ly') && (tags & maskOf('RB')) !== 0 && (tags & maskOf('NN', 'JJ', 'VB')) === 0
}

/** Is it a verb, and behind an adverb that stands before nouns too (well, never) nothing else? */
function isVerbFor({lexicon}: Story, agent: string, verb: string): boolean {
  const tags = lexicon.tagsOf(lexicon.idOf(verb))
  if ((tags & BASE) === 0 || (tags & maskOf('VBN', 'JJ')) !== 0) return false
  return agent.endsWith('ly') || (tags & maskOf('NN')) === 0
}
