// Packed by train/lists.ts from fragments.txt
export const fragments: readonly string[] = [
  "[email protected]",
  ":contentReference[oaicite:0]{index=0}",
  "contentReference[oaicite:0]",
  "[oaicite:0]",
  "【0†source】",
  "citeturn0search0",
  "turn0search0",
  "?utm_source=chatgpt.com",
  "[TK]",
  "(TK)",
  "TKTK"
]
