/**
 * The exit codes of the commands; they have the same meaning for `logout`, `agent stop` and `exec`. Wrong inputs are 2.
 */
export const exitCodes = {
  failed: 1,
  /** With strict-revoke: something that can be revoked was not revoked. */
  notEnded: 3,
  /** A shell gives 126 or 127 for a command that did not start; this code is only Mayfly's. */
  neverStarted: 125,
} as const
