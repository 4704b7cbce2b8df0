// Packed by train/lists.ts from lengths.txt
export const lengths: readonly string[] = [
  "high",
  "tall",
  "long",
  "wide",
  "deep",
  "thick",
  "old",
  "away",
  "apart",
  "ahead",
  "behind",
  "north",
  "south",
  "east",
  "west",
  "below",
  "above",
  "inland",
  "offshore"
]
