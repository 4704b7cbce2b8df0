// Packed by train/lists.ts from progressives.txt
export const progressives: readonly string[] = [
  "living working waiting trying looking planning hoping talking struggling fighting playing growing rising falling",
  "losing making taking getting going coming doing using telling asking calling leading negotiating investigating",
  "considering pushing pressing seeking searching preparing studying travelling traveling sleeping suffering staying",
  "visiting watching walking driving riding sailing flying hiding holding helping holidaying campaigning protesting",
  "demonstrating drinking eating smoking selling buying receiving treating monitoring tracking following chasing",
  "developing discussing arguing urging warning threatening refusing demanding expecting running serving competing"
]
