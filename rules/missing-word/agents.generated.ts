// Packed by train/lists.ts from agents.txt
export const agents: readonly string[] = [
  "police soldiers troops gunmen rebels militants insurgents guerrillas firefighters rescuers regulators lawmakers",
  "shareholders parliament judges officials prosecutors investigators scientists researchers doctors experts hackers",
  "pirates bandits mobs protesters residents villagers fishermen hunters poachers smugglers traffickers paramilitaries",
  "commandos marines paratroopers detectives officers inspectors auditors creditors lenders ministers deputies",
  "senators councillors delegates campaigners fans neighbours neighbors",
  "tourists hikers divers archaeologists historians geologists physicists biologists vets nurses",
  "paramedics medics lawyers journalists reporters editors economists analysts traders farmers workers miners dockers",
  "teachers students pupils parents relatives strangers thieves burglars robbers vandals arsonists looters extremists",
  "terrorists jihadists separatists mercenaries warlords militiamen guards warders wardens customs congress lightning",
  "floods floodwaters landslides rain fire flames wolves dogs bears sharks crocodiles elephants rats insects locusts"
]
