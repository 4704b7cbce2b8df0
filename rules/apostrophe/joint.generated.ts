// Packed by train/lists.ts from joint.txt
export const joint: readonly string[] = [
  "association",
  "associations",
  "ballot",
  "confederation",
  "cooperative",
  "federation",
  "federations",
  "guild",
  "guilds",
  "hospital",
  "hospitals",
  "lockout",
  "stoppage",
  "stoppages",
  "strike",
  "strikes",
  "syndicate",
  "union",
  "unions",
  "walkout",
  "walkouts"
]
