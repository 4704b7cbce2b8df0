// Packed by train/lists.ts from definite-frames.txt
export const definiteFrames: readonly string[] = [
  "preposition: of among in by for with from to on at during under",
  "be: is was are were be been became become becomes remains remained being",
  "ordinal: first second third fourth fifth sixth seventh eighth ninth tenth last only",
  "ranked: since between of ever",
  "compound: second generation, third generation, first aid, first lady, first class, first base, first place, first hand, second nature, second place, third place, last resort, last place, only child, first name, last name, first degree, second degree, third degree, last minute, second class, third party, latest news, lowest price, first half, second half, first year, only part, only human, greatest need",
  "member: one two three four five six seven eight nine ten some many most several none each",
  "quantity: several many few numerous various countless hundreds thousands millions dozens scores tens billions other others such more",
  "degree: rate pace level speed price point value temperature margin"
]
