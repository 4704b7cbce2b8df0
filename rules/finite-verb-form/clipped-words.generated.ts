// Packed by train/lists.ts from clipped-words.txt
export const clippedWords: readonly string[] = [
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
