// Packed by train/lists.ts from controls.txt
export const controls: readonly string[] = [
  "box",
  "button",
  "command",
  "flag",
  "function",
  "icon",
  "key",
  "list",
  "menu",
  "message",
  "method",
  "mode",
  "option",
  "package",
  "page",
  "stack",
  "tab",
  "tool",
  "argument"
]
