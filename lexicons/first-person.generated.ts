// Packed by train/lists.ts from first-person.txt
export const firstPerson: readonly string[] = [
  "i",
  "we",
  "my",
  "our",
  "us",
  "me",
  "you",
  "your"
]
