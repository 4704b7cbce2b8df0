// Packed by train/lists.ts from clause-openers.txt
export const clauseOpeners: readonly string[] = [
  "although",
  "because",
  "how",
  "if",
  "lest",
  "once",
  "so",
  "that",
  "though",
  "unless",
  "when",
  "whenever",
  "where",
  "wherever",
  "whether",
  "while",
  "why"
]
