// Packed by train/lists.ts from agencies.txt
export const agencies: readonly string[] = [
  "authority",
  "council",
  "board",
  "commission",
  "department",
  "committee",
  "agency",
  "association"
]
