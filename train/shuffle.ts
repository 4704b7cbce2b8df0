/**
 * Put a list into an order that looks like chance and is the same every time.
 *
 * @param list What is put into order, in place.
 * @param seed Any integer.
 */
export function shuffle(list: unknown[], seed: number): void {
  let state = seed | 0
  for (let at = list.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) | 0
    const other = Math.floor(((state >>> 0) / 2 ** 32) * (at + 1))
    const kept = list[at]
    list[at] = list[other]
    list[other] = kept
  }
}
