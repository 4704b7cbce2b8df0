// Packed by train/lists.ts from particle-verbs.txt
export const particleVerbs: readonly string[] = [
  "swear come move turn call check log bring settle join chime weigh step break fill cave dial phone sign hand tune rake",
  "usher kick roll pour close sit drop fly send take draw give set phase lock plug reel put get go walk stay sleep pitch",
  "lay dig pay trade cash carry crash barge rush cut buzz clock count factor fit key let look mail wire ring vote wade zoom",
  "storm burst tie type blow build pull push run stand start wheel stop"
]
