import type { Job } from '@mayfly/core/platform'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { gitlab } from '../gitlab/system.ts'
import { jenkins } from '../jenkins/system.ts'
import { shell } from '../shell/system.ts'

/** The differences between the CI systems whose jobs start Mayfly as a command. */
export interface System {
  readonly id: string
  /** The job's facts from its variables and the claims of its tokens. */
  job(tokens: () => readonly SubjectToken[]): Job
  /** The fix for a job without a token of an audience: how it gets one. */
  tokenFix(audience: string): string
  /** Refuses a job in which no credential is safe. Throws ERR_LOG_UNMASKED. */
  refuseUnsafeJob?(): void
  /** Whether its runner obeys `::add-mask::` in a job with this checkout, and does not print the line. */
  masksFromLog?(checkout: string): boolean
  /** The default delivery of a login, if the provider supports it; variables when absent. */
  readonly delivers?: 'file'
  /** Whether others can read the lists of credentials that its jobs write, because the system stores them. */
  readonly keepsLists?: true
  /** The folders whose files its artifacts and caches may include. */
  workspaces?(): (string | undefined)[]
}

/** Every system by its name. */
export const systems = { gitlab, jenkins, shell } as const satisfies Record<string, System>

export type SystemName = keyof typeof systems

/** The system, recognised by its own variables; otherwise a shell. */
export function guessSystem(): SystemName {
  const { GITLAB_CI, JENKINS_URL, BUILD_TAG } = process.env
  if (GITLAB_CI === 'true') return 'gitlab'
  return JENKINS_URL && BUILD_TAG ? 'jenkins' : 'shell'
}

/** The deliveries of commands. Outputs exist only on GitHub. */
export const modes: readonly string[] = ['env', 'file']
