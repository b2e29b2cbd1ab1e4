/** One variable with its name, on Linux. */
const largestVariableBytes = 128 * 1024 - 1

/**
 * All that a process may start with, variables and arguments with a pointer to each: 1 MiB on macOS, 2 MiB on Linux, where
 * nobody made it less. A quarter of it is for what comes later: a post step's state and inputs, the arguments.
 */
const largestEnvironmentBytes = (process.platform === 'darwin' ? 0.75 : 1.5) * 1024 * 1024
const pointerBytes = 9

/** What this step has delivered so far: the runner tells later steps, and this process never. */
const delivered: Record<string, string> = {}

/** Bytes of a variable as a process has it; infinite for one that no process can have. */
export function sizeOf(name: string, value: string): number {
  return value.includes('\0') ? Number.POSITIVE_INFINITY : Buffer.byteLength(`${name}=${value}`)
}

/** Whether a process could start with this variable. */
export function isStartable(name: string, value: string): boolean {
  return sizeOf(name, value) <= largestVariableBytes
}

/**
 * Whether later steps, post steps among them, could start with these variables beside those that are there and those that
 * this step has delivered; from then on they count as delivered.
 */
export function canStartWith(variables: Readonly<Record<string, string>>): boolean {
  const all = Object.entries({ ...process.env, ...delivered, ...variables })
  const bytes = all.reduce((sum, [name, value = '']) => sum + sizeOf(name, value) + pointerBytes, 0)
  const startable = Object.entries(variables).every(([name, value]) => isStartable(name, value))
  if (!startable || bytes > largestEnvironmentBytes) return false
  Object.assign(delivered, variables)
  return true
}
