/** `--import tsx` reads TypeScript in the main thread only: here threads learn it too. */
import {isMainThread} from 'node:worker_threads'

if (!isMainThread) {
  const {register} = await import('tsx/esm/api')
  register()
}
