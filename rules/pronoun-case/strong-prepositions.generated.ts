// Packed by train/lists.ts from strong-prepositions.txt
export const strongPrepositions: readonly string[] = [
  "against",
  "among",
  "amongst",
  "at",
  "beside",
  "between",
  "concerning",
  "despite",
  "from",
  "into",
  "of",
  "regarding",
  "to",
  "toward",
  "towards",
  "upon",
  "versus",
  "with"
]
