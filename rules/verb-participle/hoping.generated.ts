// Packed by train/lists.ts from hoping.txt
export const hoping: readonly string[] = [
  "hope",
  "plan",
  "promise",
  "offer",
  "aim",
  "vow",
  "attempt",
  "pledge",
  "struggle",
  "claim"
]
