// Packed by train/lists.ts from unusual.txt
export const unusual: readonly string[] = [
  "obligate obliged",
  "up stepped up"
]
