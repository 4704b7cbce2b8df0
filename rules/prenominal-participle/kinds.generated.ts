// Packed by train/lists.ts from kinds.txt
export const kinds: readonly string[] = [
  "civilian: man woman boy girl child teenager student activist protester demonstrator journalist reporter blogger dissident politician lawmaker banker businessman businesswoman tycoon priest cleric sailor miner fisherman hiker climber tourist passenger villager migrant refugee soldier policeman",
  "structure: building house home church mosque temple school hospital factory warehouse shop store hotel bridge roof wall tunnel tower hall pipeline",
  "vehicle: car ferry bus truck lorry train ship boat vessel aircraft plane jet helicopter",
  "place: road street village town city"
]
