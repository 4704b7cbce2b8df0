/** A figure with the bounds of its 95% interval. */
export interface Estimate {
  value: number
  low: number
  high: number
}

/** Agreement of two judges. */
export interface Agreement {
  /** How many were judged by both. */
  count: number
  /** Share on which both say the same. */
  share: number
  /** Cohen’s kappa: agreement beyond chance; 1 where both always say the same one thing. */
  kappa: number
}

/** Quantile of the normal distribution that leaves 2.5% on either side. */
const Z = 1.959_963_984_540_054
const TAIL = 0.025

/**
 * A share and Wilson’s interval.
 *
 * @param part How many.
 * @param whole Of how many, at least 1.
 */
export function wilson(part: number, whole: number): Estimate {
  const share = part / whole
  const square = Z ** 2 / whole
  const middle = (share + square / 2) / (1 + square)
  const reach = (Z / (1 + square)) * Math.sqrt((share * (1 - share)) / whole + square / (4 * whole))
  return {value: share, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach)}
}

/**
 * A weighted sum of counts, each Poisson, and the interval of Fay and Feuer (1997). Where every weight is 1
 * it is the exact interval of one Poisson count; a stratum of which a tenth was judged weighs 10, and its
 * doubt is in the interval even where nothing was counted in it.
 *
 * @param strata Counts and weights above 0.
 */
export function weightedPoisson(strata: readonly {count: number; weight: number}[]): Estimate {
  let value = 0
  let variance = 0
  let heaviest = 0
  for (const {count, weight} of strata) {
    value += count * weight
    variance += count * weight ** 2
    heaviest = Math.max(heaviest, weight)
  }
  if (heaviest === 0) return {value: 0, low: 0, high: 0}
  const above = value + heaviest
  const aboveVariance = variance + heaviest ** 2
  return {
    value,
    low: value === 0 ? 0 : (variance / value) * gammaQuantile(TAIL, value ** 2 / variance),
    high: (aboveVariance / above) * gammaQuantile(1 - TAIL, above ** 2 / aboveVariance)
  }
}

/**
 * How far two judges agree.
 *
 * @param pairs What each of them says of the same thing.
 * @returns Nothing where there are no pairs.
 */
export function agreement(pairs: readonly (readonly [string, string])[]): Agreement | undefined {
  const count = pairs.length
  if (count === 0) return undefined
  const share = pairs.filter(([first, second]) => first === second).length / count
  const shareOf = (judge: 0 | 1, said: string) => pairs.filter((pair) => pair[judge] === said).length / count
  let chance = 0
  for (const said of new Set(pairs.flat())) chance += shareOf(0, said) * shareOf(1, said)
  return {count, share, kappa: chance === 1 ? 1 : (share - chance) / (1 - chance)}
}

/** Where the gamma distribution with this shape and scale 1 has this much to its left. */
function gammaQuantile(probability: number, shape: number): number {
  let low = 0
  let high = shape + 10 * Math.sqrt(shape) + 10
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2
    if (gammaShare(middle, shape) < probability) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Regularized lower incomplete gamma function, by its series, which converges for every argument. */
function gammaShare(x: number, shape: number): number {
  if (x <= 0) return 0
  let term = 1 / shape
  let sum = term
  for (let index = 1; term > sum * 1e-15; index++) {
    term *= x / (shape + index)
    sum += term
  }
  return Math.min(1, sum * Math.exp(shape * Math.log(x) - x - logGamma(shape)))
}

/** Logarithm of the gamma function by Stirling’s series, after a step up to where it is exact. */
function logGamma(x: number): number {
  let shift = 0
  let at = x
  for (; at < 10; at++) shift += Math.log(at)
  const inverse = 1 / at ** 2
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / at
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - shift
}
