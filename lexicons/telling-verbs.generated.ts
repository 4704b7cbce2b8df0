// Packed by train/lists.ts from telling-verbs.txt
export const tellingVerbs: readonly string[] = [
  "told",
  "tell",
  "tells",
  "informed",
  "assured",
  "assures",
  "warned",
  "warns",
  "reminded",
  "notified",
  "convinced",
  "persuaded"
]
