// Packed by train/lists.ts from namesakes.txt
export const namesakes: readonly string[] = [
  "won",
  "spoke",
  "drove",
  "rose",
  "felt",
  "saw",
  "shot",
  "spat",
  "bit",
  "fell"
]
