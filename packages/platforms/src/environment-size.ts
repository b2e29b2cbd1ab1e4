/** One variable with its name, on Linux. */
const largestVariableBytes = 128 * 1024 - 1
/** Linux has 2 MiB for all that a process starts with, where nobody made it less. */
const largestEnvironmentBytes = 1024 * 1024

/** Bytes of a variable as a process has it; infinite for one that no process can have. */
export function sizeOf(name: string, value: string): number {
  return value.includes('\0') ? Number.POSITIVE_INFINITY : Buffer.byteLength(`${name}=${value}`)
}

/** Whether later steps, post steps among them, could start with these variables. */
export function canStartWith(variables: Readonly<Record<string, string>>): boolean {
  const sizes = Object.entries(variables).map(([name, value]) => sizeOf(name, value))
  const all = sizes.reduce((sum, size) => sum + size, 0)
  return all <= largestEnvironmentBytes && sizes.every((size) => size <= largestVariableBytes)
}
