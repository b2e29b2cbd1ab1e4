import type { Job, Log } from '@mayfly/core/platform'
import type { Mask } from '@mayfly/core/secret'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { github } from '../github/system.ts'
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
  /** Requests an ID token of an audience, if the jobs of this system get none in a variable. */
  requestToken?(audience: string, mask: Mask, log: Log): Promise<SubjectToken>
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
export const systems = { gitlab, jenkins, github, shell } as const satisfies Record<string, System>

export type SystemName = keyof typeof systems

/** The systems of the commands that get or end credentials. On GitHub the actions do that. */
export const systemsWithCredentials = ['gitlab', 'jenkins', 'shell'] as const satisfies readonly SystemName[]

/** The system, recognised by its own variables, if it is among the given ones; otherwise a shell. */
export function guessSystem(among: readonly SystemName[] = systemsWithCredentials): SystemName {
  const { GITLAB_CI, GITHUB_ACTIONS, JENKINS_URL, BUILD_TAG } = process.env
  const isIn = { gitlab: GITLAB_CI === 'true', jenkins: JENKINS_URL && BUILD_TAG, github: GITHUB_ACTIONS === 'true' }
  return (['gitlab', 'jenkins', 'github'] as const).find((name) => isIn[name] && among.includes(name)) ?? 'shell'
}

/** The deliveries of commands. Outputs exist only on GitHub. */
export const modes: readonly string[] = ['env', 'file']
