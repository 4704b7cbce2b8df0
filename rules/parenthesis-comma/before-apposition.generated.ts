// Packed by train/lists.ts from before-apposition.txt
export const beforeApposition: readonly string[] = [
  "also",
  "once",
  "then",
  "now",
  "formerly",
  "still",
  "himself",
  "herself",
  "itself",
  "themselves"
]
