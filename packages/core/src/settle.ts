/** Waits for all promises, then throws every error. So no late result is recorded after the clean-up. */
export async function settleAll<T>(work: readonly Promise<T>[]): Promise<T[]> {
  const results = await Promise.allSettled(work)
  // Two may wait for the same request.
  const failures = [...new Set(results.flatMap((one) => (one.status === 'rejected' ? [one.reason] : [])))]
  if (failures.length === 1) throw failures[0]
  if (failures.length > 0) throw new AggregateError(failures)
  return results.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
}
