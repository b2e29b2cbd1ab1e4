import { resolve } from 'node:path'

/** How many times faster a process waits that is started with `quickTime`. */
export const pace = 10

/**
 * The environment of a job whose steps wait ten times faster than they say, so that a test sees all of their patience.
 * They wait for an answer as long as they say, so that no test fails on a machine that is only busy.
 */
export const quickTime = { NODE_OPTIONS: `--require ${resolve('test/support/quick-time.cjs')}` }

/** The same where servers never answer: that wait is ten times faster, too. */
export const quickSilence = { ...quickTime, QUICK_TIME: 'silence' }
