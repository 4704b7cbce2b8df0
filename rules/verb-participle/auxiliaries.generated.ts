// Packed by train/lists.ts from auxiliaries.txt
export const auxiliaries: readonly string[] = [
  "am be",
  "is be",
  "are be",
  "was be",
  "were be",
  "be be",
  "been be",
  "being be",
  "'m be",
  "'re be",
  "has have",
  "have have",
  "had have",
  "having have",
  "'ve have",
  "get get",
  "gets get",
  "got get",
  "getting get",
  "gotten get"
]
