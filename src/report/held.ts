/**
 * Say how many marks a baseline held back.
 *
 * @param amount How many.
 * @returns That, or nothing.
 */
export function heldBack(amount: number): string[] {
  return amount === 0 ? [] : [`${amount} held back by the baseline`]
}
