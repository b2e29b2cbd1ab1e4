interface JobLife {
  /** Whether the job's worker still runs. */
  readonly jobRuns: () => boolean
  /** Epoch milliseconds. */
  readonly endsAt: number
}

const watchMilliseconds = 2_000

/**
 * Calls `end` when the job's worker is gone or its time is over, because the CI system's own clean-up may never come.
 */
export function watch({ jobRuns, endsAt }: JobLife, end: () => void): void {
  const timer = setInterval(() => {
    if (jobRuns() && Date.now() < endsAt) return
    clearInterval(timer)
    end()
  }, watchMilliseconds)
}
