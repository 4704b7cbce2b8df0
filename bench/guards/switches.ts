/** A condition in the code of a rule. */
export interface Guard {
  rule: string
  file: string
  /** Function that it stands in. */
  within: string
  /** The condition, as tsx writes it. */
  text: string
}

/** Conditions of rules, of which one at a time can be made true or false; see `hook.mjs`. */
export class Switches {
  /** All conditions of the rules that were loaded, by their number. */
  readonly all: Guard[] = []
  /** What each condition was since {@link forget}: bit 1 for false, bit 2 for true. */
  seen = new Uint8Array(1 << 16)
  /** What the condition that is off gives. */
  value = false
  #off = -1

  /** Called by a rule’s file when it is loaded. Returns the number of its first condition. */
  add({rule, file, places}: {rule: string; file: string; places: Pick<Guard, 'within' | 'text'>[]}): number {
    const first = this.all.length
    for (const place of places) this.all.push({rule, file, ...place})
    return first
  }

  /** Is the condition the one that is off? */
  isOff(number: number): boolean {
    return number === this.#off
  }

  /** Keep what a condition is. */
  ask<Value>(number: number, value: Value): Value {
    this.seen[number] |= value ? 2 : 1
    return value
  }

  /** Make one condition always true or always false. */
  turnOff(number: number, value: boolean): void {
    this.#off = number
    this.value = value
  }

  /** All conditions are as they were written. */
  restore(): void {
    this.#off = -1
  }

  /** Forget what was seen. */
  forget(): void {
    this.seen.fill(0)
  }
}
