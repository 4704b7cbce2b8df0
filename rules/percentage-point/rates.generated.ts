// Packed by train/lists.ts from rates.txt
export const rates: readonly string[] = [
  "stake",
  "stakes",
  "share",
  "holding",
  "rate",
  "rates",
  "unemployment",
  "joblessness",
  "inflation",
  "turnout",
  "yield",
  "yields",
  "margin",
  "support",
  "approval",
  "majority",
  "growth",
  "deficit"
]
