// Packed by train/lists.ts from numeral-adjectives.txt
export const numeralAdjectives: readonly string[] = [
  "handed",
  "headed",
  "legged",
  "pronged",
  "seater",
  "sided",
  "storeyed",
  "storied",
  "tiered"
]
