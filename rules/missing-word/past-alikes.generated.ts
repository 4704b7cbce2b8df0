// Packed by train/lists.ts from past-alikes.txt
export const pastAlikes: readonly string[] = [
  "begun",
  "sung",
  "drunk",
  "rung",
  "shrunk",
  "swum",
  "sprung",
  "stunk"
]
