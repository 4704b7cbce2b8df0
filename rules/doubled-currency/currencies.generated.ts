// Packed by train/lists.ts from currencies.txt
export const currencies: readonly string[] = [
  "$ = dollar dollars bucks",
  "US$ = dollar dollars",
  "€ = euro euros",
  "£ = pound pounds quid",
  "¥ = yen yuan",
  "₹ = rupee rupees",
  "₽ = rouble roubles ruble rubles",
  "₩ = won",
  "₺ = lira liras"
]
