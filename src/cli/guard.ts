/** Does work; another thread may watch it, or keep it from being begun. */
export type Guard = <Result>(work: () => Promise<Result>) => Promise<Result>

/** Nobody watches. */
export const unguarded: Guard = (work) => work()
