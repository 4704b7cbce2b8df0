// Packed by train/lists.ts from stranded-prepositions.txt
export const strandedPrepositions: readonly string[] = [
  "to: referred agreed alluded attended spoken talked listened responded reacted replied adhered objected resorted committed testified seen clung subscribed conformed consented assented acceded submitted appealed written lied catered pointed subjected accustomed added adjusted adapted belonged contributed converted devoted exposed given held kept leaked limited linked listed looked owed paid prayed promised read reduced related resigned returned sent sold stuck submitted succumbed swum taken tied turned used yielded attached bound brought come admitted",
  "for: accounted paid called cared looked provided hoped planned allowed searched voted fought traded mistaken applied prayed asked longed wished waited spoken vouched stood sought campaigned advocated opted lobbied pushed arranged budgeted catered compensated competed corrected answered bargained atoned made meant known named used needed credited blamed wanted intended prepared reserved responsible substituted worked played",
  "with: dealt tampered met parted reckoned interfered coped complied toyed done worked agreed played lived experimented consulted grappled disagreed associated cooperated fiddled quarrelled spoken talked trifled wrestled identified charged credited entrusted faced filled linked provided reconciled tasked armed equipped burdened satisfied pleased shared started stuck",
  "at: looked aimed laughed shot fired pointed marveled marvelled hinted stared arrived sneered scoffed jeered shouted yelled thrown hurled directed targeted excelled",
  "of: disposed approved thought heard spoken conceived dreamed disapproved availed taken made accused convicted suspected robbed stripped deprived informed notified warned assured rid reminded composed proud",
  "from: benefited borrowed taken drawn heard derived stolen departed learned learnt lived worked recovered excluded exempted barred banned",
  "into: entered looked inquired broken gone bumped built put delved ploughed plowed tapped bitten converted turned made read incorporated written",
  "between: chosen distinguished",
  "against: discriminated legislated guarded voted fought rebelled spoken appealed advised argued railed campaigned protested leveled levelled made brought used held insured warned",
  "upon: acted agreed called relied built imposed decided depended expanded improved drawn looked seized embarked settled touched prevailed insisted"
]
