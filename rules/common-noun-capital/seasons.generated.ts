// Packed by train/lists.ts from seasons.txt
export const seasons: readonly string[] = [
  "spring",
  "summer",
  "autumn",
  "fall",
  "winter"
]
