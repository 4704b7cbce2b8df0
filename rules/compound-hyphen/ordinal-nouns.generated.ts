// Packed by train/lists.ts from ordinal-nouns.txt
export const ordinalNouns: readonly string[] = [
  "century",
  "class",
  "degree",
  "division",
  "floor",
  "generation",
  "grade",
  "half",
  "hour",
  "inning",
  "place",
  "quarter",
  "round",
  "semester",
  "term",
  "tier",
  "time",
  "year"
]
