/**
 * The exit codes of the commands, with the same meaning for all commands. 2 means that no request was made; the function
 * that prints an error chooses between 1 and 2 (`platforms/src/command/log.ts`).
 */
export const exitCodes = {
  failed: 1,
  /** `trust`: a document refuses the claims, differs from the file, or has a finding. */
  refused: 1,
  /** `inventory`: something static was found. `report`: a chain is broken, or a rule of --fail-on found something. */
  found: 1,
  /** `contain`: no credential of the selection is in the files. */
  nothingFound: 1,
  /** `contain --apply`: something is left for a person, or its end was not seen. `drill`: no refusal was seen. */
  remains: 1,
  /** `trust`: a document cannot be judged. `inventory`: nothing was found, but a file could not be read. `report`: there is no evidence. */
  unjudged: 2,
  /** With strict-revoke: something that can be revoked was not revoked. */
  notEnded: 3,
  /** A shell gives 126 or 127 for a command that did not start; this code is only Mayfly's. */
  neverStarted: 125,
} as const
