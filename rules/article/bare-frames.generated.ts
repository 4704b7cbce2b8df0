// Packed by train/lists.ts from bare-frames.txt
export const bareFrames: readonly string[] = [
  "office: elect elects elected electing name names named naming appoint appoints appointed become becomes became made make makes making crown crowned declare declared",
  "verb: turn turned turning call called calls calling said says say told tell asked asks added read reads go goes went come comes came let including regarding concerning according following based given",
  "preposition: off as per via versus than like without by amid so though once but except plus minus unlike",
  "adverbial: by like unlike",
  "of: front ahead because instead out outside inside top short clear course",
  "giving: give, hand, offer, send, cost, show, buy, award, owe, deny, grant, earn, win, lend, promise, serve, deal, allow, get, cause, assign, allot, pass, throw, write, pay, bring, sell, fetch, feed, post, leave, make, find",
  "kind: kind kinds type types sort sorts form forms style styles class lack loss change matter rule right sense line level lines director chief head",
  "kind: rank ranks role roles title titles position positions post posts mile miles kilometre kilometres kilometer kilometers metre metres meter meters yard yards foot feet acre acres hectare hectares hour hours day days week weeks month months year years stretch stretches",
  "determining: many someone anyone everyone something anything nothing everything other various no any some each every either neither another such enough more most much less least little few several what which whose this that half all both double next last same certain first top",
  "idiom: up shop, by business unit, with train, with bus, with car, with plane, with boat, with ferry, with bicycle, with taxi, with helicopter, with van, on task, keep house, kept house, keeps house, keeping house, in wake, on outskirts, claimed executive privilege, executive privilege, of term, of record, of state, of day, of season, in place, in school, in office, in case, on end, on deck, on site, off site, part company, parted company, keep company, in company, center stage, centre stage, in country, in series, at issue, take issue, takes issue, took issue, by way, in position, on call, to task, at minimum, in public, on board, in person, in town, to hand, in hand, at hand, under way, give way, in line, in lane, in part, to date, on track, to scale, on stage, in space, on paper, of age, in bed, under review, on leave, in session, on camera, of note, in concert, on parade, in tow, in turn, on course, off course, on point, by hand, on foot, on record, on request, in court, on trial, in exile, to rest, at rest, on loan, on vacation, in force, in step, in theory, at sea, in effect, set foot, lost track, keep track, in uniform, of office, on air, at noon",
  "modified: take hostage, by decision, by ballot, through ballot, in state, upon decision, upon request, by request, on loan, by treaty, by statute, by order, in company, in court, on leave, in session, in office, in theory, in step, in line, on trial",
  "link: regardless of, irrespective of, based on, depending on, because of, kind of, sort of, in terms of, prior to",
  "adjectival: lead open",
  "conjunction: that because although while if whether until",
  "introducing: play plays played playing has have had having suffered suffers make makes made",
  "alone: play plays played playing helped help serve served serving",
  "position: open source, city hall, town hall, alpha stage, dark matter, big picture, happy birthday, early warning, equal opportunity, left field, right field, center field, centre field, left-center field, right-center field, deep field, short leg, fine leg, long leg, square leg, silly point, cover point, backward point, third man, short stop, home plate, first base, second base, third base"
]
