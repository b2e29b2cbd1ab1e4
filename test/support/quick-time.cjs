// This is loaded into a process before its program. A wait takes a tenth of its time, also by the process's own clock.
// While a request has no answer, or a started process has not answered what was written to it, waits take their usual
// time, because a busy machine answers late.
// QUICK_TIME=silence is for servers that never answer. Then every wait is shorter.
const { performance } = globalThis
const { hrtime } = process
const { subscribe } = require('node:diagnostics_channel')
const { ChildProcess } = require('node:child_process')
const { spawn } = ChildProcess.prototype
const [now, wait, stop, stopRepeating] = [performance.now.bind(performance), setTimeout, clearTimeout, clearInterval]
const pace = 10
const timers = new Set()
const unanswered = new Set()
/** The milliseconds by which waits were cut. */
let cut = 0
const clock = () => now() + cut
const isCut = () => unanswered.size === 0 || process.env.QUICK_TIME === 'silence'

class Timer {
  constructor(run, milliseconds, repeats) {
    Object.assign(this, { run, milliseconds: Math.max(1, Number(milliseconds) || 1), repeats, keeps: true })
    this.start()
  }
  start() {
    this.due = clock() + this.milliseconds
    timers.add(this)
    this.arm()
  }
  arm() {
    stop(this.real)
    const left = Math.max(0, this.due - clock())
    this.real = wait(() => this.end(), isCut() ? left / pace : left)
    if (!this.keeps) this.real.unref()
  }
  end() {
    const left = this.due - clock()
    if (left > 1 && !isCut()) return this.arm()
    timers.delete(this)
    if (left > 0) {
      cut += left
      for (const timer of timers) timer.arm()
    }
    if (this.repeats) this.start()
    this.run()
  }
  close() {
    timers.delete(this)
    stop(this.real)
  }
  ref() {
    this.keeps = true
    this.real.ref()
    return this
  }
  unref() {
    this.keeps = false
    this.real.unref()
    return this
  }
}

const change = (happen) => {
  happen()
  for (const timer of timers) timer.arm()
}

subscribe('http.client.request.start', ({ request }) => {
  change(() => unanswered.add(request))
  for (const event of ['response', 'connect', 'close'])
    request.once(event, () => change(() => unanswered.delete(request)))
})

ChildProcess.prototype.spawn = function (...given) {
  const result = spawn.apply(this, given)
  const { stdin, stdout } = this
  if (!stdin || !stdout) return result
  const [write, push] = [stdin.write, stdout.push]
  stdin.write = (...text) => {
    change(() => unanswered.add(this))
    return write.apply(stdin, text)
  }
  stdout.push = (...text) => {
    change(() => unanswered.delete(this))
    return push.apply(stdout, text)
  }
  this.once('exit', () => change(() => unanswered.delete(this)))
  return result
}

process.hrtime = Object.assign(() => {
  const [seconds, nanoseconds] = hrtime()
  const passed = nanoseconds + Math.round(cut * 1e6)
  return [seconds + Math.floor(passed / 1e9), passed % 1e9]
}, hrtime)
globalThis.setTimeout = (run, milliseconds, ...given) => new Timer(() => run(...given), milliseconds, false)
globalThis.setInterval = (run, milliseconds, ...given) => new Timer(() => run(...given), milliseconds, true)
globalThis.clearTimeout = (timer) => (timer instanceof Timer ? timer.close() : stop(timer))
globalThis.clearInterval = (timer) => (timer instanceof Timer ? timer.close() : stopRepeating(timer))
AbortSignal.timeout = (milliseconds) => {
  const controller = new AbortController()
  const late = () => controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'))
  setTimeout(late, milliseconds).unref()
  return controller.signal
}
