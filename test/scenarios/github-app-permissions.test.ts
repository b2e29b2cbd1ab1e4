import { expect, test } from 'vitest'
import { type GitHubWorld, inGitHubWorld, whenSettled } from '../support/github-world.ts'
import { rewriteAnswers } from '../support/rewrite-answers.ts'

const asked = ({ github }: GitHubWorld) => github.requests.find(({ path }) => path.endsWith('/access_tokens'))?.body

test.concurrent('* asks for all that the installation has, and warns with the list to write instead', () =>
  inGitHubWorld(async (world) => {
    const job = await world.use({ permissions: '*' })
    expect(asked(world)).toEqual({ repositories: ['api'] })
    const list = 'contents: write, issues: read, metadata: read, members: read'
    expect(job.log).toContain(
      `##[warning]permissions: '*' gives the token every permission that the App has on acme. Write only those that the job needs, from this list: permissions: '${list}'`,
    )
    const narrow = await world.use({ permissions: list })
    expect(narrow.failed).toBe(false)
    expect(narrow.log).not.toContain('##[warning]')
  }))

test.concurrent('without permissions the error shows both ways', () =>
  inGitHubWorld(async (world) => {
    const job = await world.use({ permissions: '' })
    expect(job.log).toContain(
      'permissions  is required: one permission per line, such as contents: read. Or only * for all permissions of the installation',
    )
    expect(world.github.connections).toBe(0)
  }))

test.concurrent.each(['contents:read', 'contents : read', 'Contents: Read', 'CONTENTS: read'])(
  'a permission is read as people write it: %s',
  (permissions) =>
    inGitHubWorld(async (world) => {
      await world.use({ permissions })
      expect(asked(world)?.permissions).toEqual({ contents: 'read' })
    }),
)

test.concurrent('a permission is taken by the name that workflows give it', () =>
  inGitHubWorld(
    async (world) => {
      const job = await world.use({ permissions: 'pull-requests: write\nsecurity-events: read' })
      expect(job.failed).toBe(false)
      expect(asked(world)?.permissions).toEqual({ pull_requests: 'write', security_events: 'read' })
    },
    () => ({
      github: {
        installations: [
          {
            id: 7,
            account: { login: 'acme', id: 12, type: 'Organization' },
            repositories: [{ id: 34, name: 'api' }],
            permissions: { pull_requests: 'write', security_events: 'write', metadata: 'read' },
          },
        ],
      },
    }),
  ))

test.concurrent.each([
  ['contents', 'must be a permission and its level, such as contents: read, or only *, not "contents"'],
  ['contents=read', 'must be a permission and its level'],
  ['contents: none', 'contents cannot have the level none: omit it instead'],
  ['contents: admin', 'contents must be read or write, not admin'],
  ['unheard_of: maintain', 'unheard_of must be read, write or admin, not maintain'],
  ['id-token: write', 'id-token is a permission of the job, not of an App'],
  ['pull-requests: read, pull_requests: write', 'pull_requests is given twice'],
  ['*, contents: read', 'cannot have * together with other permissions'],
])('%s is refused with what differs', (permissions, text) =>
  inGitHubWorld(async (world) => {
    const job = await world.use({ permissions })
    expect(job.log).toContain(`permissions  ${text}`)
    expect(world.github.connections).toBe(0)
  }),
)

test.concurrent.each([
  ['no list', { repositories: undefined }, 'repositories without names in the answer'],
  ['an object', { repositories: { full_name: 'acme/api' } }, 'repositories without names in the answer'],
  ['no selection', { repository_selection: undefined }, 'repositories without names in the answer'],
  ['an unknown selection', { repository_selection: 'ALL' }, 'repositories without names in the answer'],
  ['all', { repository_selection: 'all' }, 'every repository'],
  ['the same name of another owner', { repositories: [{ name: 'api', full_name: 'evil/api' }] }, 'evil/api'],
  ['a name alone', { repositories: [{ name: 'api' }] }, 'one without a name'],
  ['one too many', { repositories: [{ full_name: 'acme/api' }, { full_name: 'acme/web' }] }, 'acme/api, acme/web'],
  ['no permissions', { permissions: undefined }, 'contents: none instead of read'],
])('a token whose answer does not prove its scope is not used, and ended: %s', (_, change, text) =>
  inGitHubWorld(async (world) => {
    rewriteAnswers(world.github, '/access_tokens', (body) => JSON.stringify({ ...JSON.parse(body), ...change }))
    const job = await world.use({ deliver: 'env,output' }, whenSettled(world))
    expect(job.log).toContain('(ERR_PRINCIPAL_MISMATCH)')
    expect(job.log).toMatch(new RegExp(`given +.*${text}`))
    expect(world.github.tokens.map(({ alive }) => alive)).toEqual([false])
    expect([job.steps[0]?.env, job.outputs['github-app']]).toEqual([{}, {}])
  }),
)
