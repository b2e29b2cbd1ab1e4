/** A workflow run of GitHub. */
export interface FakeRun {
  readonly id: number
  /** `owner/name`. */
  readonly repository: string
  status: 'in_progress' | 'completed'
  conclusion: string | null
  /** The number of looks after a forced cancellation in which it is still in progress. */
  readonly lastsFor?: number
  /** The looks that are left. Set when its cancellation was forced. */
  cancelledFor?: number
}

/** A run as the API shows it, with the fields that say whether it is over. */
export function runObject({ id, status, conclusion }: FakeRun): object {
  return { id, status, conclusion, run_attempt: 1 }
}
