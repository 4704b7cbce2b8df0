// Packed by train/lists.ts from stray-neighbours.txt
export const strayNeighbours: readonly string[] = [
  "leading: this that these those which some any all each both than so not only even also just too as but out up",
  "leading: through back off down away along in on over around about what one ones another other others two",
  "leading: yet how across forward north south east west home together ahead apart aside",
  "leading: while when if though although until once where whilst because unless whether",
  "opening: than as neither nor so only never best all everything thing things reason way one ones",
  "bare: see sees saw seen watch watched let lets make makes made have help helps helped hear heard insist",
  "bare: insisted demand demanded ask asked recommend recommended require requires required propose proposed",
  "bare: suggest suggested important essential vital critical crucial imperative necessary urge urged request",
  "bare: requested rather whether lest"
]
