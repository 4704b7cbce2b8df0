// Packed by train/lists.ts from calendar.txt
export const calendar: readonly string[] = [
  "day: monday tuesday wednesday thursday friday saturday sunday",
  "days: mondays tuesdays wednesdays thursdays fridays saturdays sundays",
  "month: january february march april may june july august september october november december",
  "part: morning afternoon evening night",
  "unit: years months weeks days decades hours minutes",
  "vehicle: bus car ferry lorry plane ship taxi train tram bicycle bike metro",
  "travel: come go travel arrive leave walk return commute journey drive flee"
]
