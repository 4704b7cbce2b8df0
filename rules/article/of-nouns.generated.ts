// Packed by train/lists.ts from of-nouns.txt
export const ofNouns: readonly string[] = [
  "the: whole rest bulk brink aftermath eve verge remainder midst vicinity outset brunt height duration extent entirety likes",
  "a: majority handful spate flurry slew plethora dearth myriad bunch couple lot multitude fraction"
]
