// Packed by train/lists.ts from credits.txt
export const credits: readonly string[] = [
  "reporting by",
  "additional reporting by",
  "writing by",
  "editing by",
  "compiled by",
  "reporting and writing by",
  "writing and editing by",
  "reported by",
  "edited by",
  "production by"
]
