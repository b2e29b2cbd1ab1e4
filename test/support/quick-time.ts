import { resolve } from 'node:path'

/** The factor by which a process with `quickTime` waits faster. */
export const pace = 10

/**
 * The environment of a job whose steps wait ten times faster than they say, so that a test can see all of their attempts.
 * The steps wait for an answer as long as they say, so that no test fails on a busy machine.
 */
export const quickTime = { NODE_OPTIONS: `--require ${resolve('test/support/quick-time.cjs')}` }

/** `quickTime` for servers that never answer: the wait for an answer is ten times faster too. */
export const quickSilence = { ...quickTime, QUICK_TIME: 'silence' }
