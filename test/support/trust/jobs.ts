import { ruleOf } from '../../../packages/trust/src/file/rules.ts'
import { grantsOf } from '../../../packages/trust/src/file/wants.ts'
import { judgeRule } from '../../../packages/trust/src/judge.ts'
import type { TrustSystem } from '../../../packages/trust/src/model.ts'
import { askedOf } from '../../../packages/trust/src/writers/comparable-wants.ts'
import type { TrustedCi } from '../identities.ts'
import { githubJobs } from './github-jobs.ts'
import { gitlabJobs } from './gitlab-jobs.ts'
import { jenkinsJobs } from './jenkins-jobs.ts'
import type { Job, Matrix } from './matrix.ts'

/** Rules and jobs of each CI system. */
export const matrices: Readonly<Record<TrustedCi, Matrix>> = {
  github: githubJobs,
  gitlab: gitlabJobs,
  jenkins: jenkinsJobs,
}

export const systemsOfJobs = Object.keys(matrices) as TrustedCi[]

/** The names of the rules of a CI system. */
export function ruleNames(ci: TrustedCi): string[] {
  return matrices[ci].file.rules.map(({ name }) => name)
}

/** Whether a rule accepts a job at one system, which cannot compare every claim. */
export function isAccepted(ci: TrustedCi, rule: string, system: TrustSystem, job: Job): boolean {
  const grants = grantsOf(matrices[ci].file.rules)
  const grant = grants.find((one) => one.rule.name === rule && one.target.system === system)
  if (grant === undefined) throw new Error(`${rule} has no ${system}`)
  return judgeRule(ruleOf(grant, [askedOf(grant).asked]), job, 'whole').kind === 'accepted'
}

/** The verdicts of one judge about all pairs of a rule and a job, as text; a dot is a refusal. */
export async function verdictsOf(ci: TrustedCi, judge: (rule: string, job: Job) => boolean | Promise<boolean>) {
  const rows: Record<string, string> = {}
  for (const [name, job] of Object.entries(matrices[ci].jobs)) {
    const verdicts: string[] = []
    for (const rule of ruleNames(ci)) verdicts.push((await judge(rule, job)) ? rule : '.')
    rows[name] = verdicts.join(' ')
  }
  return rows
}

/** Our own verdicts about all pairs. */
export function ourVerdicts(ci: TrustedCi, system: TrustSystem) {
  return verdictsOf(ci, (rule, job) => isAccepted(ci, rule, system, job))
}
