// Packed by train/lists.ts from contact-nouns.txt
export const contactNouns: readonly string[] = [
  "way",
  "ways",
  "amount",
  "reason",
  "reasons",
  "extent",
  "degree",
  "rate",
  "speed",
  "moment",
  "impact",
  "effect",
  "fact"
]
