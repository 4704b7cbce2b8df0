// Packed by train/lists.ts from future-times.txt
export const futureTimes: readonly string[] = [
  "tomorrow",
  "next monday",
  "next tuesday",
  "next wednesday",
  "next thursday",
  "next friday",
  "next saturday",
  "next sunday",
  "next week",
  "next month",
  "next year",
  "next spring",
  "next summer",
  "next autumn",
  "next fall",
  "next winter"
]
