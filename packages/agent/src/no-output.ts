import type { Log } from '@mayfly/core/platform'

/** Masks nothing: the agent has no step output in which a runner would read masks. */
export const noMask = () => undefined

/** Prints nothing, because the agent has no step output. */
export const silentLog: Log = { info: noMask, warn: noMask }
