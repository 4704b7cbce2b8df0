import {createHash} from 'node:crypto'

/**
 * The identifier that Git gives to bytes.
 *
 * @param bytes What a file holds.
 * @param like An identifier of the same repository.
 */
export function blobIdOf(bytes: Uint8Array, like: string): string {
  return createHash(like.length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex')
}
