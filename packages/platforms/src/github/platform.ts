import type { Platform } from '@mayfly/core/platform'
import { fail, log, mask } from './log.ts'

/** The part of the GitHub platform that main and post share: the log and the clock. */
export const sharedPlatform = { log, mask, fail, now: () => Date.now() } satisfies Partial<Platform>
