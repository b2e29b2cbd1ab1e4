import type { Platform } from '@mayfly/core/platform'
import { redact } from '../redaction.ts'
import { fail, log, mask } from './log.ts'
import { withdraw } from './withdraw.ts'

/**
 * The part of the GitHub platform that main and post share: the log, the clock, and the removal of delivered things.
 */
export const platform: Platform = { log, mask, hide: redact, fail, withdraw, now: () => Date.now() }
