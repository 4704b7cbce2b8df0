// Packed by train/lists.ts from naming.txt
export const naming: readonly string[] = [
  "elect",
  "name",
  "crown"
]
