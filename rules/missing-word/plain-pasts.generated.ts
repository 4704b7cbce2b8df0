// Packed by train/lists.ts from plain-pasts.txt
export const plainPasts: readonly string[] = [
  "went had was were took gave came began fell rose broke flew drove wore stole spoke chose grew drew threw ran swam",
  "sank lay fled arrived stayed lived died happened occurred"
]
