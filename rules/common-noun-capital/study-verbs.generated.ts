// Packed by train/lists.ts from study-verbs.txt
export const studyVerbs: readonly string[] = [
  "study",
  "studies",
  "studied",
  "studying",
  "teach",
  "teaches",
  "taught",
  "teaching"
]
