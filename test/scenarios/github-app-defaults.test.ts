import { expect, test } from 'vitest'
import { type GitHubWorld, inGitHubWorld } from '../support/github-world.ts'
import { inShellJob } from '../support/shell-job.ts'

const nothing = { owner: '', repositories: '', 'api-url': '' }
const server = { github: { apiPath: '/api/v3' } } as const

/** A job of the double, as on an Enterprise Server. */
function useAtHome(world: GitHubWorld, inputs: Readonly<Record<string, string>>, more = {}) {
  return world.use({ ...nothing, ...inputs }, { github: { GITHUB_SERVER_URL: world.github.url, ...more } })
}

const asked = ({ github }: GitHubWorld) => github.requests.find(({ path }) => path.endsWith('/access_tokens'))?.body

test.each([
  ['nothing: the own repository', {}, { repositories: ['api'] }],
  ['names: repositories of the own owner', { repositories: 'web, docs' }, { repositories: ['web', 'docs'] }],
  ['*: all of the own owner', { repositories: '*' }, {}],
  ['the own owner in another case: the own repository', { owner: 'ACME' }, { repositories: ['api'] }],
])("the job's own server, owner and repository are the defaults; given %s", (_, inputs, body) =>
  inGitHubWorld(
    async (world) => {
      const job = await useAtHome(world, inputs)
      expect(job.failed).toBe(false)
      expect(asked(world)).toEqual({ permissions: { contents: 'read' }, ...body })
    },
    () => server,
  ),
)

test.each([
  [
    'another owner',
    { owner: 'octo' },
    {},
    "repositories  is required, except for the job's own repository: names, or only * for all",
  ],
  ['another server', { 'api-url': 'https://api.github.com' }, {}, 'owner         is required here: an organisation'],
  ['a server that is none', {}, { GITHUB_SERVER_URL: 'http://github.example' }, 'owner         is required here'],
  ['no repository', {}, { GITHUB_REPOSITORY: '' }, 'owner         is required here'],
  [
    'an enterprise and an owner',
    { enterprise: 'acme-inc', owner: 'acme' },
    {},
    'enterprise  cannot be combined with owner and repositories',
  ],
  [
    'an enterprise and repositories',
    { enterprise: 'e', repositories: '*' },
    {},
    'enterprise  cannot be combined with owner and repositories',
  ],
])('no default stands in for what must be said: %s', (_, inputs, more, text) =>
  inGitHubWorld(
    async (world) => {
      const job = await useAtHome(world, inputs, more)
      expect(job.log).toContain('(ERR_INPUT_INVALID)')
      expect(job.log).toContain(text)
      expect([world.vault.connections, world.github.connections]).toEqual([0, 0])
    },
    () => server,
  ),
)

test.each(['GITHUB_API_URL', 'GH_HOST', 'GITHUB_SERVER_URL', 'GITHUB_REPOSITORY'])(
  'an earlier step cannot choose the server or the repository by %s',
  (name) =>
    inGitHubWorld(
      async (world) => {
        const plant = {
          name: 'plant',
          script: `require('fs').appendFileSync(process.env.GITHUB_ENV, '${name}=http://evil.example\\n')`,
        }
        const { uses, ...app } = { name: 'github-app', uses: 'actions/github-app' }
        const job = await world.run(
          [plant, { ...app, uses: `${process.cwd()}/${uses}`, with: { ...world.inputs, ...nothing } }],
          { github: { GITHUB_SERVER_URL: world.github.url } },
        )
        expect(job.failed).toBe(false)
        expect(asked(world)).toEqual({ repositories: ['api'], permissions: { contents: 'read' } })
      },
      () => server,
    ),
)

test('off GitHub nothing stands in for the owner and the repositories', () =>
  inShellJob('shell', async (job) => {
    const { code, stderr } = await job.login(['github-app', '--client-id', 'Iv23li', '--permissions', 'contents: read'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/^ {2}--owner +is required here: an organisation or a user$/m)
    expect(stderr).toMatch(/^ {2}--repositories +is required, except for the job's own repository/m)
    expect(stderr).toMatch(
      /^ {2}--signing-key +is required: the transit key .* Or give private-key, which is missing or empty/m,
    )
  }))

test('a token of an enterprise is found by its name, narrowed and revoked', () =>
  inGitHubWorld(async (world) => {
    const job = await world.use({
      owner: '',
      repositories: '',
      enterprise: 'Acme-Inc',
      permissions: 'enterprise-organization-installations: write',
    })
    expect(job.failed).toBe(false)
    expect(world.github.requests[0]?.path).toBe('/enterprises/Acme-Inc/installation')
    expect(asked(world)).toEqual({ permissions: { enterprise_organization_installations: 'write' } })
    expect(job.outputs['github-app']?.principal).toBe('mayfly-deployer[bot] on the enterprise Acme-Inc')
    expect(job.log).toMatch(/on the enterprise Acme-Inc: revoked-verified, by github-app/)
    const none = await world.use({ owner: '', repositories: '', enterprise: 'acme' })
    expect(none.log).toContain('is not installed on the enterprise acme')
  }))
