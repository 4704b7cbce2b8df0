// Packed by train/lists.ts from clause-subjects.txt
export const clauseSubjects: readonly string[] = [
  "whether",
  "what",
  "how",
  "why"
]
