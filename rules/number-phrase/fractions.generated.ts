// Packed by train/lists.ts from fractions.txt
export const fractions: readonly string[] = [
  "third = thirds",
  "quarter = quarters",
  "fifth = fifths",
  "sixth = sixths",
  "seventh = sevenths",
  "eighth = eighths",
  "ninth = ninths",
  "tenth = tenths"
]
