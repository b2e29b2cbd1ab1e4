import type { ErrorCode } from './error-codes.ts'

/** The likely fix of an error that names none of its own; loaded with what a failing step alone needs. */
export const usualFixes: Readonly<Partial<Record<ErrorCode, string>>> = {
  ERR_TIMED_OUT: 'Check the network between the runner and the hosts that this step asks.',
  ERR_EVENT_REFUSED:
    'Code from outside may run here with the rights of this repository. Use another event, or set allow-untrusted-events: true when no foreign code runs in this job.',
  ERR_ENDPOINT_REFUSED: 'Give an https URL without a user, a password or a fragment. No request was made to it.',
  ERR_ENV_CONFLICT:
    'The tools would silently use another identity, or take ours for expired. Remove these variables from the job, or choose another delivery; if an earlier use of Mayfly set them, give that one a profile or take its outputs.',
  ERR_DELIVERY_FAILED:
    "Check the folder of private files (the runner's temp folder, or --state-dir): its owner, its free space, and what else writes there.",
  ERR_STATE_REFUSED:
    'Nothing in it was used or ended, and nothing written there. Look who else can write there; what an earlier use got ends at its own time.',
  ERR_AGENT_UNAVAILABLE: 'Use another delivery for this step, and report this with its facts.',
  ERR_STATE_TOO_LARGE: 'Ask for fewer credentials in one step.',
}
