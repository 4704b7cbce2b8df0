import {compoundLists} from './compounds.js'
import {complementList} from './complements.js'
import {governorList} from './governors.js'
import {pairList} from './pairs.js'
import {frameList, phraseLists} from './gaps.js'
import type {AttestedList} from './sightings.js'
import {wordingLists} from './wordings.js'

/** Lists that `npm run attest` holds against texts. */
export const attestedLists: readonly AttestedList[] = [
  governorList,
  complementList,
  ...wordingLists,
  pairList,
  ...compoundLists,
  ...phraseLists,
  frameList
]
