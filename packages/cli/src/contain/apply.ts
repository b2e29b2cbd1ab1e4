import type { InputFault } from '@mayfly/core/inputs'
import { gitHubRunOf } from '@mayfly/evidence/contain/job-end'
import type { Plan, Selection } from '@mayfly/evidence/contain/plan'
import { jobName } from '@mayfly/evidence/contain/text'
import type { FoundAccess, ServerAccess } from '@mayfly/platforms/access/access'
import { gitHubAccess, vaultAccess } from '@mayfly/platforms/access/environment'
import { type ClusterFlags, clusterAccess } from '@mayfly/platforms/access/kubeconfig'
import { mask } from '@mayfly/platforms/command/log'
import { applyGitHub } from './apply-github.ts'
import { applyKubernetes } from './apply-kubernetes.ts'
import type { ApplyResult } from './apply-result.ts'
import { applyVault } from './apply-vault.ts'
import { PersonRequests } from './person-requests.ts'

/** The result of `--apply`: what was done, and what a person still has to do. */
export interface ApplyReport {
  readonly deeds: readonly ApplyResult[]
  readonly remains: readonly string[]
}

/** The systems that a plan can be applied to. */
type AppliedSystem = 'github' | 'vault' | 'kubernetes'

/** Everything that is needed to apply a plan, or every reason why it cannot be applied. */
export class Application {
  readonly #plan: Plan
  readonly #selection: Selection
  readonly #found: ReadonlyMap<AppliedSystem, FoundAccess>

  constructor(plan: Plan, selection: Selection, cluster: ClusterFlags) {
    this.#plan = plan
    this.#selection = selection
    const has = (wanted: string) => plan.systems.some(({ system }) => system === wanted)
    const found: (readonly [AppliedSystem, FoundAccess])[] = []
    if (plan.jobs.some(({ job }) => gitHubRunOf(job))) found.push(['github', gitHubAccess(mask)])
    if (has('vault')) found.push(['vault', vaultAccess(mask)])
    if (has('kubernetes')) found.push(['kubernetes', clusterAccess(cluster, mask)])
    this.#found = new Map(found)
  }

  /** The reasons why nothing may be sent. */
  faults(): InputFault[] {
    const all = [...this.#found.values()]
    const faults = all.flatMap((one) => ('faults' in one ? one.faults : []))
    const absent = all.flatMap((one) => ('absent' in one ? [one.absent] : []))
    const projects = new Set(this.#plan.jobs.map(({ job: { system, repository } }) => `${repository} (${system})`))
    // A false line could make a person end another job. Only a principal has jobs of several projects.
    const { by } = this.#selection
    if (by !== 'principal' && projects.size > 1)
      faults.push({
        input: by,
        message: `names runs of ${[...projects].join(' and ')}: give the files of only one project`,
      })
    if (faults.length === 0 && absent.length === all.length)
      faults.push({
        input: 'apply',
        message: `can do nothing: ${absent.length === 0 ? 'the plan has no Vault, no Kubernetes and no run of GitHub' : absent.join('; ')}`,
      })
    return faults
  }

  /** Ends the jobs first, then the credentials. Only with a principal it also ends what the evidence does not name. */
  async apply(): Promise<ApplyReport> {
    const requests = new PersonRequests()
    const deeds: ApplyResult[] = []
    try {
      const github = this.#access('github')
      if (github) deeds.push(...(await applyGitHub(requests, github, this.#plan.jobs)))
      for (const { system, credentials } of this.#plan.systems) {
        const access = this.#access(system as AppliedSystem)
        const isWhole = this.#selection.by === 'principal'
        if (access && system === 'vault') deeds.push(...(await applyVault(requests, access, credentials, isWhole)))
        if (access && system === 'kubernetes') deeds.push(...(await applyKubernetes(requests, access, credentials)))
      }
    } finally {
      requests.close()
    }
    return { deeds, remains: this.#remains() }
  }

  #access(system: AppliedSystem): ServerAccess | undefined {
    const found = this.#found.get(system)
    return found && 'access' in found ? found.access : undefined
  }

  #remains(): string[] {
    const absent = [...this.#found.values()].flatMap((one) => ('absent' in one ? [one.absent] : []))
    const jobs = this.#plan.jobs.filter(({ job }) => !gitHubRunOf(job) || !this.#access('github'))
    const systems = this.#plan.systems.filter(({ system }) => !this.#access(system as AppliedSystem))
    return [
      ...absent,
      ...jobs.map(({ job }) => `end the job: ${jobName(job)}`),
      ...systems.map(({ title, principal }) => (principal === '' ? title : `${title}: ${principal}`)),
    ]
  }
}
