/** Read the weights that ship with the package; `undefined` where there is no file system. */
export function readModels(): Uint8Array | undefined

/** URL of the folder with the pages of the rules; `undefined` where there is no file system. */
export const rulePages: string | undefined
