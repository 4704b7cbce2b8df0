import {defineRule, Variety, type VarietySetting} from '../../src/define/index.js'
import {decide, isCommon, signsOf, spellingsOf} from './signs.js'

const CHOSEN: Record<VarietySetting, number> = {
  auto: 0,
  'en-US': Variety.american,
  'en-GB': Variety.british | Variety.oxford
}

/**
 * A British spelling in an American story, or the reverse. With `variety: 'auto'` the story itself decides,
 * by all its signs, and a spelling that stands out is information; against a chosen variety it is a warning.
 * With one sign only there is nothing to compare, and names keep their spelling. Which spelling belongs to
 * which variety is VarCon’s knowledge; -ise and -ize are both British.
 */
export default defineRule({
  name: 'spelling-variety',
  summary: 'One variety of English in a story',
  category: 'consistency',
  source: 'VarCon (Kevin Atkinson, SCOWL), which lists American, British and other spellings',
  level: 'warn',
  fix: 'likely',
  *find(story, {variety}) {
    const spellings = spellingsOf(story)
    if (spellings.length === 0) return
    const wanted = CHOSEN[variety] || decide(signsOf(story, spellings))
    if (wanted === 0) return
    for (const {token, variety: written} of spellings) {
      if ((written & wanted) !== 0) continue
      const partners = story.lexicon
        .spellingsOf(story.ids[token], wanted & -wanted)
        .filter((id) => isCommon(story.lexicon, id))
      if (partners.length === 0) continue
      yield {
        ...story.span(token),
        expected: partners.map((id) => story.lexicon.wordOf(id)),
        confidence: variety === 'auto' ? 0.8 : 0.95,
        level: variety === 'auto' ? 'info' : 'warn',
        data: {variety: wanted === Variety.american ? 'American' : 'British'}
      }
    }
  },
  message: ({actual, expected, data}) =>
    `Write \`${expected}\`, not \`${actual}\`, in ${data.variety ?? ''} spelling`,
  note: ({data}) =>
    `The rest of the story, or the configuration, is ${data.variety ?? ''}; one variety of English in a story reads as edited.`
})
