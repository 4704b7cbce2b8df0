// Packed by train/lists.ts from lower-names.txt
export const lowerNames: readonly string[] = [
  "javascript",
  "camembert",
  "sudoku",
  "humvee",
  "humvees",
  "realtor",
  "realtors",
  "molotov",
  "wifi",
  "powerpoint",
  "karel",
  "bono",
  "diem",
  "ella",
  "lineout",
  "savannah"
]
