/** The limit for one variable with its name, on Linux. */
const largestVariableBytes = 128 * 1024 - 1

/**
 * The limit for a new process: its variables and arguments with a pointer to each. It is 1 MiB on macOS and 2 MiB on
 * Linux, if nobody lowered it. A quarter is reserved for later: a post step's state and inputs, the arguments.
 */
const largestEnvironmentBytes = (process.platform === 'darwin' ? 0.75 : 1.5) * 1024 * 1024
const pointerBytes = 9

/** The variables that this step has delivered so far. The runner gives them to later steps, not to this process. */
const delivered: Record<string, string> = {}

/** The size of a variable in bytes, as a process has it; infinite for one that a process cannot have. */
export function sizeOf(name: string, value: string): number {
  return value.includes('\0') ? Number.POSITIVE_INFINITY : Buffer.byteLength(`${name}=${value}`)
}

/** Whether a process could start with this variable. */
export function isStartable(name: string, value: string): boolean {
  return sizeOf(name, value) <= largestVariableBytes
}

/**
 * Whether later steps and post steps could start with these variables, together with the existing ones and those that
 * this step has delivered. From then on the new ones count as delivered.
 */
export function reserveVariables(variables: Readonly<Record<string, string>>): boolean {
  const all = Object.entries({ ...process.env, ...delivered, ...variables })
  const bytes = all.reduce((sum, [name, value = '']) => sum + sizeOf(name, value) + pointerBytes, 0)
  const startable = Object.entries(variables).every(([name, value]) => isStartable(name, value))
  if (!startable || bytes > largestEnvironmentBytes) return false
  Object.assign(delivered, variables)
  return true
}
