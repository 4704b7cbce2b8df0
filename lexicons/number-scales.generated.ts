// Packed by train/lists.ts from number-scales.txt
export const numberScales: readonly string[] = [
  "hundred",
  "thousand",
  "million",
  "billion",
  "trillion",
  "m",
  "bn",
  "k",
  "mn"
]
