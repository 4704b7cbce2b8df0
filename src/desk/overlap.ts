import type {Finding, Level} from './finding.js'

/** A longer passage (a pasted lead, a leftover) may hold marks of single words. */
const PASSAGE = 60

const LOUDNESS: Record<Level, number> = {info: 0, warn: 1, error: 2}

/**
 * Where two findings speak of the same words, keep the louder, then the more confident. A passage may hold
 * smaller findings: both stay.
 *
 * @param findings Findings in any order.
 * @returns Those that stay, by place.
 */
export function dropOverlaps(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort((a, b) => a.start - b.start || a.end - b.end)
  const kept: Finding[] = []
  let open: Finding[] = []
  for (const finding of sorted) {
    open = open.filter((other) => other.end >= finding.start)
    const rivals = open.filter((other) => clash(other, finding))
    if (rivals.some((rival) => !beats(finding, rival))) continue
    for (const rival of rivals) kept.splice(kept.indexOf(rival), 1)
    open = open.filter((other) => !rivals.includes(other))
    kept.push(finding)
    open.push(finding)
  }
  return kept
}

function clash(a: Finding, b: Finding): boolean {
  const overlap = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  const samePoint = a.start === b.start && a.end === b.end
  // An insertion in the middle of words that another replaces has no overlap, and no place either.
  const inside = overlap === 0 && (isWithin(a, b) || isWithin(b, a))
  if (overlap <= 0 && !samePoint && !inside) return false
  return samePoint || Math.max(a.end - a.start, b.end - b.start) < PASSAGE
}

/** Does a finding lie in another, and touch neither end? */
function isWithin(inner: Finding, outer: Finding): boolean {
  return outer.start < inner.start && inner.end < outer.end
}

function beats(a: Finding, b: Finding): boolean {
  return LOUDNESS[a.level] - LOUDNESS[b.level] > 0 || (a.level === b.level && a.confidence > b.confidence)
}
