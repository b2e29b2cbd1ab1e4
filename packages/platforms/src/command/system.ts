import type { Job } from '@mayfly/core/platform'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { gitlab } from '../gitlab/system.ts'
import { jenkins } from '../jenkins/system.ts'
import { shell } from '../shell/system.ts'

/** What differs between the CI systems whose jobs start Mayfly as a command. */
export interface System {
  readonly id: string
  /** What its variables and the claims of its tokens tell about the job. */
  job(tokens: () => readonly SubjectToken[]): Job
  /** How a job gets a subject token of an audience: the fix where there is none. */
  tokenFix(audience: string): string
  /** Refuses a job in which no credential is safe. Throws ERR_LOG_UNMASKED. */
  guard?(): void
  /** Whether its runner takes `::add-mask::` out of the log of a job with this checkout, and obeys it. */
  masksFromLog?(checkout: string): boolean
  /** How a login delivers where nothing is said of it and the provider can: by variables when absent. */
  readonly delivers?: 'file'
  /** Whether the lists of credentials that its jobs write are kept where others read them. */
  readonly keepsLists?: true
  /** The folders whose files its artifacts and caches take along. */
  workspaces?(): (string | undefined)[]
}

/** Every system by its name. */
export const systems = { gitlab, jenkins, shell } as const satisfies Record<string, System>

export type SystemName = keyof typeof systems

/** The system by its own variables; a shell where they tell nothing. */
export function guessSystem(): SystemName {
  const { GITLAB_CI, JENKINS_URL, BUILD_TAG } = process.env
  if (GITLAB_CI === 'true') return 'gitlab'
  return JENKINS_URL && BUILD_TAG ? 'jenkins' : 'shell'
}

/** The ways of delivery that commands have; outputs are GitHub's. */
export const modes: readonly string[] = ['env', 'file']
