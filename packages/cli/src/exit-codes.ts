/** What a command ends with; `logout`, `agent stop` and `exec` mean the same by each. Wrong inputs are 2. */
export const exitCodes = {
  failed: 1,
  /** With strict-revoke: something that can be ended was not. */
  notEnded: 3,
  /** What a shell gives a command that never started is 126 or 127; this one is ours alone. */
  neverStarted: 125,
} as const
