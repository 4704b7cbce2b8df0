// Packed by train/lists.ts from parts.txt
export const parts: readonly string[] = [
  "all",
  "both",
  "few",
  "many",
  "most",
  "several",
  "some",
  "hundreds",
  "thousands",
  "dozens",
  "scores"
]
