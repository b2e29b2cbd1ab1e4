import type { FileRule } from '../file/model.ts'
import { type Grant, idClaims, type Want } from '../file/wants.ts'
import { awsClaims } from '../readers/aws-keys.ts'

/** The wants of a grant that its system can compare. */
export interface ComparableWants {
  readonly asked: readonly Want[]
  /** Sentences about the other wants, unless the subject contains them. */
  readonly notes: readonly string[]
}

const systemNames = { aws: 'AWS', gcp: 'Google', azure: 'Azure', vault: 'Vault', kubernetes: 'Kubernetes' } as const

/** The wants that the system of a grant can compare, and a note for every other one. */
export function askedOf(grant: Grant): ComparableWants {
  const { rule, target, wants } = grant
  const can = claimsOf(grant)
  const asked = wants.filter(({ claim }) => can === 'all' || can.includes(claim))
  const lost = wants.filter((want) => !asked.includes(want) && !isInSubject(want, rule))
  if (lost.length === 0) return { asked, notes: [] }
  const claims = lost.map(({ claim }) => claim)
  const values = [...new Set(lost.map(({ written }) => written))]
  const note = `Rule ${rule.name}: ${systemNames[target.system]} cannot compare ${together(claims)} here, so this document does not check ${together(values)}.`
  return { asked, notes: [note] }
}

/** Words as a list: `a, b and c`. */
function together(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

const claimsOfEveryIssuer = ['iss', 'aud', 'sub']

function claimsOf({ rule, target }: Grant): 'all' | readonly string[] {
  const { url, kind } = rule.issuer
  switch (target.system) {
    case 'aws':
      return ['iss', ...awsClaims(url.replace('https://', ''))]
    case 'azure': {
      if (!target.flexible) return claimsOfEveryIssuer
      const ofGitHub = ['repository_owner_id', 'repository_id', 'job_workflow_ref']
      return [...claimsOfEveryIssuer, ...(kind === 'github' ? ofGitHub : ['project_id'])]
    }
    default:
      return 'all'
  }
}

/** Whether the subject of the rule's jobs says the same as the claim. */
function isInSubject({ claim }: Want, { issuer, who }: FileRule): boolean {
  const { kind, subjectKeys, subject } = issuer
  // The environments `prod:eu` and `prod%3Aeu` have one subject.
  if (claim === 'environment' && who.environment.some((name) => /:|%3a/i.test(name))) return false
  if (subjectKeys.includes(claim)) return true
  if (kind !== 'github') return false
  const isContext = subjectKeys.includes('context')
  const hasIds = subject === 'immutable' && subjectKeys.includes('repo')
  const ids = idClaims(kind)
  switch (claim) {
    case 'environment':
      return isContext
    case 'ref':
      return isContext && who.environment.length === 0
    case 'event_name':
      return isContext && who.environment.length === 0 && who.event.every((event) => event === 'pull_request')
    default:
      return hasIds && (claim === ids?.id || claim === ids?.ownerId)
  }
}
