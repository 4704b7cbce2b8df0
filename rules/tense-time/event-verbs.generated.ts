// Packed by train/lists.ts from event-verbs.txt
export const eventVerbs: readonly string[] = [
  "resigned",
  "arrived",
  "left",
  "retired",
  "departed",
  "returned",
  "visited",
  "died",
  "heard",
  "signed",
  "met"
]
