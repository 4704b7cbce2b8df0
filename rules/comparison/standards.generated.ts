// Packed by train/lists.ts from standards.txt
export const standards: readonly string[] = [
  "expected",
  "usual",
  "normal",
  "average",
  "anticipated",
  "planned",
  "forecast",
  "predicted",
  "projected",
  "thought",
  "feared",
  "hoped",
  "previously",
  "before",
  "ever"
]
