import { MayflyError } from '@mayfly/core/errors'
import { isStartable, sizeOf } from './environment-size.ts'

/** The error for variables with which no later step could start: their names and the reason. */
export function unfit(variables: Readonly<Record<string, string>>): MayflyError {
  const reasons = Object.entries(variables).flatMap(([name, value]) => {
    if (isStartable(name, value)) return []
    return [
      Number.isFinite(sizeOf(name, value)) ? `${name} is larger than 128 KiB` : `${name} contains a NUL character`,
    ]
  })
  return new MayflyError('ERR_DELIVERY_FAILED', 'No later step and no post step could start with these variables', {
    facts: {
      reason:
        reasons.join('; ') ||
        'together with the existing environment of this job they are too large for a process to start',
    },
    fix: 'Deliver large values as a file.',
  })
}
