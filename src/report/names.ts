/** Names of the reports, as `--report` takes them. */
export const REPORT_NAMES = [
  'text', 'json', 'jsonl', 'sarif', 'github', 'gitlab', 'checkstyle', 'junit', 'unix', 'html', 'summary'
] as const // prettier-ignore

/** Name of a report. */
export type ReportName = (typeof REPORT_NAMES)[number]
