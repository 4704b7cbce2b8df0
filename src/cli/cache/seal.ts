import {createCipheriv, createDecipheriv, createHash, randomBytes} from 'node:crypto'

/** AES-256 in Galois/counter mode: what was changed is told from what was sealed. */
const CIPHER = 'aes-256-gcm'
const NONCE = 12
const TAG = 16

/** What something that is sealed is found by, and what opens it. Both are made of the very text that it speaks of. */
export interface SealKey {
  /** 64 hexadecimal digits, of which neither the text nor the secret can be told. */
  name: string
  /** 32 bytes. */
  secret: Uint8Array
}

/**
 * Make a key of a text: who has the text has the key, and nobody else.
 *
 * @param parts The text, and what else must be the same.
 */
export function keyOf(...parts: readonly string[]): SealKey {
  const hash = createHash('sha256')
  // With their lengths, so that no two lists of parts look alike.
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  const secret = hash.digest()
  return {name: createHash('sha256').update('name').update(secret).digest('hex'), secret}
}

/**
 * Seal a text.
 *
 * @param text The text.
 * @param key Opens it.
 */
export function seal(text: string, {secret}: SealKey): Uint8Array {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(CIPHER, secret, nonce)
  const sealed = [cipher.update(text, 'utf8'), cipher.final()]
  return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed])
}

/**
 * Open what was sealed.
 *
 * @param bytes What was sealed.
 * @param key The key that it was sealed with.
 * @returns The text; `undefined` if it is damaged, or was sealed with another key.
 */
export function unseal(bytes: Uint8Array, {secret}: SealKey): string | undefined {
  try {
    const decipher = createDecipheriv(CIPHER, secret, bytes.subarray(0, NONCE), {authTagLength: TAG})
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
    return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}
