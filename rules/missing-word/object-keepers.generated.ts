// Packed by train/lists.ts from object-keepers.txt
export const objectKeepers: readonly string[] = [
  "accepted accorded acknowledged adjudged administered advanced afforded aged allocated allotted allowed appointed asked assessed",
  "assigned assured awarded banned baptised baptized beaten bequeathed billed born bought branded brought called cast certified",
  "charged chosen christened cleared confirmed considered credited crowned cut dealt declared declined deemed delivered denied",
  "designated dismissed driven dubbed dropped earned elected ensured estimated excused extended fed filed fined forbidden forced forgiven found",
  "given granted guaranteed handed held hit imprisoned informed issued jailed judged kept labeled labelled laid left lent",
  "loaned made marked married meant measured named nicknamed nominated offered ordained ordered entrusted intrusted outlawed owed paid passed pleased",
  "postponed presented proclaimed promised promoted pronounced proved proven provided quoted raised read reappointed recognised",
  "recognized reduced refused reminded rendered renamed reported rescheduled retitled returned ruled saved seen selected sent",
  "sentenced served set shipped shot shown sold spared styled supplied suspended taught taxed termed thrown tied titled told",
  "voted won worth written",
  "based satisfied convinced aware concerned worried surprised delighted proud confident hopeful"
]
