/** Marks in the stories that are committed, as lint-staged runs it; names of files come behind. */
export default {
  '*.{txt,md,html}': 'copydesk --frail --quiet --silently-ignore'
}
