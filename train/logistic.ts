/** A place to learn from. */
export interface Row {
  evidence: readonly number[]
  isSlip: boolean
  weight: number
}

/** Steps of Newton’s method: it has long settled. */
const STEPS = 12
/** Keeps weights small, and columns that say nothing at 0. */
const RIDGE = 1

/**
 * Fit a logistic model: the same rows give the same weights.
 *
 * @param rows The places.
 * @returns A weight for each column of evidence.
 */
export function fitLogistic(rows: readonly Row[]): number[] {
  const columns = rows[0]?.evidence.length ?? 0
  const weights = Array.from({length: columns}, () => 0)
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight) => -RIDGE * weight)
    const curve = weights.map((_, at) => weights.map((_, other) => (at === other ? RIDGE : 0)))
    for (const {evidence, isSlip, weight} of rows) {
      const odds = evidence.reduce((sum, value, at) => sum + value * weights[at], 0)
      const chance = 1 / (1 + Math.exp(-odds))
      const error = weight * (Number(isSlip) - chance)
      const spread = weight * chance * (1 - chance)
      for (const [at, value] of evidence.entries()) {
        if (value === 0) continue
        slope[at] += error * value
        const line = curve[at]
        for (let other = 0; other <= at; other++) line[other] += spread * value * evidence[other]
      }
    }
    for (const [at, change] of solve(curve, slope).entries()) weights[at] += change
  }
  return weights
}

/** Solve a symmetric positive system of which the lower half is given, by Cholesky’s method. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const lower = matrix.map((line) => [...line])
  for (const [at, line] of lower.entries()) {
    for (let column = 0; column <= at; column++) {
      let sum = line[column]
      for (let k = 0; k < column; k++) sum -= line[k] * lower[column][k]
      line[column] = column === at ? Math.sqrt(sum) : sum / lower[column][column]
    }
  }
  const found = [...right]
  for (const [at, line] of lower.entries()) {
    for (let column = 0; column < at; column++) found[at] -= line[column] * found[column]
    found[at] /= line[at]
  }
  for (let at = found.length - 1; at >= 0; at--) {
    for (let row = at + 1; row < found.length; row++) found[at] -= lower[row][at] * found[row]
    found[at] /= lower[at][at]
  }
  return found
}
