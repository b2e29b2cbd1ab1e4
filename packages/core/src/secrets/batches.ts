/** Splits names into batches: at most so many names, and at most so many characters. */
export function batchesOf(names: readonly string[], most: number, longest = Number.POSITIVE_INFINITY): string[][] {
  const batches: string[][] = []
  let length = 0
  for (const name of names) {
    length += name.length
    const last = batches.at(-1)
    if (last && last.length < most && length <= longest) last.push(name)
    else {
      batches.push([name])
      length = name.length
    }
  }
  return batches
}

/**
 * Starts reads of a store that gives all values of a batch or none. `together` returns undefined if the store refuses
 * the batch because of one of its names; then each name is asked for alone.
 */
export function readInBatches<T>(
  batches: readonly (readonly string[])[],
  together: (names: readonly string[]) => Promise<ReadonlyMap<string, T> | undefined>,
  alone: (name: string) => Promise<T>,
): Map<string, Promise<T>> {
  return new Map(
    batches.flatMap((names) => {
      const answers = names.length > 1 ? together(names) : undefined
      const read = async (name: string) => (await answers)?.get(name) ?? alone(name)
      return names.map((name) => [name, read(name)] as const)
    }),
  )
}
