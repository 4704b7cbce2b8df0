import type {Surroundings} from './surroundings.js'

/** Milliseconds before anything is shown: what is done by then needs no word. */
const PATIENCE = 1000
/** Milliseconds between two looks. */
const PACE = 100

/** How far a run has come. */
export interface Progress {
  /** So many files more were read. */
  add: (files: number) => void
  /** Takes the line off the terminal, so that other lines can be written. */
  clear: () => void
}

const SILENT: Progress = {add: () => undefined, clear: () => undefined}

/**
 * Show how far a long run has come, in a line of the terminal that is gone when the run is; in a pipe nothing.
 *
 * @param total How many files are read.
 * @param surroundings Where the command runs.
 * @param wait Milliseconds before it is shown.
 */
export async function showProgress(
  total: number,
  {stderr, env}: Pick<Surroundings, 'stderr' | 'env'>,
  wait = PATIENCE
): Promise<Progress> {
  if (total < 2 || !isTerminal(stderr) || env.TERM === 'dumb') return SILENT
  const {createLogUpdate} = await import('log-update')
  const line = createLogUpdate(stderr, {showCursor: true})
  const started = performance.now()
  let done = 0
  let next = started + wait
  return {
    add(files) {
      done += files
      const now = performance.now()
      if (now < next) return
      next = now + PACE
      line(describeProgress(done, total, now - started))
    },
    clear: () => line.clear()
  }
}

/**
 * Say how far a run has come.
 *
 * @param done Files that were read.
 * @param total Files that are to be read.
 * @param time Milliseconds that it took so far.
 */
export function describeProgress(done: number, total: number, time: number): string {
  const left = Math.round(((total - done) * time) / done / 1000)
  const words =
    left >= 90
      ? `about ${Math.round(left / 60)} minutes left`
      : left === 1
        ? 'a second left'
        : `${left} seconds left`
  const share = Math.floor((100 * done) / total)
  return `${share}%: ${shown(done)} of ${shown(total)} files read, ${words}`
}

function isTerminal(stream: Surroundings['stderr']): stream is NodeJS.WriteStream {
  return stream.isTTY === true
}

function shown(amount: number): string {
  return amount.toLocaleString('en-US')
}
