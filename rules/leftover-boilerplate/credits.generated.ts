// Packed by train/lists.ts from credits.txt
export const credits: readonly string[] = [
  "reporting by",
  "additional reporting by",
  "additional reporting",
  "writing by",
  "editing by",
  "compiled by",
  "reporting and writing by",
  "reporting and editing by",
  "writing and editing by",
  "reported by",
  "edited by",
  "production by",
  "graphics by",
  "graphic by"
]
