// Packed by train/lists.ts from telling-verbs.txt
export const tellingVerbs: readonly string[] = [
  "ask",
  "tell",
  "show",
  "teach",
  "remind",
  "inform",
  "advise",
  "warn",
  "brief",
  "question",
  "help",
  "let",
  "give",
  "offer"
]
