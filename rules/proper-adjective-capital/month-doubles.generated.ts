// Packed by train/lists.ts from month-doubles.txt
export const monthDoubles: readonly string[] = [
  "march",
  "may",
  "august"
]
