/** The masks that a step printed after its first other line. On a busy machine a step first says that it waits. */
export function lateMasks(stdout: string): string[] {
  const lines = stdout.split('\n')
  const first = lines.findIndex((line) => !/^(::add-mask::|Still waiting for |$)/.test(line))
  return first < 0 ? [] : lines.slice(first).filter((line) => line.startsWith('::add-mask::'))
}
