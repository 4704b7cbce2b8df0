// Packed by train/lists.ts from complements.txt
export const complements: readonly string[] = [
  "appeal",
  "brief",
  "change",
  "compromise",
  "control",
  "cover",
  "delay",
  "direct",
  "disjoint",
  "guide",
  "interest",
  "loathe",
  "shock",
  "support",
  "trade",
  "traffic",
  "transfer",
  "trust",
  "progress",
  "research"
]
