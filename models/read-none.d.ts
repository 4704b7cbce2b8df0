/** Read the weights that ship with the package; `undefined` where there is no file system. */
export function readModels(): Uint8Array | undefined
