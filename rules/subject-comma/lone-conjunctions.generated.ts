// Packed by train/lists.ts from lone-conjunctions.txt
export const loneConjunctions: readonly string[] = [
  "although",
  "though",
  "because",
  "whereas",
  "unless",
  "if",
  "whether"
]
