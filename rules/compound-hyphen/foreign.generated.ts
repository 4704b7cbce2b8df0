// Packed by train/lists.ts from foreign.txt
export const foreign: readonly string[] = [
  "grata",
  "sequitur",
  "sequiturs",
  "troppo",
  "nova",
  "plus",
  "obstante"
]
