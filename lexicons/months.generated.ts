// Packed by train/lists.ts from months.txt
export const months: readonly string[] = [
  "january = 31",
  "jan. = 31",
  "february = 29",
  "feb. = 29",
  "march = 31",
  "april = 30",
  "may = 31",
  "june = 30",
  "july = 31",
  "august = 31",
  "aug. = 31",
  "september = 30",
  "sept. = 30",
  "october = 31",
  "oct. = 31",
  "november = 30",
  "nov. = 30",
  "december = 31",
  "dec. = 31"
]
