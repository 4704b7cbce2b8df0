// Packed by train/lists.ts from honorifics.txt
export const honorifics: readonly string[] = [
  "sir",
  "dame",
  "lord",
  "lady",
  "mr",
  "mrs",
  "ms",
  "dr",
  "mr.",
  "mrs.",
  "ms.",
  "dr.",
  "st",
  "prof",
  "prof."
]
