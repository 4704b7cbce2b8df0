// Packed by train/lists.ts from small-words.txt
export const smallWords: readonly string[] = [
  "&",
  "a",
  "and",
  "de",
  "del",
  "der",
  "des",
  "du",
  "for",
  "in",
  "la",
  "of",
  "on",
  "the",
  "to",
  "und"
]
