import type { TrustSystem } from '../../model.ts'
import { shownValue } from '../../shown.ts'
import { limitsOf } from '../accepted-texts.ts'
import type { LintHit, LintRule } from '../rule.ts'
import { openness, opennessOf, type Scope } from '../scope.ts'
import { type Place, reach } from '../subject.ts'

const tinder =
  'https://medium.com/tinder/identifying-vulnerabilities-in-github-actions-aws-oidc-configurations-8067c400d5b8'
const datadog = 'https://securitylabs.datadoghq.com/articles/exploring-github-to-aws-keyless-authentication-flaws/'
const secureByDefault =
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html'
const mutableSubjects =
  'https://learn.microsoft.com/en-us/entra/workload-id/workload-identities-federated-credential-mutable-subjects'
const subvectors = 'https://github.com/Dashtid/subvectors/tree/main/vectors'
const githubOidc = 'https://docs.github.com/en/actions/reference/security/oidc'

function widePlaces({ places }: Scope, width: number): readonly Place[] {
  return places.filter((place) => place.reach === width)
}

/** Finds rules that accept everyone on the issuer. */
export const noSubject: LintRule = {
  name: 'no-subject',
  reads: 'documents',
  title: 'No condition says which repository or project',
  reason:
    'Everybody with an account at the CI system can get a token of its issuer, so everybody can become the principal. Attackers have found and used such roles. AWS has refused new roles of this kind since June 2025. It still accepts the older ones.',
  instead: 'Compare sub with the exact subjects, and the id of the repository or project beside it.',
  sources: [tinder, datadog, secureByDefault],
  scope(scope, { rule }) {
    const { alternative, kind } = scope
    if (scope.reach !== reach.everyone || alternative.isUncertain) return []
    const others = alternative.tests.filter(({ claim }) => claim !== 'iss' && claim !== 'aud')
    if (kind === 'other' && others.some((test) => limitsOf({ ...alternative, tests: [test] }, test.claim).length > 0))
      return []
    const [place] = scope.places
    const sub = place?.wanted.test ?? others.find(({ claim }) => claim === 'sub')
    const message = sub
      ? `${shownValue(rule.name)} accepts ${sub.claim} ${shownValue(place?.wanted.text ?? '*')}, so every repository of the issuer may use it`
      : `${shownValue(rule.name)} compares no claim that names a repository or project, so everybody on the issuer may use it`
    return [{ level: 'error', message, path: sub?.path ?? rule.path }]
  },
}

/** Finds rules that accept every repository of one owner. */
export const ownerWide: LintRule = {
  name: 'owner-wide',
  reads: 'both',
  title: 'Every repository of an owner, or every project of a group',
  reason:
    'Every new repository of the owner is accepted too. An attacker who can write to one of these repositories can become the principal. A star also accepts / and :, so it accepts every branch and event.',
  instead:
    'Name each repository. If many repositories need it, compare job_workflow_ref with one called workflow beside the owner.',
  sources: [subvectors, 'https://github.com/aws-actions/configure-aws-credentials/issues/318'],
  scope(scope, { rule }) {
    if (scope.reach !== reach.owner || scope.alternative.isUncertain) return []
    return widePlaces(scope, reach.owner).map(({ wanted }) => ({
      level: 'error',
      message: `${shownValue(rule.name)} accepts ${wanted.test.claim} ${shownValue(wanted.text)}: everything of that owner`,
      path: wanted.test.path,
    }))
  },
}

/** The way out for a name, in the words of one system. */
function byId(claim: string, system: TrustSystem): string {
  if (system === 'mayfly') return 'Write the ids of the issuer, or subject: immutable.'
  if (system === 'azure') return 'Use the subject with ids, or an expression that compares the id.'
  return `Compare ${claim} beside the name, or use the subject with ids.`
}

/** Finds names that somebody else can get later, without an id. */
export const noId: LintRule = {
  name: 'no-id',
  reads: 'both',
  title: 'Only names, and no id',
  reason:
    'After a rename, a transfer or a deletion, somebody else can take the name and is then accepted. GitLab frees a path at once. GitHub sends ids in sub for new repositories. The other claims with names still have this risk.',
  instead:
    'Compare repository_id (GitHub) or project_id (GitLab) beside the name. If a system cannot compare it, use the subject with ids.',
  sources: [mutableSubjects, githubOidc, subvectors],
  scope(scope, { rule }) {
    const { places, hasId, kind, alternative, jobs } = scope
    const isNamed = scope.reach === reach.repository || scope.reach === reach.owner
    if (hasId || !isNamed || alternative.isUncertain || (kind !== 'github' && kind !== 'gitlab')) return []
    const id = kind === 'github' ? 'repository_id' : 'project_id'
    const isNarrow = jobs.length > 0 && jobs.every((job) => opennessOf(job) < openness.any)
    const bySubject = places.every(({ wanted }) => wanted.test.claim === 'sub')
    const level = kind === 'github' && (isNarrow || bySubject) ? 'note' : 'warning'
    const [first] = places
    if (!first) return []
    const message = `${shownValue(rule.name)} compares only the name ${shownValue(first.wanted.text)}, and not ${id}`
    return [{ level, message, path: first.wanted.test.path, instead: byId(id, rule.system) }]
  },
}

/** Finds stars within names. */
export const looseWildcard: LintRule = {
  name: 'loose-wildcard',
  reads: 'documents',
  title: 'A star inside the name of an owner, a repository or an environment',
  reason:
    'The star accepts every name that begins in this way, also a name that somebody else registers. For example, acme*/api* accepts acme-evil/api-tools. Such patterns are often written to accept both formats of the subject.',
  instead: 'List the exact values: both forms of the subject if both are needed.',
  sources: [subvectors, 'https://github.com/aws-actions/configure-aws-credentials/pull/1890'],
  scope(scope, { rule }) {
    const hit = (claim: string, text: string, path: LintHit['path']): LintHit => ({
      level: 'error',
      message: `${shownValue(rule.name)} accepts ${claim} ${shownValue(text)}: the star also accepts names of others`,
      path,
    })
    const names = scope.reach === reach.several ? widePlaces(scope, reach.several) : []
    const environments = scope.jobs.filter((job) => job.kind === 'environment' && opennessOf(job) > openness.exact)
    const types = scope.subjects.flatMap(({ jobs }) => jobs.filter((job) => job.kind === 'any' && job.value !== '*'))
    const narrowest = scope.jobs.filter((job) => types.includes(job))
    return [...names, ...environments, ...narrowest].map(({ wanted }) =>
      hit(wanted.test.claim, wanted.text, wanted.test.path),
    )
  },
}

/** Finds subjects that follow a template. */
export const customSubject: LintRule = {
  name: 'custom-subject',
  reads: 'both',
  title: 'A subject by a template that leaves something out',
  reason:
    'A template of an organisation or a repository replaces the default subject. Without repo in the template, other repositories can have the same subject. With repo alone, every branch and every pull request of the repository has it.',
  instead: 'Begin the template with repo, and keep context in it: ["repo", "context", "job_workflow_ref"].',
  sources: [githubOidc, subvectors],
  scope(scope, { rule }) {
    const { subjects, kind, alternative, jobs } = scope
    if (kind !== 'github' || alternative.isUncertain) return []
    return subjects.flatMap(({ custom, jobs: own, place }): LintHit[] => {
      const wanted = place?.wanted ?? own[0]?.wanted
      if (!wanted || isOpenPlace(place)) return []
      const { test, text } = wanted
      if (custom !== undefined && !custom.includes('repo') && !custom.includes('repository')) {
        const message = `${shownValue(rule.name)} accepts the subject ${shownValue(text)}, which names no repository`
        return [{ level: place && place.reach <= reach.workflow ? 'warning' : 'error', message, path: test.path }]
      }
      const isBare = custom === undefined && !wanted.isPattern && own.some((job) => job.kind === 'any')
      if (!isBare || jobs.some((job) => opennessOf(job) < openness.any)) return []
      const message = `${shownValue(rule.name)} accepts the subject ${shownValue(text)}, which names no branch, environment or event`
      return [{ level: 'warning', message, path: test.path }]
    })
  },
}

function isOpenPlace(place: Place | undefined): boolean {
  return place !== undefined && place.reach === reach.several
}
