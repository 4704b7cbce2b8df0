// Packed by train/lists.ts from opening-phrases.txt
export const openingPhrases: readonly string[] = [
  "on the other hand",
  "for example",
  "for instance",
  "in other words",
  "in addition"
]
