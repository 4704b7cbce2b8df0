// Packed by train/lists.ts from prefixes.txt
export const prefixes: readonly string[] = [
  "anti",
  "multi",
  "neo",
  "non",
  "pan",
  "pseudo",
  "quasi"
]
