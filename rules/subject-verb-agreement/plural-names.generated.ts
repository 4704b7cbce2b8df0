// Packed by train/lists.ts from plural-names.txt
export const pluralNames: readonly string[] = [
  "bahamas",
  "emirates",
  "maldives",
  "nations",
  "netherlands",
  "philippines",
  "seychelles",
  "states"
]
