// Packed by train/lists.ts from lettered-abbreviations.txt
export const letteredAbbreviations: readonly string[] = [
  "a.m",
  "p.m",
  "u.s",
  "u.n",
  "u.k",
  "d.c",
  "e.g",
  "i.e"
]
