import {complementList} from './complements.js'
import {governorList} from './governors.js'
import {collocationList, frameList, phraseList} from './patterns.js'
import type {AttestedList} from './sightings.js'

/** Lists that `npm run attest` holds against texts. */
export const attestedLists: readonly AttestedList[] = [
  governorList,
  complementList,
  collocationList,
  phraseList,
  frameList
]
