// Packed by train/lists.ts from number-names.txt
export const numberNames: readonly string[] = [
  "112",
  "211",
  "311",
  "511",
  "711",
  "811",
  "911",
  "988",
  "999",
  "707",
  "727",
  "737",
  "747",
  "757",
  "767",
  "777",
  "787",
  "360",
  "404"
]
