/**
 * Where there is no file system the weights are passed in by `loadModels(bytes)`.
 *
 * @returns {Uint8Array | undefined}
 *   Nothing.
 */
export function readModels() {
  return undefined
}

/**
 * No pages lie beside the code.
 *
 * @returns {string | undefined}
 *   Nothing.
 */
export function rulePage() {
  return undefined
}
