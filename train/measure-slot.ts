import {SlotModel} from '../src/evidence/slot.js'
import {Tag} from '../src/language/tag.js'
import {UNKNOWN} from './gold.js'
import type {SlotText} from './slot.js'

/**
 * Say how well the slot model knows which tag stands in a place.
 *
 * @param section Bytes of the section `slot`.
 * @param texts Texts with gold tags.
 * @returns How often the likeliest tag is right, mean log loss in nats, and for places where VBN has a
 * probability from 0.6 to 0.8 the share that are VBN.
 */
export function accuracyOfSlot(section: Uint8Array, texts: readonly SlotText[]): string {
  const model = new SlotModel(section)
  let count = 0
  let best = 0
  let loss = 0
  const likely = {right: 0, count: 0}
  for (const {tokens, sentences, right} of texts) {
    for (let index = 0; index + 1 < sentences.length; index++) {
      for (let token = sentences[index]; token < sentences[index + 1]; token++) {
        const tag = right[token]
        if (tag === UNKNOWN || tag === Tag.PUNCT) continue
        const scores = model.probabilities(tokens, token, sentences[index], sentences[index + 1])
        count++
        loss -= Math.log(Math.max(scores[tag], 1e-9))
        if (scores.indexOf(Math.max(...scores)) === tag) best++
        if (scores[Tag.VBN] < 0.6 || scores[Tag.VBN] >= 0.8) continue
        likely.count++
        if (tag === Tag.VBN) likely.right++
      }
    }
  }
  return (
    `best ${((best / count) * 100).toFixed(2)} log loss ${(loss / count).toFixed(3)} ` +
    `VBN at 0.6 to 0.8 ${(likely.right / likely.count).toFixed(2)} of ${String(likely.count)}`
  )
}
