// Packed by train/lists.ts from predicates.txt
export const predicates: readonly string[] = [
  "likely unlikely due expected set able unable ready scheduled believed thought supposed willing unwilling reluctant keen",
  "poised bound eager allowed forced entitled eligible certain sure slated understood rumoured reported"
]
