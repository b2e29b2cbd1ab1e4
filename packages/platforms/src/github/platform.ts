import type { Platform } from '@mayfly/core/platform'
import { fail, log, mask } from './log.ts'
import { withdraw } from './withdraw.ts'

/** What main and post share of GitHub: the log, the clock, and taking things out of the job. */
export const platform: Platform = { log, mask, fail, withdraw, now: () => Date.now() }
