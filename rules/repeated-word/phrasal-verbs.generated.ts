// Packed by train/lists.ts from phrasal-verbs.txt
export const phrasalVerbs: readonly string[] = [
  "in: be is was were are been being come comes came coming go goes went gone move moves moved moving check checks checked checking log logs logged logging sign signs signed signing step steps stepped stepping set sets setting kick kicks kicked settle settled fly flew flown tune tuned tuning weigh weighed weighing trade traded call called phone phoned dial drop dropped stop stopped bring brings brought take takes taken took let break broke broken give gave cave caved close closed fall fell hand handed turn turned join joined pitch pitched send sent put work worked roll rolled pour poured sneak snuck stay stayed live living buy bought opt opted book booked ride rode walk walked get gets got born factor factored draw drew fill filled filling sink sank sunk cash cashed rein reined usher ushered plug plugged lock locked shut dig dug wall walled fence fenced hem hemmed chip chipped pile piled fit plough ploughed drive driven drove wade waded wander wandered all",
  "on: be is was were are been being go goes went gone going move moves moved moving carry carries carried hang hung log logged logging sign signed take takes took taken turn turned put work worked working live lived pass passed switch switched hold add added bring brought keep drag dragged later early head heads headed count spy rely rest",
  "over: take takes took taken taking hand handed turn turned come came go went be is was start all",
  "up: grow grows grew grown come go get be is was sign",
  "out: turn turned come came go went be is was find found",
  "off: be is was take took taken set go went pay paid come came",
  "through: go goes went gone come came be get got put",
  "about: come came comes bring brought",
  "down: go went come came be is was",
  "by: go goes went gone come came pass passed stand stood",
  "to: used"
]
