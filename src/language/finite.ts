import {activeVerbs} from '../../lexicons/active-verbs.generated.js'
import {finiteAuxiliaries} from '../../lexicons/finite-auxiliaries.generated.js'
import type {Story} from './story.js'
import {FINITE, Tag, maskOf} from './tag.js'
import {words} from './words.js'

const ACTIVE = words(...activeVerbs)
const AUXILIARIES = words(...finiteAuxiliaries)
/** What an object begins with; a participle has none behind it. */
const OBJECT = maskOf('DT', 'PRP$', 'PRP')

/**
 * Is the token a finite verb for sure: *flew*, *has*, *closed its gates*, and not *closed*, which may be a participle?
 *
 * @param story The story.
 * @param token The token.
 */
export function isSurelyFinite(story: Story, token: number): boolean {
  if (story.is(token, AUXILIARIES)) return story.tagIn(token, FINITE)
  if (story.tags[token] !== Tag.VBD) return false
  if (!story.mayBe(token, maskOf('VBN')) || story.is(token, ACTIVE)) return true
  return story.tagIn(token + 1, OBJECT) && story.together(token, token + 1)
}
