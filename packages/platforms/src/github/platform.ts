import type { Platform } from '@mayfly/core/platform'
import type { StepFiles } from './env-file.ts'
import { fail, log, mask } from './log.ts'
import { withdraw } from './withdraw.ts'

/**
 * The part of the GitHub platform that main and post share: the log, the clock, and the removal of delivered things.
 * `files` are those of a main step.
 */
export function sharedPlatform(files?: StepFiles): Platform {
  return {
    log,
    mask,
    fail,
    now: () => Date.now(),
    withdraw: (delivered, lease) => withdraw(delivered, lease, files?.areTakenBack ?? false),
  }
}
