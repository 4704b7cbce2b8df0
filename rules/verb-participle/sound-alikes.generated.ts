// Packed by train/lists.ts from sound-alikes.txt
export const soundAlikes: readonly string[] = [
  "hear",
  "know",
  "knew",
  "vary",
  "wear",
  "weigh",
  "write",
  "right",
  "weather",
  "bare",
  "bear",
  "peak",
  "peek",
  "mist",
  "sell",
  "see"
]
