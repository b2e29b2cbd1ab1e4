import { judgeDocument } from '../judge.ts'
import type { Claims } from '../model.ts'
import { shownValue } from '../shown.ts'
import type { Target, TrustFile } from './model.ts'
import { ruleOf } from './rules.ts'
import { grantsOf } from './wants.ts'

/** The principal that a job asked for, as the error of its refusal names it. */
export interface AskedPrincipal {
  readonly principal: string
  /** The mount of a log-in to Vault. */
  readonly mount?: string | undefined
}

/**
 * Sentences that say how the rules of a file for one principal judge a refused token. They explain a refusal. They never
 * allow anything: the file belongs to the code that runs.
 */
export function fileVerdict(file: TrustFile, asked: AskedPrincipal, claims: Claims): string[] {
  const grants = grantsOf(file.rules).filter(({ target }) => isFor(target, asked))
  if (grants.length === 0) return [`mayfly.yml of this workspace has no rule for ${shownValue(asked.principal)}.`]
  const rules = grants.map((grant) => ruleOf(grant, [grant.wants]))
  const [nearest] = judgeDocument({ system: 'mayfly', source: file.source, rules, unjudged: [] }, claims, 'whole').rules
  const by = `mayfly.yml of this workspace, ${shownValue(nearest?.rule.name)}`
  switch (nearest?.kind) {
    case 'accepted':
      return [`${by}: accepts this job. The system has another trust, or it does not have this one yet.`]
    case 'refused':
      return nearest.refused.map(({ sentence }) => `${by}: ${sentence}.`)
    case 'unjudged':
      return [`${by}: cannot be judged, because ${nearest.why}.`]
    default:
      return []
  }
}

function isFor(target: Target, { principal, mount }: AskedPrincipal): boolean {
  switch (target.system) {
    case 'aws':
      return target.role === principal
    case 'gcp':
      return target.provider === principal || target.serviceAccount === principal
    case 'azure':
      return target.clientId.toLowerCase() === principal.toLowerCase()
    case 'vault':
      return principal.startsWith(`${target.role} at `) && (mount === undefined || mount === target.mount)
    case 'kubernetes':
      return principal === `system:serviceaccount:${target.namespace}:${target.serviceAccount}`
  }
}
