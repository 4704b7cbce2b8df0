// Packed by train/lists.ts from foreseen.txt
export const foreseen: readonly string[] = [
  "forecast",
  "expected",
  "predicted",
  "hoped",
  "feared",
  "thought",
  "anticipated",
  "estimated",
  "planned",
  "assumed",
  "foreseen",
  "projected",
  "promised",
  "imagined"
]
