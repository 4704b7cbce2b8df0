// Packed by train/lists.ts from weak-prepositions.txt
export const weakPrepositions: readonly string[] = [
  "about",
  "alongside",
  "around",
  "behind",
  "beyond",
  "by",
  "for",
  "in",
  "near",
  "on",
  "onto",
  "over",
  "through",
  "under",
  "without"
]
