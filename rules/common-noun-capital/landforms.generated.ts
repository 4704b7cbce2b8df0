// Packed by train/lists.ts from landforms.txt
export const landforms: readonly string[] = [
  "hamlet",
  "island",
  "peninsula",
  "suburb"
]
