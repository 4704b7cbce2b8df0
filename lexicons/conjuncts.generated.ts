// Packed by train/lists.ts from conjuncts.txt
export const conjuncts: readonly string[] = [
  "however",
  "therefore",
  "moreover",
  "nevertheless",
  "furthermore",
  "consequently"
]
