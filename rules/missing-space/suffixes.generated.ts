// Packed by train/lists.ts from suffixes.txt
export const suffixes: readonly string[] = [
  "ed",
  "er",
  "ers",
  "es",
  "esque",
  "ing",
  "ish",
  "ism",
  "ist",
  "ists",
  "like",
  "ness",
  "type"
]
