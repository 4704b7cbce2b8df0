// Packed by train/lists.ts from openers.txt
export const openers: readonly string[] = [
  "he",
  "she",
  "it",
  "they",
  "we",
  "the",
  "this",
  "these",
  "there",
  "its",
  "their",
  "his",
  "however",
  "according",
  "police",
  "officials"
]
