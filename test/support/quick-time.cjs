// Loaded into a process before its program: all waiting takes a tenth of the time, by the process's own clock too.
const pace = 10
const [time, wait, repeat, late] = [
  process.hrtime.bind(process),
  setTimeout,
  setInterval,
  AbortSignal.timeout.bind(AbortSignal),
]
const begun = time()
process.hrtime = Object.assign(() => {
  const [seconds, nanoseconds] = time(begun)
  const passed = (seconds * 1e9 + nanoseconds) * pace
  return [begun[0] + Math.floor(passed / 1e9), passed % 1e9]
}, time)
globalThis.setTimeout = (run, milliseconds, ...given) => wait(run, milliseconds / pace, ...given)
globalThis.setInterval = (run, milliseconds, ...given) => repeat(run, milliseconds / pace, ...given)
AbortSignal.timeout = (milliseconds) => late(milliseconds / pace)
