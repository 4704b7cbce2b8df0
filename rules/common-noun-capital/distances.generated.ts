// Packed by train/lists.ts from distances.txt
export const distances: readonly string[] = [
  "mile",
  "miles",
  "kilometre",
  "kilometres",
  "kilometer",
  "kilometers",
  "km",
  "metre",
  "metres",
  "meter",
  "meters",
  "yards",
  "feet",
  "blocks",
  "leagues",
  "further",
  "farther",
  "due",
  "just"
]
