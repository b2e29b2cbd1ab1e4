import type { PermissionLevel } from '@mayfly/providers/github-app/permission-names'
import type { FakeApp } from './assertion.ts'
import type { FakeInstallation, FakeRepository } from './server.ts'

/** The addresses in the objects of a double. */
export interface Place {
  readonly api: string
  readonly web: string
}

const born = '2020-01-02T03:04:05Z'
const nodeId = (kind: string, id: number) => Buffer.from(`0${kind.length}:${kind}${id}`).toString('base64')

const urls = (base: string, below: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(below).map(([name, path]) => [name, `${base}/${path}`]))

const belowAccount = {
  followers_url: 'followers',
  following_url: 'following{/other_user}',
  gists_url: 'gists{/gist_id}',
  starred_url: 'starred{/owner}{/repo}',
  subscriptions_url: 'subscriptions',
  organizations_url: 'orgs',
  repos_url: 'repos',
  events_url: 'events{/privacy}',
  received_events_url: 'received_events',
}

/** A `simple-user` of GitHub's description, or an `enterprise`. */
function accountObject({ api, web }: Place, { login, id, type }: FakeInstallation['account']): object {
  if (type === 'Enterprise') {
    const own = { id, node_id: nodeId(type, id), name: login, slug: login, html_url: `${web}/enterprises/${login}` }
    return { ...own, created_at: born, updated_at: born, avatar_url: `${web}/${login}.png` }
  }
  const url = `${api}/users/${login}`
  const own = { login, id, node_id: nodeId(type, id), type, url, html_url: `${web}/${login}`, site_admin: false }
  return { ...own, avatar_url: `${web}/${login}.png`, gravatar_id: '', ...urls(url, belowAccount) }
}

const belowRepository = {
  archive_url: '{archive_format}{/ref}',
  assignees_url: 'assignees{/user}',
  blobs_url: 'git/blobs{/sha}',
  branches_url: 'branches{/branch}',
  collaborators_url: 'collaborators{/collaborator}',
  comments_url: 'comments{/number}',
  commits_url: 'commits{/sha}',
  compare_url: 'compare/{base}...{head}',
  contents_url: 'contents/{+path}',
  contributors_url: 'contributors',
  deployments_url: 'deployments',
  downloads_url: 'downloads',
  events_url: 'events',
  forks_url: 'forks',
  git_commits_url: 'git/commits{/sha}',
  git_refs_url: 'git/refs{/sha}',
  git_tags_url: 'git/tags{/sha}',
  hooks_url: 'hooks',
  issue_comment_url: 'issues/comments{/number}',
  issue_events_url: 'issues/events{/number}',
  issues_url: 'issues{/number}',
  keys_url: 'keys{/key_id}',
  labels_url: 'labels{/name}',
  languages_url: 'languages',
  merges_url: 'merges',
  milestones_url: 'milestones{/number}',
  notifications_url: 'notifications{?since,all,participating}',
  pulls_url: 'pulls{/number}',
  releases_url: 'releases{/id}',
  stargazers_url: 'stargazers',
  statuses_url: 'statuses/{sha}',
  subscribers_url: 'subscribers',
  subscription_url: 'subscription',
  tags_url: 'tags',
  teams_url: 'teams',
  trees_url: 'git/trees{/sha}',
}

const counts = ['forks', 'forks_count', 'open_issues', 'open_issues_count', 'size', 'stargazers_count', 'watchers']
const switches = ['archived', 'disabled', 'fork', 'has_discussions', 'has_pages']

/** A `repository` of GitHub's description. `full-repository` has the same form. */
export function repositoryObject(
  place: Place,
  owner: FakeInstallation['account'],
  { id, name, private: hidden = true }: FakeRepository,
): object {
  const full_name = `${owner.login}/${name}`
  const [url, html_url] = [`${place.api}/repos/${full_name}`, `${place.web}/${full_name}`]
  return {
    id,
    node_id: nodeId('Repository', id),
    name,
    full_name,
    private: hidden,
    visibility: hidden ? 'private' : 'public',
    owner: accountObject(place, owner),
    url,
    html_url,
    clone_url: `${html_url}.git`,
    svn_url: html_url,
    git_url: `git:${new URL(html_url).host}/${full_name}.git`,
    ssh_url: `git@${new URL(html_url).host}:${full_name}.git`,
    ...urls(url, belowRepository),
    ...Object.fromEntries([...counts, 'watchers_count', 'network_count', 'subscribers_count'].map((one) => [one, 0])),
    ...Object.fromEntries(switches.map((one) => [one, false])),
    ...Object.fromEntries(['has_issues', 'has_projects', 'has_wiki', 'has_downloads'].map((one) => [one, true])),
    ...Object.fromEntries(['description', 'homepage', 'language', 'license', 'mirror_url'].map((one) => [one, null])),
    default_branch: 'main',
    permissions: { admin: false, maintain: false, push: false, triage: false, pull: false },
    created_at: born,
    updated_at: born,
    pushed_at: born,
  }
}

/** An `integration` of GitHub's description: the facts that an App gets about itself. */
export function appObject(
  place: Place,
  app: FakeApp,
  owner: FakeInstallation['account'],
  permissions: Readonly<Record<string, PermissionLevel>>,
): object {
  const { id, clientId, slug } = app
  return {
    id,
    client_id: clientId,
    slug,
    node_id: nodeId('Integration', id),
    owner: accountObject(place, owner),
    name: slug,
    description: null,
    external_url: `https://${slug}.example`,
    html_url: `${place.web}/apps/${slug}`,
    created_at: born,
    updated_at: born,
    permissions,
    events: [],
  }
}

/** An `installation` of GitHub's description. */
export function installationObject(
  place: Place,
  app: FakeApp,
  { id, account, permissions, selection = 'selected', suspended }: FakeInstallation,
): object {
  return {
    id,
    client_id: app.clientId,
    app_id: app.id,
    app_slug: app.slug,
    account: accountObject(place, account),
    target_id: account.id,
    target_type: account.type,
    repository_selection: selection,
    access_tokens_url: `${place.api}/app/installations/${id}/access_tokens`,
    repositories_url: `${place.api}/installation/repositories`,
    html_url: `${place.web}/${account.type === 'Enterprise' ? 'enterprises' : 'organizations'}/${account.login}/settings/installations/${id}`,
    permissions,
    events: [],
    single_file_name: null,
    has_multiple_single_files: false,
    single_file_paths: [],
    created_at: born,
    updated_at: born,
    suspended_by: suspended ? accountObject(place, account) : null,
    suspended_at: suspended ? born : null,
  }
}
