// Packed by train/lists.ts from modal-openers.txt
export const modalOpeners: readonly string[] = [
  "what whatever all everything anything something nothing as than best most much more little things",
  "thing how if everyone anyone those where whenever wherever only every"
]
