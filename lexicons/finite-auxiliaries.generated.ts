// Packed by train/lists.ts from finite-auxiliaries.txt
export const finiteAuxiliaries: readonly string[] = [
  "was",
  "were",
  "is",
  "are",
  "has",
  "have",
  "had",
  "will",
  "would",
  "can",
  "could",
  "may",
  "might",
  "should",
  "must",
  "did",
  "does"
]
