// Packed by train/lists.ts from owners-in-y.txt
export const ownersInY: readonly string[] = [
  "agency",
  "army",
  "city",
  "company",
  "country",
  "county",
  "ministry",
  "monarchy",
  "navy",
  "party",
  "university"
]
