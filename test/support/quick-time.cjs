// Loaded into a process before its program: all waiting takes a tenth of the time, by the process's own clock too.
const pace = 10
const { performance } = globalThis
const [now, wait, repeat, late] = [
  performance.now.bind(performance),
  setTimeout,
  setInterval,
  AbortSignal.timeout.bind(AbortSignal),
]
const begun = now()
performance.now = () => begun + (now() - begun) * pace
globalThis.setTimeout = (run, milliseconds, ...given) => wait(run, milliseconds / pace, ...given)
globalThis.setInterval = (run, milliseconds, ...given) => repeat(run, milliseconds / pace, ...given)
AbortSignal.timeout = (milliseconds) => late(milliseconds / pace)
