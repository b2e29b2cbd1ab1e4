import type { Claims } from './model.ts'
import { escapeUnits, unitEscape } from './shown.ts'

/**
 * The claims that a trust can look at and that may be printed. They say what runs. Claims that say who started it, and
 * claims that are different for each token, are not among them.
 */
const printable: ReadonlySet<string> = new Set([
  ...['iss', 'sub', 'aud', 'azp'],
  // GitHub
  ...['repository', 'repository_id', 'repository_owner', 'repository_owner_id', 'repository_visibility'],
  ...['environment', 'event_name', 'ref', 'ref_type', 'ref_protected', 'base_ref', 'head_ref'],
  ...['workflow', 'workflow_ref', 'job_workflow_ref', 'runner_environment', 'enterprise', 'enterprise_id'],
  // GitLab
  ...['project_path', 'project_id', 'namespace_path', 'namespace_id', 'project_visibility', 'pipeline_source'],
  ...['job_project_path', 'job_project_id', 'job_namespace_path', 'job_namespace_id', 'ref_path', 'ci_config_ref_uri'],
  ...['environment_protected', 'environment_action', 'deployment_tier', 'user_access_level'],
])

/** Claims of less use: a refusal prints them only in its line for `mayfly trust explain`. */
const minor: ReadonlySet<string> = new Set([
  'azp',
  ...['repository_owner', 'repository_visibility', 'base_ref', 'head_ref', 'workflow', 'runner_environment'],
  ...['namespace_path', 'project_visibility', 'job_project_path', 'job_namespace_path', 'ref_path'],
  ...['environment_action', 'user_access_level'],
])

/** The names of GitHub's claims for the custom properties of a repository begin so. */
const customProperty = /^repo_property_[\w-]{1,80}$/

/** Whether a claim may be printed. */
export function isPrintable(claim: string): boolean {
  return printable.has(claim) || customProperty.test(claim)
}

/** The names of the claims that a refusal shows beside issuer, subject and audience, each on its own line. */
export function shownClaims(claims: Claims): string[] {
  const isCalled = claimOf(claims, 'job_workflow_ref') !== claimOf(claims, 'workflow_ref')
  return [...printable, ...Object.keys(claims).filter((name) => customProperty.test(name))].filter(
    (name) =>
      !['iss', 'sub', 'aud'].includes(name) &&
      !minor.has(name) &&
      (name !== 'workflow_ref' || isCalled) &&
      !['', undefined].includes(claimOf(claims, name) as string),
  )
}

/** A printed value that is too long is replaced by this text. */
const tooLong = '[...]'

/** One value has at most this many characters as JSON, and all of them together at most the second number. */
const longestValue = 400
const longestClaims = 3000

/** The claims that may be printed. A value that makes them too long for one line of a log is replaced. */
export function printableClaims(claims: Claims): Record<string, unknown> {
  let left = longestClaims
  const names = [...printable, ...Object.keys(claims).filter((name) => customProperty.test(name))]
  const found = names.map((name) => [name, claimOf(claims, name)] as const).filter(([, value]) => value !== undefined)
  return Object.fromEntries(
    found.map(([name, value]) => {
      const { length } = escapeUnits(JSON.stringify(value))
      const fits = length <= Math.min(longestValue, left)
      if (fits) left -= length
      return [name, fits ? value : tooLong]
    }),
  )
}

/** A claim of a token. A name such as `constructor` is no claim. */
export function claimOf(claims: Claims, name: string): unknown {
  return Object.hasOwn(claims, name) ? claims[name] : undefined
}

/** A log shows this in the place of a text that is masked. */
const mask = '***'

/**
 * Why the value of a claim is not known, if it is not. The claims of a refusal are a part of the token: a claim that is
 * never printed may be in the token, and a log may have masked a value.
 */
export function unknownClaim(claims: Claims, name: string): string | undefined {
  const value = claimOf(claims, name)
  if (value === undefined)
    return isPrintable(name) ? undefined : `${escapeUnits(name)} is a claim that a refusal does not print`
  if (value === tooLong) return `the value of ${escapeUnits(name)} was too long to be printed`
  return JSON.stringify(value)?.includes(mask) ? `the log has masked the value of ${escapeUnits(name)}` : undefined
}

/** Characters that a shell, a log or a CI system could read as something else. */
const specialCharacter = /[^ -~]|['#]|:(?=:)|(?<=section_(?:start|end)):/g

/**
 * The claims as one word of a shell: JSON in single quotes. `\u` escapes stand for the single quote, for everything but
 * printable ASCII, and for the beginnings of commands in a log.
 */
export function claimsWord(claims: Claims): string {
  return `'${JSON.stringify(printableClaims(claims)).replace(specialCharacter, unitEscape)}'`
}
