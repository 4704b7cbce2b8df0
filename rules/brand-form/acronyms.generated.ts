// Packed by train/lists.ts from acronyms.txt
export const acronyms: readonly string[] = [
  "NATO",
  "NASA",
  "OPEC",
  "UNICEF",
  "UNESCO",
  "FIFA",
  "UEFA",
  "ASEAN",
  "UNHCR"
]
