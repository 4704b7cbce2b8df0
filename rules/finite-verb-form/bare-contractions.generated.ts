// Packed by train/lists.ts from bare-contractions.txt
export const bareContractions: readonly string[] = [
  "ive",
  "weve",
  "theyve",
  "youve",
  "wont",
  "dont",
  "cant",
  "didnt",
  "doesnt",
  "wouldnt",
  "couldnt",
  "shouldnt",
  "isnt",
  "hasnt",
  "havent",
  "arent",
  "wasnt"
]
