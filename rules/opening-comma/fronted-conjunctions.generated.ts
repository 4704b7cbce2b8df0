// Packed by train/lists.ts from fronted-conjunctions.txt
export const frontedConjunctions: readonly string[] = [
  "when",
  "if",
  "although",
  "because",
  "while",
  "after",
  "once",
  "unless",
  "though",
  "until",
  "before"
]
