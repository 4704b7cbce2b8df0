// Packed by train/lists.ts from asked-words.txt
export const askedWords: readonly string[] = [
  "of: one some many most several part parts member members majority front none two three four five six rest number",
  "of: percent result amount end kind sort",
  "article: part parts front result amount kind sort",
  "to: need needs effort efforts plans attempts opportunities abilities began begin begins starting start used working"
]
