// Packed by train/lists.ts from kin.txt
export const kin: readonly string[] = [
  "mothers",
  "fathers",
  "husbands"
]
