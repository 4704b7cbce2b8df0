// Packed by train/lists.ts from pointers.txt
export const pointers: readonly string[] = [
  "read more",
  "read the full",
  "click here",
  "see also",
  "follow us",
  "subscribe",
  "watch",
  "related"
]
