// Packed by train/lists.ts from object-takers.txt
export const objectTakers: readonly string[] = [
  "allow allows allowed allowing",
  "permit permits permitted permitting",
  "enable enables enabled enabling",
  "encourage encourages encouraged encouraging",
  "force forces forced forcing",
  "compel compels compelled compelling",
  "persuade persuades persuaded persuading",
  "convince convinces convinced convincing",
  "invite invites invited inviting",
  "instruct instructs instructed instructing",
  "oblige obliges obliged obliging",
  "authorize authorizes authorized authorizing",
  "authorise authorises authorised authorising",
  "empower empowers empowered empowering",
  "tempt tempts tempted tempting",
  "urge urges urged urging",
  "order orders ordered ordering",
  "pressure pressures pressured pressuring",
  "challenge challenges challenged challenging"
]
