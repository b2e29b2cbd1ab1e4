const github = [
  'actor',
  'actor_id',
  'enterprise_id',
  'environment',
  'job_workflow_ref',
  'ref',
  'repository',
  'repository_id',
  'repository_owner_id',
  'workflow',
]
const gitlab = [
  'namespace_id',
  'pipeline_source',
  'project_id',
  'ref_protected',
  'runner_environment',
  'user_access_level',
  'user_email',
  'user_id',
  'user_login',
]
const buildkite = [
  'build_branch',
  'cluster_id',
  'cluster_name',
  'organization_id',
  'organization_slug',
  'pipeline_id',
  'pipeline_slug',
]

/** The claims that AWS offers as condition keys for some issuers, besides `aud`, `sub` and `amr`, which all have. */
const offered: readonly { readonly issuer: RegExp; readonly claims: readonly string[] }[] = [
  { issuer: /^token\.actions\.githubusercontent\.com(\/[^/]+)?$/, claims: github },
  { issuer: /^token\.actions\.[^./]+\.ghe\.com$/, claims: github },
  { issuer: /^gitlab\.com$/, claims: gitlab },
  { issuer: /^agent\.buildkite\.com$/, claims: buildkite },
  { issuer: /^agent\.[^/]+\.buildkite\.(dev|site)$/, claims: buildkite },
  { issuer: /^oidc\.circleci\.com\/org\/[^/]+$/, claims: ['oidc.circleci.com/project-id'] },
  { issuer: /^idcs-[^./]+\.identity\.oraclecloud\.com$/, claims: ['rpst_id'] },
]

/** The claims that a condition of AWS can ask for an issuer, which is written without `https://`. */
export function awsClaims(issuer: string): readonly string[] {
  const own = offered.find((one) => one.issuer.test(issuer.toLowerCase()))
  return ['aud', 'sub', 'amr', ...(own?.claims ?? [])]
}
