// Written by docs/generate.ts; run `npm run generate` instead of editing it.
import type {RulePlugin} from '../src/define/index.js'

/** Every rule, by name. */
export const rules: readonly RulePlugin[] = []
