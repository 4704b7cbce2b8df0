/** Read the weights that ship with the package; `undefined` where there is no file system. */
export function readModels(): Uint8Array | undefined

/** URL of a rule’s page in the package; `undefined` where there is none. */
export function rulePage(name: string): string | undefined
