// Packed by train/lists.ts from subjunctive.txt
export const subjunctive: readonly string[] = [
  "if",
  "wish",
  "wishes",
  "wished",
  "though",
  "suppose",
  "imagine",
  "unless",
  "whether",
  "lest",
  "rather"
]
