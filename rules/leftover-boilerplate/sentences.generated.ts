// Packed by train/lists.ts from sentences.txt
export const sentences: readonly string[] = [
  "click here to *",
  "click here for *",
  "tap here to *",
  "read more here",
  "sign up for our newsletter *",
  "sign up to our newsletter *",
  "subscribe to our newsletter *",
  "story continues below advertisement",
  "article continues below advertisement",
  "your email address will not be published *",
  "your email address will not be published",
  "all rights reserved",
  "this material may not be published, broadcast, rewritten or redistributed *",
  "as an ai language model *",
  "as of my last update *",
  "as of my last knowledge update *",
  "as of my knowledge cutoff *",
  "i hope this helps"
]
