// Packed by train/lists.ts from credit-words.txt
export const creditWords: readonly string[] = [
  "Photo",
  "Photos",
  "Photograph",
  "Getty",
  "Images",
  "Handout",
  "Courtesy",
  "courtesy",
  "Pool",
  "File",
  "Illustration",
  "Graphic"
]
