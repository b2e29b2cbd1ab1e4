import type { Wire } from '@mayfly/core/http'
import type { Patience } from '@mayfly/core/patience'
import type { Job, JobRepository, Starter } from '@mayfly/core/platform'
import type { Mask } from '@mayfly/core/secret'
import type { SubjectToken } from '@mayfly/core/subject-token'
import type { EvidenceJob } from '@mayfly/evidence/line'
import { azureDevops } from '../azure-devops/system.ts'
import { bitbucket } from '../bitbucket/system.ts'
import { buildkite } from '../buildkite/system.ts'
import { circleci } from '../circleci/system.ts'
import { forgejo } from '../forgejo/system.ts'
import { github } from '../github/system.ts'
import { gitlab } from '../gitlab/system.ts'
import { jenkins } from '../jenkins/system.ts'
import { shell } from '../shell/system.ts'
import { spacelift } from '../spacelift/system.ts'

/** How a job requests an ID token of an audience from its CI system. */
export interface TokenRequest {
  /** The host that gives the tokens. */
  host(): string
  send(audience: string, wire: Wire, patience: Patience, mask: Mask): Promise<SubjectToken>
}

/** The differences between the CI systems whose jobs start Mayfly as a command. */
export interface System {
  readonly id: string
  /** Whether this process runs in one of its jobs, by the variables that the system sets. */
  isHere(env: NodeJS.ProcessEnv): boolean
  /** The job's facts from its variables and the claims of its tokens. */
  job(tokens: () => readonly SubjectToken[]): Job
  /** The facts of the job for its evidence. The claims of its ID token come first. */
  evidenceJob(claims: Readonly<Record<string, unknown>>): EvidenceJob
  /**
   * The fix for a job without a token of an audience: how it gets one. `has` is the audience of the tokens that it
   * has, and `input` is the input that must be equal to it.
   */
  tokenFix(audience: string, has: string | undefined, input: string): string
  /** The variable in which the system gives each job a token. */
  readonly tokenVariable?: string
  /** The program and its arguments that print a token. `{audience}` stands for the audience. */
  readonly tokenCommand?: readonly string[]
  /** The request for a token, if the jobs of this system get none in a variable. */
  readonly tokenRequest?: TokenRequest
  /** The person who started the job, if only its event shows it. Never throws. */
  starter?(): Promise<Starter>
  /** The repository that the job runs for, if it is one of a server like GitHub. */
  repository?(): JobRepository | undefined
  /** Refuses a job in which no credential is safe. Throws ERR_LOG_UNMASKED. */
  refuseUnsafeJob?(): void
  /**
   * The function that registers a value with the runner, so that it masks it in the log; undefined if the runner would
   * print the value, for a job with this checkout.
   */
  logMask?(checkout: string): Mask | undefined
  /** The default delivery of a login, if the provider supports it; variables when absent. */
  readonly defaultDelivery?: 'file'
  /** Whether others can read the lists of credentials that its jobs write, because the system stores them. */
  readonly recordsArguments?: true
  /** The folders whose files its artifacts and caches may include. */
  workspaces?(): (string | undefined)[]
}

/** Every system by its name. The runner of Forgejo also sets the variables of GitHub, so it comes before GitHub. */
export const systems = {
  gitlab,
  jenkins,
  forgejo,
  github,
  circleci,
  buildkite,
  bitbucket,
  'azure-devops': azureDevops,
  spacelift,
  shell,
} as const satisfies Record<string, System>

export type SystemName = keyof typeof systems

export const systemNames = Object.keys(systems) as SystemName[]

/** The system of this job, recognised by its own variables; otherwise a shell. */
export function guessSystem(): SystemName {
  return systemNames.find((name) => systems[name].isHere(process.env)) ?? 'shell'
}

/** The deliveries of commands. Outputs exist only on GitHub. */
export const modes: readonly string[] = ['env', 'file']
