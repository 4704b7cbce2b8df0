// Packed by train/lists.ts from clause-nouns.txt
export const clauseNouns: readonly string[] = [
  "moment",
  "minute",
  "second",
  "instant",
  "time",
  "day",
  "night",
  "morning",
  "week",
  "month",
  "year",
  "way",
  "reason",
  "thing",
  "truth",
  "fact",
  "point",
  "result",
  "problem"
]
