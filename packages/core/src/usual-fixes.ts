import type { ErrorCode } from './error-codes.ts'

/** The likely fix of an error that has no fix of its own. An action loads it only when a step fails. */
export const usualFixes: Readonly<Partial<Record<ErrorCode, string>>> = {
  ERR_TIMED_OUT: 'Check the network between the runner and the hosts that this step calls.',
  ERR_EVENT_REFUSED:
    'Code of outsiders may run here with the rights of this repository. Use another event, or set allow-untrusted-events: true if no code of outsiders runs in this job.',
  ERR_ENDPOINT_REFUSED: 'Give an https URL without a user, a password or a fragment. No request was made to it.',
  ERR_DELIVERY_FAILED:
    "Check the folder of private files (the runner's temp folder, or --state-dir): its owner, its free space, and what else writes there.",
  ERR_STATE_REFUSED:
    'Nothing in it was used or revoked, and nothing was written there. Check who else can write there. Credentials that an earlier login got expire by themselves.',
  ERR_AGENT_UNAVAILABLE: 'Use another delivery for this step, and report this error with its facts.',
  ERR_STATE_TOO_LARGE: 'Request fewer credentials in one step.',
}
