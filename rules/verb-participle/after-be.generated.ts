// Packed by train/lists.ts from after-be.txt
export const afterBe: readonly string[] = [
  "bear born"
]
