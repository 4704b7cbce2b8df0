// Packed by train/lists.ts from closings.txt
export const closings: readonly string[] = [
  "backed",
  "based",
  "led",
  "owned",
  "sponsored",
  "funded",
  "appointed",
  "controlled",
  "made",
  "built",
  "trained",
  "born",
  "educated",
  "brokered",
  "occupied",
  "mediated",
  "administered",
  "financed",
  "registered",
  "listed",
  "flagged"
]
