// Packed by train/lists.ts from mark-pairs.txt
export const markPairs: readonly string[] = [
  ",, = ,",
  ";; = ;",
  ",. = .",
  "., = ,",
  ",; = ;",
  ";, = ;",
  ".; = ;",
  ";. = .",
  ":. = .",
  "?. = ?",
  "?, = ?",
  "!, = !"
]
