// Packed by train/lists.ts from opening-adverbs.txt
export const openingAdverbs: readonly string[] = [
  "however",
  "moreover",
  "furthermore"
]
