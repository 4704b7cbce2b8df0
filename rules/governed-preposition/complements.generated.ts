// Packed by train/lists.ts from complements.txt
export const complements: readonly string[] = [
  "crime: abduction abuse adultery aggression arson assault atrocity battery bigamy blackmail blasphemy bribery burglary charge collusion complicity conspiracy corruption crime cruelty defamation desertion embezzlement espionage extortion forgery fraud genocide harassment heresy homicide incitement insubordination kidnapping larceny laundering libel looting malpractice manslaughter massacre misconduct misdemeanor misuse mutiny negligence obstruction offence offense perjury piracy plagiarism plot racketeering rape rebellion robbery sabotage sedition slander smuggling spying stalking stabbing terrorism theft torture trafficking treason trespassing tyranny vandalism violation violence wrongdoing",
  "crime: murder murders",
  "resource: calcium carbon cobalt coal copper deposit diamond fiber fibre fish forest fossil game gas gold iron lithium manganese mineral nickel nutrient oil ore petroleum phosphate protein salt silver timber uranium vitamin zinc",
  "person: actor actress banker businessman businesswoman doctor footballer journalist lawyer man model musician nurse officer politician singer soldier teacher woman"
]
