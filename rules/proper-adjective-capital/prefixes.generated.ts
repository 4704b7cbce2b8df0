// Packed by train/lists.ts from prefixes.txt
export const prefixes: readonly string[] = [
  "anti",
  "mid",
  "non",
  "pan",
  "post",
  "pre",
  "pro",
  "un"
]
