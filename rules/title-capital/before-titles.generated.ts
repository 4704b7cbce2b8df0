// Packed by train/lists.ts from before-titles.txt
export const beforeTitles: readonly string[] = [
  "about",
  "against",
  "after",
  "before",
  "behind",
  "between",
  "by",
  "from",
  "that",
  "to",
  "toward",
  "towards",
  "under",
  "when",
  "while",
  "with",
  "without",
  "of",
  "said",
  "says",
  "told"
]
