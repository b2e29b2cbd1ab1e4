/**
 * The milliseconds since some moment in the past. A change of the machine's clock does not affect them. Node would load
 * `performance` as a module of its own, which takes longer than the rest of a small step's own work.
 */
export function monotonicMilliseconds(): number {
  const [seconds, nanoseconds] = process.hrtime()
  return seconds * 1000 + nanoseconds / 1e6
}
