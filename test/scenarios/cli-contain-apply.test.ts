import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chainOf, gitHubJob, type JobEvent } from '../support/evidence.ts'
import { newAppKey, startGitHub } from '../support/github-world.ts'
import { clusterAudience, startCluster } from '../support/kubernetes-world.ts'
import { inShellJob, type ShellJob } from '../support/shell-job.ts'
import { startVault, vaultAudience } from '../support/vault-world.ts'
import { openWorld, within } from '../support/world.ts'

const admin = 'hvs.admin-of-the-test'
const ghToken = 'ghs_AdminOfTheTestAdminOfTheTestAdminOfT'
const far = '2099-01-01T00:00:00.000Z'

/** Every system that a plan can be applied to, with the credentials of two jobs of one subject. */
const startSystems = () =>
  openWorld(async (issuer) => {
    const reads = { path: 'kv/*', capabilities: ['read'] } as const
    const administers = ['auth/token/lookup-accessor', 'auth/token/revoke-accessor', 'identity/entity/id/*']
    const vault = await startVault(issuer, {
      policies: {
        deploy: [reads],
        admin: administers.map((path) => ({ path, capabilities: ['read', 'update'] as const })),
      },
    })
    const [kubernetes, github] = await Promise.all([startCluster(issuer), startGitHub(newAppKey())])
    return { vault, kubernetes, github }
  })

type Systems = Awaited<ReturnType<typeof startSystems>>

const inSystems = (scenario: (world: Systems, job: ShellJob) => Promise<void>) =>
  startSystems().then((world) => within(world, () => inShellJob('shell', (job) => scenario(world, job))))

/** Two tokens of Vault, two Secrets, a run, and the evidence that names the first of each. */
async function leak({ issuer, doubles: { vault: v, kubernetes, github: g } }: Systems, job: ShellJob) {
  const { vault } = v
  const login = async () => {
    const body = JSON.stringify({ role: 'deploy', jwt: await issuer.mint(vaultAudience) })
    await fetch(`${vault.url}/v1/auth/jwt/login`, { method: 'POST', body })
  }
  await login()
  await login()
  const forAdmin = { type: 'service', policies: ['admin'], renewable: true, uses: 1000, alive: true } as const
  vault.tokens.push({ ...forAdmin, value: admin, expiresAt: Date.parse(far), lastsUntil: Date.parse(far) })
  const { cluster } = kubernetes
  for (const name of ['mayfly-0123456789abcdef', 'mayfly-00000000000000aa'])
    cluster.secrets.push({ name, uid: name, labels: {} })
  const { github } = g
  github.tokens.push({
    ...{ value: ghToken, installation: 1, expiresAt: Date.parse(far), permissions: { actions: 'write' } },
    ...{ repositories: ['api'], selection: 'selected', alive: true },
  })
  github.runs.push({ id: 4242, repository: 'acme/api', status: 'in_progress', conclusion: null })
  const host = new URL(vault.url).host
  const events: JobEvent[] = [
    {
      ...{ event: 'issued', lease: 'vault-1', provider: 'vault', principal: `deploy at ${host}`, expiresAt: far },
      ...{ what: `Vault token of deploy at ${host}`, trace: { accessor: vault.tokens[0]?.accessor ?? '' } },
    },
    {
      ...{ event: 'issued', lease: 'kubernetes-1', provider: 'kubernetes', expiresAt: far },
      principal: 'system:serviceaccount:deploy:deployer',
      what: 'Kubernetes token of system:serviceaccount:deploy:deployer, bound to the Secret mayfly-0123456789abcdef',
      trace: { jti: 'j', secret: 'mayfly-0123456789abcdef' },
    },
    { event: 'read', lease: 'vault-1', provider: 'vault', principal: `deploy at ${host}`, what: 'kv/app', trace: {} },
  ]
  const file = join(job.workspace, 'evidence.ndjson')
  writeFileSync(file, `${chainOf(events, gitHubJob).join('\n')}\n`)
  const kubeconfig = join(job.root, 'kubeconfig')
  const user = { token: await issuer.mint(clusterAudience) }
  writeFileSync(
    kubeconfig,
    JSON.stringify({
      'current-context': 'c',
      contexts: [{ name: 'c', context: { cluster: 'k', user: 'u' } }],
      clusters: [{ name: 'k', cluster: { server: cluster.url } }],
      users: [{ name: 'u', user }],
    }),
  )
  const env = {
    ...{ VAULT_ADDR: vault.url, VAULT_TOKEN: admin, KUBECONFIG: kubeconfig },
    ...{ GH_TOKEN: ghToken, GITHUB_API_URL: github.apiUrl },
  }
  const used = () => [vault.requests.length, cluster.requests.length, github.requests.length]
  const hidden = (text: string) =>
    text
      .replaceAll(host, '<vault>')
      .replaceAll(vault.entities[0]?.id ?? '-', '<entity>')
      .replaceAll(job.root, '<job>')
  return { file, env, used, hidden, vault, cluster, github, secrets: [admin, ghToken, user.token], kubeconfig }
}

test('--apply ends the run, the token and the Secret of a lease, and nothing of other jobs', () =>
  inSystems(async (world, job) => {
    const { file, env, vault, cluster, github, hidden, secrets } = await leak(world, job)
    const { code, stdout, stderr } = await job.mayfly(['contain', '--run', '4242', '--apply', file], { env })
    expect(hidden(stdout)).toMatchSnapshot()
    expect([code, stderr]).toEqual([1, ''])
    expect(github.runs[0]?.status).toBe('completed')
    expect(vault.tokens.map(({ alive }) => alive)).toEqual([false, true, true])
    expect(vault.entities.map(({ disabled }) => disabled)).toEqual([false])
    expect(cluster.secrets.map(({ name }) => name)).toEqual(['mayfly-00000000000000aa'])
    expect(secrets.filter((one) => job.log.includes(one))).toEqual([])
    // A second time there is nothing left, and it does not say that it ended something.
    const again = await job.mayfly(['contain', '--lease', 'vault-1', '--json', '--apply', file], { env })
    const { applied } = JSON.parse(again.stdout)
    expect(applied.deeds.map(({ result }: { result: string }) => result)).toEqual(['ended', 'unknown'])
    expect(applied.deeds[0].detail).toContain('it was over before')
    const principal = `deploy at ${new URL(vault.url).host}`
    const late = await job.mayfly(['contain', '--principal', principal, '--apply', file], { env })
    expect(late.stdout).toContain('refused  Vault: the entity of the principal: it is not disabled')
  }))

test('--apply with a principal also disables its entity, and says how to undo it', () =>
  inSystems(async (world, job) => {
    const { file, env, vault, hidden } = await leak(world, job)
    const principal = `deploy at ${new URL(vault.url).host}`
    const { stdout } = await job.mayfly(['contain', '--principal', principal, '--apply', file], { env })
    expect(hidden(stdout)).toMatchSnapshot()
    const alive = await Promise.all(
      vault.tokens.map(async ({ value }) => {
        const { status } = await fetch(`${vault.url}/v1/auth/token/lookup-self`, {
          headers: { 'x-vault-token': value },
        })
        return status
      }),
    )
    // The admin of the test has no right to look at itself.
    expect(alive).toEqual([403, 403, 403])
    expect(vault.entities.map(({ disabled }) => disabled)).toEqual([true])
  }))

test('a run that does not end, a refused right and another server are not called ended', () =>
  inSystems(async (world, job) => {
    const { file, env, vault, github, cluster, hidden } = await leak(world, job)
    Object.assign(github.tokens[0] ?? {}, { permissions: { actions: 'read' } })
    Object.assign(vault.tokens[2] ?? {}, { policies: ['deploy'] })
    cluster.secrets.length = 0
    const { code, stdout } = await job.mayfly(['contain', '--run', '4242', '--apply', file], { env })
    expect([code, hidden(stdout)]).toEqual([1, expect.any(String)])
    expect(hidden(stdout)).toMatchSnapshot()
    expect(vault.tokens.map(({ alive }) => alive)).toEqual([true, true, true])
  }))

test('wrong settings are reported at once, and no system gets a request', () =>
  inSystems(async (world, job) => {
    const { file, env, used, hidden, kubeconfig } = await leak(world, job)
    const before = used()
    const helper = JSON.parse(readFileSync(kubeconfig, 'utf8'))
    helper.users[0].user = { exec: { command: 'touch', args: ['OWNED'] } }
    helper.clusters[0].cluster['insecure-skip-tls-verify'] = true
    writeFileSync(kubeconfig, JSON.stringify(helper))
    const wrong = { ...env, VAULT_ADDR: 'http://vault.example', VAULT_SKIP_VERIFY: 'true', GH_TOKEN: 'a b' }
    const all = await job.mayfly(['contain', '--run', '4242', '--apply', file], { env: wrong })
    expect([all.code, all.stdout]).toEqual([2, ''])
    expect(hidden(all.stderr)).toMatchSnapshot()
    const none = await job.mayfly(['contain', '--run', '4242', '--apply', file])
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('apply  can do nothing: GH_TOKEN is not set')])
    const other = join(job.workspace, 'other.ndjson')
    const event: JobEvent = { event: 'read', lease: 'x-1', provider: 'x', principal: 'x', what: 'x', trace: {} }
    writeFileSync(other, `${chainOf([event], { ...gitHubJob, repository: 'acme/web' }).join('\n')}\n`)
    const two = await job.mayfly(['contain', '--run', '4242', '--apply', file, other], {
      env: { ...env, KUBECONFIG: '' },
    })
    expect([two.code, two.stderr]).toEqual([
      2,
      expect.stringContaining('run  names runs of acme/api (github) and acme/web (github)'),
    ])
    expect(used()).toEqual(before)
  }))
