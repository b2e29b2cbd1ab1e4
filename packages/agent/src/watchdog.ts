interface JobLife {
  /** Whether the job's worker still runs. */
  readonly alive: () => boolean
  /** Epoch milliseconds. */
  readonly endsAt: number
}

export const watchMilliseconds = 2_000

/**
 * Calls `end` when the job's worker is gone or its time is over, because the CI system's own clean-up may never come.
 */
export function watch({ alive, endsAt }: JobLife, end: () => void): void {
  const timer = setInterval(() => {
    if (alive() && Date.now() < endsAt) return
    clearInterval(timer)
    end()
  }, watchMilliseconds)
}
