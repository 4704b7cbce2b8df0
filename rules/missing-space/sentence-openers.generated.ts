// Packed by train/lists.ts from sentence-openers.txt
export const sentenceOpeners: readonly string[] = [
  "The",
  "This",
  "They",
  "These",
  "There",
  "Those",
  "When",
  "While",
  "After",
  "However",
  "Meanwhile",
  "According",
  "Officials"
]
