// Packed by train/lists.ts from subordinators.txt
export const subordinators: readonly string[] = [
  "that",
  "if",
  "because",
  "although",
  "though",
  "while",
  "when",
  "since",
  "until",
  "after",
  "before",
  "as",
  "than",
  "whether",
  "unless",
  "once",
  "what",
  "where",
  "how",
  "why"
]
