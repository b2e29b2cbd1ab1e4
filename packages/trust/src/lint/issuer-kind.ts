import { issuerOf } from '../issuer.ts'
import { limitsOf } from './accepted-texts.ts'
import type { Alternative } from './alternatives.ts'

/** The CI system whose tokens a rule takes. */
export type IssuerKind = ReturnType<typeof issuerOf>['kind']

/** Claims that only one CI system has. */
const ownClaims: Readonly<Record<'github' | 'gitlab', readonly string[]>> = {
  github: [
    'repository',
    'repository_id',
    'repository_owner',
    'repository_owner_id',
    'job_workflow_ref',
    'workflow_ref',
  ],
  gitlab: ['project_path', 'project_id', 'namespace_path', 'namespace_id', 'ref_protected', 'pipeline_source'],
}

/** The CI system by the issuer of a rule, or by the claims and subjects that only one system has. */
export function issuerKind(alternative: Alternative): IssuerKind {
  const issuers = limitsOf(alternative, 'iss').flatMap(({ wanted }) => wanted)
  const kinds = new Set(issuers.map((iss) => issuerOf({ iss }).kind))
  const [kind] = kinds
  if (kinds.size === 1 && kind !== undefined && kind !== 'other') return kind
  const subjects = limitsOf(alternative, 'sub').flatMap(({ wanted }) => wanted.map(String))
  if (subjects.some((sub) => sub.startsWith('repo:'))) return 'github'
  if (subjects.some((sub) => /^project_(path|id):/.test(sub))) return 'gitlab'
  if (limitsOf(alternative, ...ownClaims.github).length > 0) return 'github'
  if (limitsOf(alternative, ...ownClaims.gitlab).length > 0) return 'gitlab'
  return kind ?? 'other'
}
