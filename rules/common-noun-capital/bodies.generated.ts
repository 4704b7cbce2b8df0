// Packed by train/lists.ts from bodies.txt
export const bodies: readonly string[] = [
  "company",
  "country",
  "court",
  "firm",
  "government",
  "ministry",
  "nation",
  "parliament",
  "police"
]
