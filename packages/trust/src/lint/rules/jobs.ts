import { matchesGlob } from '../../glob.ts'
import type { ClaimTest } from '../../model.ts'
import { shownValue } from '../../shown.ts'
import { type AcceptedText, limitsOf } from '../accepted-texts.ts'
import type { LintHit, LintRule } from '../rule.ts'
import { openness, opennessOf, type Scope, wantsProtected } from '../scope.ts'
import { type Job, reach } from '../subject.ts'

const githubOidc = 'https://docs.github.com/en/actions/reference/security/oidc'
const secureUse = 'https://docs.github.com/en/actions/reference/security/secure-use'
const environments =
  'https://docs.github.com/en/actions/how-tos/deploy/configure-and-manage-deployments/manage-environments'
const gitlabOidc = 'https://docs.gitlab.com/ci/secrets/id_token_authentication/'
const subvectors = 'https://github.com/Dashtid/subvectors/tree/main/vectors'
const unit42 = 'https://unit42.paloaltonetworks.com/oh-my-dc-oidc-misconfigurations-in-ci-cd/'

function accepts({ text, isPattern }: AcceptedText, value: string): boolean {
  return isPattern ? matchesGlob(value, text) : text === value
}

const pullEvents = ['pull_request', 'pull_request_target', 'merge_request_event', 'external_pull_request_event']

/** Finds rules that accept pull requests, whose code nobody has reviewed. */
export const pullRequest: LintRule = {
  name: 'pull-request',
  reads: 'both',
  title: 'Jobs of pull requests are accepted',
  reason:
    'A pull request runs code that nobody has reviewed yet, and can change the workflow too. Everybody who may push a branch gets the credential.',
  instead:
    'Accept a branch, a tag or an environment. If a pull request needs a credential, give it a principal of its own that may only read, and say so with allow in mayfly.yml.',
  sources: [secureUse, unit42, subvectors],
  scope(scope, { rule }) {
    const { kind, jobs, events, alternative, reach: width } = scope
    if (kind !== 'github' && kind !== 'gitlab') return []
    const event = events.find((one) => pullEvents.some((name) => accepts(one, name)))
    const name = shownValue(rule.name)
    // The subject of pull_request_target is that of the base branch.
    const looksLikeBranch =
      event && accepts(event, 'pull_request_target') && jobs.every((job) => job.kind !== 'environment')
    if (event && (looksLikeBranch || jobs.every((job) => job.kind === 'any' || job.kind === 'pull-request'))) {
      return [
        { level: 'warning', message: `${name} accepts the event ${shownValue(event.text)}`, path: event.test.path },
      ]
    }
    if (events.length > 0 && !event) return []
    const open = jobs.filter(
      (job) => job.kind === 'pull-request' || (kind === 'github' && job.kind === 'any' && job.wanted.isPattern),
    )
    if (open.length > 0) {
      return open.map(({ wanted }) => ({
        level: 'warning',
        message: `${name} accepts ${wanted.test.claim} ${shownValue(wanted.text)}, and with it the jobs of pull requests`,
        path: wanted.test.path,
      }))
    }
    if (
      kind === 'gitlab' ||
      jobs.length > 0 ||
      alternative.isUncertain ||
      width === reach.everyone ||
      width === reach.workflow
    )
      return []
    const message = `${name} names no branch, tag, environment or event, so it also accepts pull requests`
    return [{ level: scope.hasId ? 'note' : 'warning', message, path: scope.places[0]?.wanted.test.path ?? rule.path }]
  },
}

/** Finds rules whose branch also accepts events that look like a branch. */
export const eventOpen: LintRule = {
  name: 'event-open',
  reads: 'file',
  title: 'The event is open',
  reason:
    'A job of pull_request_target or workflow_run runs for a pull request with the claims of the base branch. Only the claim event_name is different, and AWS and Azure cannot compare it.',
  instead:
    'Name the events, such as event: [push, workflow_dispatch]. For AWS and Azure, use an environment with reviewers.',
  sources: [secureUse, githubOidc],
  scope({ kind, events, jobs }, { rule }) {
    if (kind !== 'github' || events.length > 0 || jobs.some((job) => job.kind === 'pull-request')) return []
    const message = `${shownValue(rule.name)} names no event: pull_request_target and workflow_run look like the branch`
    return [{ level: 'note', message, path: rule.path }]
  },
}

function branchesOf({ jobs, alternative }: Scope, open: number): readonly Job[] {
  if (wantsProtected(alternative)) return []
  return jobs.filter((job) => job.kind === 'branch' && opennessOf(job) === open)
}

/** The way out for a branch, by the CI system. */
const protectedBranch = {
  github: 'Name the branches, or an environment with reviewers.',
  gitlab: 'Name the branches, and require ref_protected "true" beside them.',
}

/** Finds rules that accept every branch. */
export const anyBranch: LintRule = {
  name: 'any-branch',
  reads: 'both',
  title: 'Every branch is accepted',
  reason:
    'Everybody who may push a branch becomes the principal. On GitLab, these branches include those of merge requests.',
  instead: 'Name the branches, or an environment with reviewers. On GitLab, require ref_protected "true" beside it.',
  sources: [gitlabOidc, githubOidc, subvectors],
  scope(scope, { rule }) {
    const open = [
      ...branchesOf(scope, openness.every),
      ...scope.jobs.filter(
        (job) => job.kind === 'any' && scope.kind === 'gitlab' && !wantsProtected(scope.alternative),
      ),
    ]
    const instead = protectedBranch[scope.kind as 'github']
    return open.map(({ wanted }) => ({
      level: 'warning',
      message: `${shownValue(rule.name)} accepts ${wanted.test.claim} ${shownValue(wanted.text)}: every branch`,
      path: wanted.test.path,
      ...(instead && { instead }),
    }))
  },
}

/** Finds a star behind the name of a branch. */
export const branchPrefix: LintRule = {
  name: 'branch-prefix',
  reads: 'both',
  title: 'A star directly behind the name of a branch',
  reason:
    'main* also accepts main-hotfix and every other branch that begins with main. Protection rules of main do not apply to those.',
  instead: 'Write the exact name. For a family of branches, end the fixed part with a slash: release/*.',
  sources: [subvectors],
  scope(scope, { rule }) {
    const open = branchesOf(scope, openness.pattern).filter(({ value }) => !/^[^*?]*\/\*$/.test(value))
    return open.map(({ value, wanted }) => ({
      level: 'warning',
      message: `${shownValue(rule.name)} accepts the branch ${shownValue(value)}, and with it every branch that fits the pattern`,
      path: wanted.test.path,
    }))
  },
}

/** The way out for a tag, by the CI system. */
const protectedTag = {
  github: 'Require an environment beside the tag, or protect the tags with a rule set.',
  gitlab: 'Require ref_protected "true" beside the tag, and protect the tags in the settings of the project.',
}

/** Finds tags without an environment. */
export const openTag: LintRule = {
  name: 'open-tag',
  reads: 'both',
  title: 'A tag without an environment',
  reason:
    'Everybody who may push can usually create a tag on any commit, and move a tag. No cloud sees whether a rule set protects the tags.',
  instead:
    'Require an environment beside the tag, or protect the tags with a rule set. On GitLab, require ref_protected "true".',
  sources: [
    'https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/about-rulesets',
    subvectors,
  ],
  scope({ jobs, alternative, kind }, { rule }) {
    if (wantsProtected(alternative)) return []
    return jobs
      .filter((job) => job.kind === 'tag')
      .map((job) => ({
        level: opennessOf(job) === openness.every ? 'warning' : 'note',
        message: `${shownValue(rule.name)} accepts the tag ${shownValue(job.value)}, and everybody who may push can make such a tag`,
        path: job.wanted.test.path,
        instead: protectedTag[kind as 'github'] ?? openTag.instead,
      }))
  },
}

/** Finds environments as the only limit: the document does not show whether they are protected. */
export const environmentAlone: LintRule = {
  name: 'environment-alone',
  reads: 'file',
  title: 'Only an environment distinguishes the jobs',
  reason:
    'The protection rules of the environment decide who can deploy, and no cloud sees these rules. If a workflow names a missing environment, GitHub creates it without any protection.',
  instead:
    'Give the environment reviewers and allowed branches. Or write a branch beside it: then the rule does not depend on them.',
  sources: [environments],
  scope({ jobs, alternative }, { rule }) {
    const isAlone = jobs.length > 0 && jobs.every((job) => job.kind === 'environment')
    if (!isAlone || limitsOf(alternative, 'ref').length > 0 || wantsProtected(alternative)) return []
    return [
      {
        level: 'note',
        message: `${shownValue(rule.name)} trusts the protection of the environment ${shownValue(limitsOf(alternative, 'environment')[0]?.wanted[0] ?? jobs[0]?.value)}`,
        path: jobs[0]?.wanted.test.path ?? rule.path,
      },
    ]
  },
}

/** Finds names of environments with a colon. */
export const environmentSign: LintRule = {
  name: 'environment-sign',
  reads: 'both',
  title: 'A colon in the name of an environment',
  reason:
    'GitHub writes : as %3A in sub, and does not change %3A itself. So the environments prod:eu and prod%3Aeu have the same subject. Everybody who may edit workflows can create the second one without protection.',
  instead: 'Compare the claim environment beside sub, which has the name as it is, or keep : and % out of the names.',
  sources: [subvectors, githubOidc],
  scope({ subjects, kind, alternative }, { rule }) {
    if (kind !== 'github') return []
    const isCompared = limitsOf(alternative, 'environment').length > 0
    return subjects.flatMap(({ jobs }): LintHit[] =>
      jobs
        .filter((job) => job.kind === 'environment' || job.value.startsWith('environment:'))
        .flatMap(({ value, wanted }): LintHit[] => {
          const path = wanted.test.path
          if (value.includes(':') && !wanted.isPattern) {
            const message = `${shownValue(rule.name)} wants the environment ${shownValue(value)} in sub, where GitHub writes : as %3A`
            return [{ level: 'warning', message, path }]
          }
          if (!/%3a/i.test(value) || isCompared) return []
          const twin = shownValue(value.replace(/%3a/gi, ':'))
          const message = `${shownValue(rule.name)} accepts two environments by one subject: ${twin} and ${shownValue(value)}`
          return [{ level: 'note', message, path }]
        }),
    )
  },
}

const userClaims = new Set([
  'actor',
  'actor_id',
  'user_id',
  'user_login',
  'user_email',
  'user_identities',
  'triggering_actor',
])

/** Finds claims about the person who started the job. */
export const userClaim: LintRule = {
  name: 'user-claim',
  reads: 'documents',
  title: 'A claim that says who started the job',
  reason:
    'The claim does not say which code runs. After a rename, somebody else can take the name of a user. A pull request can also make another person start the job.',
  instead: 'Compare what runs: repository, branch, environment, called workflow.',
  sources: [unit42, subvectors],
  scope({ alternative }, { rule }) {
    return alternative.tests
      .filter(({ claim }) => userClaims.has(claim))
      .map(({ claim, path }) => ({
        level: claim.endsWith('_id') ? 'note' : 'warning',
        message: `${shownValue(rule.name)} compares ${claim}, which says who started the job`,
        path,
      }))
  },
}

/** Finds workflows that can change without a change of the rule. */
export const mutableWorkflow: LintRule = {
  name: 'mutable-workflow',
  reads: 'both',
  title: 'A workflow that others can change or choose',
  reason:
    'The claim workflow is a name that the caller chooses, so every repository can have it. Another owner can change a called workflow at a branch or a tag at any time.',
  instead: 'Compare job_workflow_ref, at a full commit, or at a branch that you protect yourself.',
  sources: [
    'https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-with-reusable-workflows',
    subvectors,
  ],
  scope(scope, { rule }) {
    const name = shownValue(rule.name)
    const byName = limitsOf(scope.alternative, 'workflow').map(
      ({ wanted, path }): LintHit => ({
        level: 'warning',
        message: `${name} compares workflow ${shownValue(wanted[0])}, a name that every workflow can have`,
        path,
      }),
    )
    const owners = new Set(
      scope.places.flatMap(({ owner, wanted }) =>
        wanted.test.claim === 'sub' || wanted.test.claim === 'repository' ? [owner] : [],
      ),
    )
    const subjects = scope.subjects.flatMap(({ place }) => place?.owner ?? [])
    const byRef = workflowTests(scope).flatMap(({ text, test }): LintHit[] => {
      const [, owner = '', ref = ''] = /^([^/]+)\/.*@(.*)$/s.exec(text) ?? []
      if (/^[0-9a-f]{40}$/.test(ref)) return []
      const isOwn = [...owners, ...subjects].some((one) => one?.toLowerCase() === owner.toLowerCase())
      if (ref.startsWith('refs/tags/')) {
        return [
          {
            level: isOwn ? 'note' : 'warning',
            message: `${name} accepts the workflow ${shownValue(text)} at a tag, which can be moved`,
            path: test.path,
          },
        ]
      }
      if (isOwn || subjects.length === 0) return []
      return [
        {
          level: 'warning',
          message: `${name} accepts the workflow ${shownValue(text)} of another owner at a branch`,
          path: test.path,
        },
      ]
    })
    return [...byName, ...byRef]
  },
}

function workflowTests(scope: Scope): readonly { text: string; test: ClaimTest }[] {
  return limitsOf(scope.alternative, 'job_workflow_ref').flatMap((test) =>
    test.wanted.map((value) => ({ text: String(value), test })),
  )
}
