// Packed by train/lists.ts from asking-verbs.txt
export const askingVerbs: readonly string[] = [
  "asked",
  "asks",
  "ask",
  "asking",
  "wondered",
  "wonders",
  "wonder",
  "wondering",
  "questioned",
  "inquired",
  "enquired"
]
