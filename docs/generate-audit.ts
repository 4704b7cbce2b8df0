import type {AuditFigures, Rate} from '../src/cli/audit-figures.js'

/**
 * What the audit found, for the README.
 *
 * @param figures The audit’s.
 * @returns A paragraph of Markdown.
 */
export function auditParagraph({words, warnings, judged, needless, arguable, unknown}: AuditFigures): string {
  if (!needless || !arguable) return 'The marks of the audit (`npm run audit`) are not judged yet.'
  const sentences = [
    `In ${grouped(words)} words of public news, releases and reports that are kept for the audit, the default rules give ${grouped(warnings)} warnings.`,
    `Of these ${grouped(judged)} were judged by someone who saw neither the rule nor its confidence: ${rateText(needless)} in 10,000 words are needless, and on ${rateText(arguable)} careful editors would differ.`
  ]
  if (unknown > 0)
    sentences.push(`Left out are ${grouped(unknown)} warnings of rules of which none was judged.`)
  sentences.push(
    'The column *Right* says how many of a rule’s judged marks were right. Copy with more slips gives higher shares.'
  )
  return sentences.join('\n')
}

function rateText({rate, low, high}: Rate): string {
  return `${rate.toFixed(2)} (95% interval ${low.toFixed(2)} to ${high.toFixed(2)})`
}

function grouped(count: number): string {
  return count.toLocaleString('en-US')
}
