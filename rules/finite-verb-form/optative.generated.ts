// Packed by train/lists.ts from optative.txt
export const optative: readonly string[] = [
  "god",
  "lord",
  "heaven",
  "allah",
  "devil"
]
