// Packed by train/lists.ts from effort-nouns.txt
export const effortNouns: readonly string[] = [
  "problem",
  "problems",
  "trouble",
  "difficulty",
  "time",
  "fun",
  "luck",
  "business",
  "success"
]
