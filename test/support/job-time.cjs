// This is loaded into a process of a job before its program. The clock of the process is ahead of the machine's by the
// milliseconds in the file $JOB_TIME, and a wait ends when this clock says so. A program of Node that the process starts
// gets the same clock, also if it gets no other variable of the job.
const { openSync, readSync } = require('node:fs')
const childProcess = require('node:child_process')
const { JOB_TIME: path, NODE_OPTIONS } = process.env
const [RealDate, wait, stop, { spawn }] = [Date, setTimeout, clearTimeout, childProcess]
const longestWait = 50
const file = openSync(path, 'r')
const bytes = Buffer.alloc(8)

function now() {
  readSync(file, bytes, 0, 8, 0)
  return RealDate.now() + bytes.readDoubleLE()
}

class Timer {
  constructor(run, milliseconds) {
    Object.assign(this, { run, due: now() + milliseconds, keeps: true })
    this.arm()
  }
  arm() {
    const left = this.due - now()
    this.real = wait(() => (this.due > now() ? this.arm() : this.run()), Math.min(longestWait, left))
    if (!this.keeps) this.real.unref()
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

globalThis.Date = class JobDate extends RealDate {
  constructor(...given) {
    if (given.length > 0) super(...given)
    else super(now())
  }
  static now() {
    return now()
  }
}
globalThis.setTimeout = (run, milliseconds, ...given) =>
  milliseconds > longestWait ? new Timer(() => run(...given), milliseconds) : wait(run, milliseconds, ...given)
globalThis.clearTimeout = (timer) => stop(timer instanceof Timer ? timer.real : timer)
childProcess.spawn = (program, args, options) =>
  program === process.execPath
    ? spawn(program, args, { ...options, env: { ...options.env, NODE_OPTIONS, JOB_TIME: path } })
    : spawn(program, args, options)
