/** The smallest value that at least the given share of the values does not exceed; NaN without values. */
export function quantile(sorted: Float64Array, share: number): number {
  return sorted.at(Math.max(0, Math.ceil(sorted.length * share) - 1)) ?? Number.NaN
}

/** The median of values in any order. NaN values do not count. */
export function median(values: readonly number[]): number {
  return quantile(sortedNumbers(values), 0.5)
}

/** The values that are numbers, in order. */
export function sortedNumbers(values: readonly number[]): Float64Array {
  const numbers = new Float64Array(values.length)
  let length = 0
  for (const value of values) if (!Number.isNaN(value)) numbers[length++] = value
  return numbers.subarray(0, length).sort()
}
