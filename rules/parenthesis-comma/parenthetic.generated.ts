// Packed by train/lists.ts from parenthetic.txt
export const parenthetic: readonly string[] = [
  "however",
  "moreover",
  "meanwhile",
  "though",
  "nevertheless",
  "furthermore"
]
