/** A number with its noun, such as `1 file` or `3 files`. */
export function countedNoun(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`
}
