// Packed by train/lists.ts from gatherings.txt
export const gatherings: readonly string[] = [
  "pair",
  "group",
  "gang",
  "crowd",
  "host",
  "slew",
  "spate",
  "raft",
  "succession",
  "variety",
  "collection",
  "majority",
  "minority",
  "range",
  "team",
  "band",
  "bunch",
  "lots",
  "dozen"
]
