// Packed by train/lists.ts from partitives.txt
export const partitives: readonly string[] = [
  "billions",
  "couple",
  "dozens",
  "handful",
  "hundreds",
  "millions",
  "number",
  "scores",
  "series",
  "string",
  "tens",
  "thousands",
  "trio"
]
