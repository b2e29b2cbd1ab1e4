import { resolve } from 'node:path'

/** How many times faster a process waits that is started with `quickTime`. */
export const pace = 10

/** The environment of a job whose steps wait ten times faster than they say, so that a test sees all of their patience. */
export const quickTime = { NODE_OPTIONS: `--require ${resolve('test/support/quick-time.cjs')}` }
