// Packed by train/lists.ts from prefixes.txt
export const prefixes: readonly string[] = [
  "anti",
  "mid",
  "multi",
  "neo",
  "non",
  "pan",
  "pro",
  "pseudo",
  "quasi"
]
