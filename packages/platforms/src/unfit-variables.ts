import { MayflyError } from '@mayfly/core/errors'
import { isStartable, sizeOf } from './environment-size.ts'

/** The error for variables that no later step could start with: which they are, and why. */
export function unfit(variables: Readonly<Record<string, string>>): MayflyError {
  const reasons = Object.entries(variables).flatMap(([name, value]) => {
    if (isStartable(name, value)) return []
    return [Number.isFinite(sizeOf(name, value)) ? `${name} has more than 128 KiB` : `${name} holds a NUL`]
  })
  return new MayflyError('ERR_DELIVERY_FAILED', 'No later step could start with these variables, and no post step', {
    facts: {
      reason:
        reasons.join('; ') ||
        'with what the environment of this job holds already they are too much for a process to start',
    },
    fix: 'Deliver what is large as a file.',
  })
}
