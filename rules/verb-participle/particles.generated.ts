// Packed by train/lists.ts from particles.txt
export const particles: readonly string[] = [
  "up sleeve",
  "up sleeves",
  "up end",
  "up top",
  "down side"
]
