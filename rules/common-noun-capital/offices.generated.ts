// Packed by train/lists.ts from offices.txt
export const offices: readonly string[] = [
  "ambassador",
  "bishop",
  "congressman",
  "congresswoman",
  "governor",
  "judge",
  "justice",
  "king",
  "minister",
  "president",
  "prince",
  "princess",
  "queen",
  "representative",
  "secretary",
  "senator",
  "chancellor"
]
