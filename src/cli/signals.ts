import process from 'node:process'
import {isMainThread} from 'node:worker_threads'

/** What a user or a system sends to end a process. */
export const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Do work that no signal should cut in two: a signal that comes meanwhile takes its effect behind it. In a thread signals
 * are not heard, and the pool waits instead.
 *
 * @param work The work, which must be short.
 */
export async function holdingSignals<Result>(work: () => Promise<Result>): Promise<Result> {
  if (!isMainThread) return work()
  let held: NodeJS.Signals | undefined
  const hold = (signal: NodeJS.Signals): void => void (held = signal)
  for (const signal of SIGNALS) process.on(signal, hold)
  try {
    return await work()
  } finally {
    for (const signal of SIGNALS) process.off(signal, hold)
    if (held) process.kill(process.pid, held)
  }
}
