// Packed by train/lists.ts from directions.txt
export const directions: readonly string[] = [
  "north",
  "south",
  "east",
  "west",
  "northeast",
  "northwest",
  "southeast",
  "southwest"
]
