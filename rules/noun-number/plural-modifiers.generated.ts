// Packed by train/lists.ts from plural-modifiers.txt
export const pluralModifiers: readonly string[] = [
  "police",
  "sports",
  "arms",
  "news",
  "savings",
  "sales",
  "customs",
  "communications",
  "operations"
]
